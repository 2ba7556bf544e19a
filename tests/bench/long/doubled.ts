import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { importFile } from '../../../src/import/import-file.ts';
import { readStream } from '../../../src/import/received.ts';
import { lintPage, lintYaml } from '../../../src/lint/lint-shared.ts';
import { readContent } from '../../../src/source/read-content.ts';
import { readEdition } from '../../../src/source/read-edition.ts';
import { p, r, wordFile } from '../../import/word-file.ts';
import { writeFiles } from '../../support/roots.ts';

/** Work that takes a time in proportion to the size of its input: 1 is 100 KB, or 10,000 lines of the ledger. */
export interface Doubled {
  readonly name: string;
  /** Makes an input, and returns the work on it. Making it is not measured. */
  readonly prepare: (size: number, root: string) => Promise<() => unknown>;
}

const bytes = 100_000;
const filled = (piece: string, size: number): string =>
  piece.repeat(Math.ceil((bytes * size) / piece.length));

/** Values and keys of a front matter: repeated, or one that is long. */
const frontMatters: Readonly<Record<string, (size: number) => string>> = {
  notes: (size) =>
    `corrections:\n${filled('  - date: 2024-05-11\n    kind: update\n    note: کتابخانه باز است\n', size)}`,
  topics: (size) => `topics: [${filled('a, ', size)}b]\n`,
  'unknown keys': (size) =>
    Array.from({ length: 10_000 * size }, (_, index) => `key${index}: a\n`).join(''),
  'a long title': (size) => `title: "${filled('متن \\u200c', size)}"\n`,
  'a folded summary': (size) => `summary: >\n${filled('  کتابخانه باز است\n', size)}`,
  comments: (size) => filled('# متن\n', size),
  'an open bracket': (size) => `topics: [${filled('a,\n', size)}\n`,
};

const pages = [
  'کتابخانه <b>باز</b> است. ',
  'متن\n\n',
  '<p>متن</p>\n\n',
  '{1} ',
  '- [متن](https://example.org/a)\n',
  'import a from "a";\n',
];

const words = 'کتابخانه باز است، و ۱۲ نامه رسید. ';
/** As long as a paragraph may be in a received file. */
const paragraph = words.repeat(Math.floor(19_900 / words.length));
const paragraphs = (size: number): string[] =>
  Array.from({ length: Math.round(10 * size) }, () => paragraph.slice(0, bytes / 10));

const imports: Readonly<Record<string, (size: number) => Buffer>> = {
  '.txt': (size) => Buffer.from(paragraphs(size).join('\n\n')),
  '.md': (size) => Buffer.from(paragraphs(size).join('\n\n')),
  '.docx': (size) =>
    wordFile({
      body: paragraphs(size)
        .map((text) => p(r(text)))
        .join(''),
    }),
};

export const doubled: readonly Doubled[] = [
  ...Object.entries(frontMatters).map(([name, write]) => ({
    name: `front matter: ${name}`,
    prepare: (size: number) => {
      const yaml = write(size);
      const text = `---\n${yaml}---\n\nمتن.\n`;
      return Promise.resolve(() => {
        readEdition({ path: 'fa.md', text }, { id: 'a', tag: 'fa' }, { lint: true });
        return Promise.resolve(lintYaml({ path: 'a.yaml', text: yaml }, 'fa'));
      });
    },
  })),
  ...pages.map((piece) => ({
    name: `page: ${JSON.stringify(piece)}`,
    prepare: (size: number) => {
      const text = `---\ntitle: متن\n---\n\n${filled(piece, size)}\n`;
      return Promise.resolve(() => Promise.resolve(lintPage({ path: 'fa.mdx', text }, 'fa')));
    },
  })),
  ...Object.entries(imports).map(([extension, write]) => ({
    name: `import: ${extension}`,
    prepare: (size: number) => {
      const file = write(size);
      return Promise.resolve(async () =>
        importFile(await readStream(Readable.from([file]), extension), false, () =>
          Promise.resolve({ tag: 'fa', numerals: 'arabext' }),
        ),
      );
    },
  })),
  {
    name: 'ledger: texts that are lost',
    prepare: async (size, root) => {
      const line = (id: number) =>
        JSON.stringify({
          id: `a${id}`,
          tag: 'fa',
          path: `/fa/a${id}.html`,
          date: '2024-05-11',
          event: 'published',
          issued: '2024-05',
          text: 'a'.repeat(64),
          words: 'b'.repeat(64),
        });
      const lines = Array.from({ length: 10_000 * size }, (_, index) => `${line(index)}\n`);
      await mkdir(path.join(root, 'content'), { recursive: true });
      await writeFiles(root, { 'published.jsonl': lines.join('') });
      return () => readContent(root);
    },
  },
];
