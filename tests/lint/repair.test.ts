import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { repair } from '../../src/lint/repair/repair.ts';
import type { Fix, Rule } from '../../src/lint/rule.ts';
import type { Cases } from './cases.ts';
import { fileOf } from './texts.ts';

const folder = path.join(import.meta.dirname, 'cases');
const yes = () => Promise.resolve(true);
const no = () => Promise.resolve(false);
const sourceOf = (tag: string, value: string) => ({
  path: `content/statements/azadi/${tag}.md`,
  value,
});

for (const file of (await readdir(folder)).toSorted()) {
  const { default: cases } = (await import(path.join(folder, file))) as { default: Cases };
  describe(`the repair of what ${path.basename(file, '.ts')} finds`, () => {
    for (const { name, tag, text } of cases.fail) {
      it(`changes no word, and nothing more in a second run: ${name}`, async () => {
        const source = sourceOf(tag, fileOf(text));
        const safe = await repair(source);
        const again = await repair(sourceOf(tag, safe.value));
        assert.equal(again.value, safe.value);
        const asked = await repair(source, { ask: yes });
        const askedAgain = await repair(sourceOf(tag, asked.value), { ask: yes });
        assert.equal(askedAgain.value, asked.value);
        for (const { refused } of [safe, asked])
          assert.deepEqual(
            refused.map(({ rule, message }) => `${rule}: ${message}`),
            [],
          );
      });
    }
  });
}

/** A rule whose fix replaces each `word`. */
const rewriting = (name: string, word: string, fix: Fix): Rule => ({
  name,
  family: 'words',
  severity: 'warning',
  about: '',
  *find({ value }) {
    for (const { index, 0: found } of value.matchAll(new RegExp(word, 'g')))
      yield { start: index, end: index + found.length, message: `${name} at ${index}`, fix };
  },
});

const persian = (value: string) => sourceOf('fa', fileOf(value));

describe('a repair', () => {
  const cases: Record<string, [Rule, string, string]> = {
    'that changes a word': [
      rewriting('a', 'زندانی', { replacement: 'زندان', isSafe: true }),
      'زندانی سیاسی آزاد باید گردد.',
      'زندانی سیاسی آزاد باید گردد.',
    ],
    'of letters that changes a sign': [
      rewriting('b', 'کتاب(?!!)', { replacement: 'کتاب!', isSafe: true }),
      'کتاب ما',
      'کتاب! ما',
    ],
    'that removes a number from a list': [
      rewriting('c', '2. ', { replacement: '- ', isSafe: true }),
      '1. نور\n2. سکوت',
      '1. نور\n2. سکوت',
    ],
    'that removes more than it declares in `drops`': [
      rewriting('d', '\\[نور\\]', { replacement: '', isSafe: true, drops: 'کتاب' }),
      '[نور] و کتاب',
      '[نور] و کتاب',
    ],
    'that breaks the front matter': [
      rewriting('e', 'title: ', { replacement: 'title: "', isSafe: true }),
      '---\ntitle: نور\n---\n\nمتن.\n',
      '---\ntitle: نور\n---\n\nمتن.\n',
    ],
  };
  const harms: Record<string, readonly [string, string, string]> = {
    'that changes the address of a link': ['org/a', 'org/b', '[متن](https://example.org/a)'],
    'that changes the address of a definition': [
      'org/a',
      'org/b',
      '[متن][1]\n\n[1]: https://example.org/a',
    ],
    'that changes the title of a link': ['نام', 'نان', '[متن](https://example.org "نام")'],
    'that moves a word out of a link': ['نور\\]', ']نور', '[متن نور](https://example.org)'],
    'that turns a link into text': ['\\]\\(', '] (', '[متن](a.html)'],
    'that changes the label of a footnote': ['متن\\[\\^1', 'متن[^2', 'متن[^1]\n\n[^1]: نور'],
    'that changes the name of an image': ['map', 'mop', '![نقشه](map.png)'],
    'that changes code': ['a = 1', 'a: 1', 'متن\n\n```\na = 1\n```'],
    'that changes a directive': ['note', 'quote', ':::note\nمتن\n:::'],
    'that joins the cells of a table': ['الف \\|', 'الف', '| الف | ب |\n| --- | --- |\n| پ | ت |'],
    'that joins two words': [' »', '»', 'شعار »زن»'],
    'that parts a word': ['کتاب', 'کتا ب', 'کتاب ما'],
    'that parts a number': ['\\.', '. ', 'متن 3.5 است'],
    'that joins two numbers': [' - ', '-', 'متن 3 - 5 است'],
    'that turns an item into text': ['4\\. »', '4.» ', '3. نور\n4. »متن»'],
    'that turns a heading into text': ['## ', '##', '## متن'],
    'that shows signs of Markdown': ['متن\\*', 'متن *', '**متن** نور'],
  };
  for (const [name, [word, replacement, text]] of Object.entries(harms))
    cases[name] = [rewriting('harm', word, { replacement, isSafe: true }), text, text];
  for (const [name, [rule, before, after]] of Object.entries(cases)) {
    it(`${name} is ${before === after ? 'refused and reported' : 'made'}`, async () => {
      const { value, refused } = await repair(persian(before), { rules: [rule] });
      assert.equal(value, fileOf(after));
      assert.equal(refused.length, before === after ? 1 : 0);
    });
  }

  it('that is correct is made although another one is refused', async () => {
    const rules = [
      rewriting('wrong', 'زندانی', { replacement: 'زندان', isSafe: true }),
      rewriting('right', 'ي', { replacement: 'ی', isSafe: true }),
    ];
    const { value, made, refused } = await repair(persian('زندانی سياسي'), { rules });
    assert.equal(value, fileOf('زندانی سیاسی'));
    assert.deepEqual([made, refused.map(({ rule }) => rule)], [2, ['wrong']]);
  });

  it('ends even if rules undo each other', async () => {
    const rules = [
      rewriting('to', 'ي', { replacement: 'ی', isSafe: true }),
      rewriting('from', 'ی', { replacement: 'ي', isSafe: true }),
    ];
    await repair(persian('آزادی'), { rules });
  });
});

describe('a doubtful repair', () => {
  const text = 'سرآغاز.\n\n**خواسته‌ها**\n\nنور.\n\n• یک\n• دو';

  it('is not made without asking', async () => {
    const { value, left } = await repair(persian(text));
    assert.deepEqual([value, left], [fileOf(text), 2]);
  });

  it('is asked about once, in the order of the text', async () => {
    const asked: string[] = [];
    const { value, left } = await repair(persian(text), {
      ask: ({ rule }) => {
        asked.push(rule);
        return Promise.resolve(rule === 'fake-list');
      },
    });
    assert.deepEqual(asked, ['fake-heading', 'fake-list']);
    assert.equal(value, fileOf(text.replaceAll('•', '-')));
    assert.equal(left, 1);
  });

  it('is not made if the answer is no', async () => {
    const { value, made } = await repair(persian(text), { ask: no });
    assert.deepEqual([value, made], [fileOf(text), 0]);
  });
});
