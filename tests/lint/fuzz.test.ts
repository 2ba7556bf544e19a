import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { lintFile } from '../../src/lint/lint-file.ts';
import { repair } from '../../src/lint/repair/repair.ts';
import { Dice } from '../support/mutations.ts';
import type { Cases } from './cases.ts';
import { fileOf } from './texts.ts';

/** How many random texts to repair; `npm run test:fuzz` raises it. */
const rounds = Number(process.env['BAYAN_FUZZ_ROUNDS'] ?? 60);

const folder = path.join(import.meta.dirname, 'cases');
const failing: { readonly tag: string; readonly text: string }[] = [];
for (const file of (await readdir(folder)).toSorted()) {
  const { default: cases } = (await import(path.join(folder, file))) as { default: Cases };
  failing.push(...cases.fail.filter(({ text }) => !text.startsWith('---')));
}

const words = [
  'متن',
  'آزادي',
  'كارگران',
  'نور',
  'می شود',
  'کتاب ها',
  '1400',
  '۳٫۵',
  '«نقل»',
  '»باز«',
  'Amnesty',
  'x_y',
];
const wraps: readonly ((inner: string) => string)[] = [
  (inner) => `**${inner}**`,
  (inner) => `** ${inner}**`,
  (inner) => `**${inner} **`,
  (inner) => `*${inner}*`,
  (inner) => `__${inner}__`,
  (inner) => `[${inner}](https://example.org/${inner.length} "عنوان")`,
  (inner) => `[${inner}](a.html)`,
  (inner) => `[${inner}] (https://example.org/a)`,
  (inner) => `(https://example.org/b)[${inner}]`,
  (inner) => `[${inner}][1]`,
  (inner) => `\`${inner}\``,
  (inner) => `:lang[${inner}]{tag=en}`,
  (inner) => `[${inner}]{.underline}`,
  (inner) => `«${inner}»`,
  (inner) => `(${inner} )`,
  (inner) => `${inner}[^1]`,
  (inner) => `<o:p>${inner}</o:p>`,
  (inner) => `${inner} HYPERLINK "https://example.org/h" \\h`,
  (inner) => `https://example.org/c${inner}`,
  (inner) => `${inner}\\!`,
  (inner) => `${inner} ،`,
];
const blocks: readonly ((inner: string) => string)[] = [
  (inner) => inner,
  (inner) => `## ${inner}`,
  (inner) => `> ${inner}\n> ${inner}`,
  (inner) => `- ${inner}\n- ${inner}`,
  (inner) => `3. ${inner}\n4. ${inner}`,
  (inner) => `• ${inner}\n• ${inner}`,
  (inner) => `۱- ${inner}\n۲- ${inner}`,
  (inner) => `:::note\n${inner}\n:::`,
  (inner) => `| ${inner} | ب |\n| --- | --- |\n| پ | ${inner} |`,
  (inner) => `\`\`\`\n${inner}\n\`\`\``,
  (inner) => `![${inner.replaceAll(/[[\]]/g, '')}](map.png)`,
];

/** Returns a text of constructs within constructs, and of what the rules find. */
function textOf(seed: number): { tag: string; text: string } {
  const dice = new Dice(seed);
  const inline = (depth: number): string => {
    const parts = Array.from({ length: 1 + dice.below(3) }, () =>
      depth === 0 || dice.below(3) === 0 ? dice.pick(words) : dice.pick(wraps)(inline(depth - 1)),
    );
    return parts.join(dice.pick([' ', ' ', '', '، ', '‌']));
  };
  const { tag, text } = dice.pick(failing);
  const parts = Array.from({ length: 1 + dice.below(3) }, () => dice.pick(blocks)(inline(2)));
  return {
    tag,
    text: [text, ...parts, '[1]: https://example.org/1\n\n[^1]: پانویس.'].join('\n\n'),
  };
}

/** Returns where the links of a text lead, its footnotes, its images and its code: no repair may lose one. */
function factsOf(source: { path: string; value: string }): Record<string, string[]> {
  const linted = lintFile(source, []);
  if (typeof linted === 'string') throw new Error(linted);
  const facts: Record<string, string[]> = { links: [], footnotes: [], images: [], tables: [] };
  visit(linted.text.tree, (node) => {
    if (node.type === 'link' || node.type === 'definition') facts['links']?.push(node.url);
    if (node.type === 'footnoteReference') facts['footnotes']?.push(node.identifier);
    if (node.type === 'image') facts['images']?.push(node.url);
    if (node.type === 'tableRow') facts['tables']?.push(String(node.children.length));
  });
  return facts;
}

/** Returns the numbers and the letters of a text, however they are spelled. */
const seenOf = (source: { path: string; value: string }): string => {
  const linted = lintFile(source, []);
  return typeof linted === 'string' ? '' : toString(linted.text.tree);
};

const digitsIn = (text: string): string =>
  text
    .replaceAll(/[۰-۹٠-٩]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replaceAll(/\D/g, '');

describe(`${rounds} random texts`, () => {
  it('keep their links, footnotes, images, tables and numbers in safe repairs, and settle', async () => {
    for (let seed = 1; seed <= rounds; seed += 1) {
      const { tag, text } = textOf(seed);
      const source = { path: `content/statements/azadi/${tag}.md`, value: fileOf(text) };
      const { value } = await repair(source);
      const after = { ...source, value };
      const [was, is] = [factsOf(source), factsOf(after)];
      const said = `seed ${seed}:\n${source.value}\n→\n${value}`;
      assert.deepEqual(
        [is['footnotes'], is['images'], is['tables']],
        [was['footnotes'], was['images'], was['tables']],
        said,
      );
      // A safe repair may only end an address before the words after it, and remove tags that look like addresses.
      const isKept = (url: string) =>
        /^st\d:/.test(url) || (is['links'] ?? []).some((one) => url.startsWith(one));
      assert.deepEqual(
        was['links']?.filter((url) => !isKept(url)),
        [],
        said,
      );
      // Anchors and bookmarks have numbers that are not of the text.
      if (!/\{[^}]*\d|<[^>]*\d|_(?:Toc|Hlk|Ref)\d|bookmark:/.test(text))
        assert.equal(digitsIn(seenOf(after)), digitsIn(seenOf(source)), said);
      assert.equal((await repair(after)).value, value, said);
    }
  });

  it('settle if every repair is confirmed', async () => {
    for (let seed = 1; seed <= rounds / 3; seed += 1) {
      const { tag, text } = textOf(seed);
      const source = { path: `content/statements/azadi/${tag}.md`, value: fileOf(text) };
      const ask = () => Promise.resolve(true);
      const { value } = await repair(source, { ask });
      const again = await repair({ ...source, value }, { ask });
      assert.equal(again.value, value, `seed ${seed}:\n${source.value}`);
    }
  });
});
