import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { homeView } from '../../src/views/home.ts';
import { leadOf } from '../../src/views/lead.ts';
import type { LocaleContext } from '../../src/views/locale-context.ts';
import { catalogOf } from '../support/catalog.ts';
import { temporaryRoot } from '../support/roots.ts';

const letter = (year: number, title = `نامه ${year}`) =>
  `---\ntitle: ${title}\nissued: ${year}\nissuers: [reading-circle]\n---\n\nمتن نامه.\n`;

/** The shelf with these statements only, as a language shows it. */
async function contextOf(
  test: TestContext,
  tag: string,
  files: Readonly<Record<string, string>>,
): Promise<LocaleContext> {
  const statements = Object.entries(files).map(([file, text]) => [`statements/${file}.md`, text]);
  const root = await temporaryRoot(test, 'shelf', {
    statements: null,
    ...(Object.fromEntries(statements) as Record<string, string>),
  });
  const catalog = await catalogOf(root);
  const locale = catalog.locales.find((candidate) => candidate.tag === tag);
  assert.ok(locale);
  return { catalog, locale };
}

const letters = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`letter-${index}/fa`, letter(1900 + index)]),
  );

describe('the home of a language', () => {
  it('leads with its newest statement, even if there are newer ones in other languages', async (test) => {
    const files = {
      'old/de': letter(2020, 'Brief').replace('متن نامه', 'Text'),
      'new/fa': letter(2021),
    };
    const { lead, others } = homeView(await contextOf(test, 'de', files));
    assert.equal(lead?.item.link.href, 'old.html');
    assert.deepEqual(
      others?.items.map(({ link }) => link.href),
      ['../fa/new.html'],
    );
  });

  it('leads with the newest statement of all if it has none', async (test) => {
    const { lead } = homeView(await contextOf(test, 'de', letters(2)));
    assert.equal(lead?.item.link.href, '../fa/letter-1.html');
    assert.equal(lead.opening?.lang, 'fa');
  });

  it('lists 20 statements after that, and links to the archive only if there are more', async (test) => {
    const all = homeView(await contextOf(test, 'fa', letters(21)));
    assert.deepEqual([all.others?.items.length, all.archive], [20, undefined]);
    const more = homeView(await contextOf(test, 'fa', letters(22)));
    assert.equal(more.others?.items.length, 20);
    assert.equal(more.others.items.at(-1)?.link.href, 'letter-1.html');
    assert.equal(more.archive?.href, 'years/index.html');
  });

  it('has neither lead nor list without a statement', async (test) => {
    const { lead, others, archive } = homeView(await contextOf(test, 'fa', {}));
    assert.deepEqual([lead, others, archive], [undefined, undefined, undefined]);
  });
});

describe('the lead', () => {
  const sentence = 'کلیدها را به خوانندگان بدهید و درها را باز کنید.';

  it('opens with up to 400 characters of the text, or with its summary', async (test) => {
    const text = Array(10).fill(sentence).join(' ');
    const front = letter(2020).replace('متن نامه.', text);
    const context = await contextOf(test, 'fa', {
      'a/fa': front,
      'b/fa': front.replace('issued: 2020', 'issued: 2019\nsummary: کوتاه.'),
    });
    const [first, second] = context.catalog.statements;
    assert.ok(first && second);
    const { opening } = leadOf(first, context, '/fa/index.html');
    assert.equal(opening?.text, Array(8).fill(sentence).join(' '));
    assert.equal(leadOf(second, context, '/fa/index.html').opening?.text, 'کوتاه.');
  });

  it('is set smaller from 121 characters of a title', async (test) => {
    const context = await contextOf(test, 'fa', {
      'a/fa': letter(2021, 'ک'.repeat(120)),
      'b/fa': letter(2020, 'ک'.repeat(121)),
    });
    assert.deepEqual(
      context.catalog.statements.map(
        (statement) => leadOf(statement, context, '/fa/index.html').isLong,
      ),
      [false, true],
    );
  });
});
