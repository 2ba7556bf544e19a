import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readStatement } from '../../src/markdown/statement.ts';
import { render } from '../markdown/render.ts';
import { lintOf } from './texts.ts';

const wrong = 'كتاب‌ها را كجا می برند؟';
const rulesFound = (text: string) => lintOf('fa', text).found.map(({ rule }) => rule);

describe('an allowance', () => {
  it('hides findings in the block below it, and in no other', () => {
    assert.deepEqual(rulesFound(wrong), ['arabic-letters', 'arabic-letters', 'missing-zwnj']);
    const allowed = `<!-- bayan-allow arabic-letters: as on the banner -->\n\n${wrong}`;
    assert.deepEqual(rulesFound(allowed), ['missing-zwnj']);
    assert.deepEqual(rulesFound(`${allowed}\n\nكوه قاف.`), ['missing-zwnj', 'arabic-letters']);
  });

  it('can name several rules, in one line or in several', () => {
    const inOne = '<!-- bayan-allow arabic-letters, missing-zwnj: as on the banner -->';
    assert.deepEqual(rulesFound(`${inOne}\n\n${wrong}`), []);
    const inTwo =
      '<!-- bayan-allow arabic-letters: as on the banner -->\n<!-- bayan-allow missing-zwnj: the same -->';
    assert.deepEqual(rulesFound(`${inTwo}\n\n${wrong}`), []);
  });

  it('in the front matter is valid for the line below it', () => {
    const file = (line: string) => `---\n${line}title: كتاب‌ها\nsummary: كوه قاف\n---\n\nمتن.\n`;
    assert.deepEqual(rulesFound(file('')), ['arabic-letters', 'arabic-letters']);
    assert.deepEqual(rulesFound(file('# bayan-allow arabic-letters: as it was printed\n')), [
      'arabic-letters',
    ]);
  });

  it('is not published, and neither is its reason', () => {
    const text = '<!-- bayan-allow missing-zwnj: a private reason -->\n\nمتن.';
    assert.doesNotMatch(render(text), /bayan-allow|private/);
    const { blocks, messages } = readStatement({
      path: 'content/statements/azadi/fa.md',
      markdown: text,
    });
    assert.deepEqual([blocks, messages], [['متن.'], []]);
  });

  it('is reported if its rule finds nothing, does not exist or cannot be allowed, and if the reason is missing', () => {
    const messageOf = (comment: string) => lintOf('fa', `${comment}\n\nمتن.`).found[0]?.message;
    assert.equal(
      messageOf('<!-- bayan-allow tatweel: as on the banner -->'),
      'tatweel finds nothing here; remove the allowance',
    );
    assert.equal(
      messageOf('<!-- bayan-allow tatwel: as on the banner -->'),
      'there is no rule "tatwel"; did you mean tatweel?',
    );
    assert.equal(
      messageOf('<!-- bayan-allow raw-html: as on the banner -->'),
      'raw-html cannot be allowed; correct what it finds',
    );
    const { messages } = readStatement({
      path: 'content/statements/azadi/fa.md',
      markdown: '<!-- bayan-allow tatweel -->\n\nمتن.',
    });
    assert.match(
      messages[0]?.reason ?? '',
      /^this allowance is mistyped or has no reason; write <!-- bayan-allow rule: reason -->/,
    );
  });
});
