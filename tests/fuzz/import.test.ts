import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { unzipSync, zipSync } from 'fflate';
import type { Imported } from '../../src/import/import-file.ts';
import { Refusal } from '../../src/import/refusal.ts';
import { readStatement } from '../../src/markdown/statement.ts';
import { importBytes } from '../import/imported.ts';
import { project } from '../support/sites.ts';
import { Dice, mutate, type Kind } from './mutations.ts';

const folder = path.join(project, 'tests/fixtures/docx');
const words = await Promise.all(
  (await readdir(folder))
    .filter((name) => name.endsWith('.docx'))
    .sort()
    .map((name) => readFile(path.join(folder, name))),
);
const received = await readFile(
  path.join(project, 'tests/fixtures/received/khuzestan-detainees.txt'),
);
const specimen = await readFile(
  path.join(project, 'tests/fixtures/shelf/content/statements/specimen/fa.md'),
);

/** A Word file in one of whose parts something is broken: the package around it is whole. */
function breakPart(file: Uint8Array, kind: Kind, dice: Dice): Buffer {
  const parts = unzipSync(file);
  const name = dice.pick(
    Object.keys(parts).filter((part) => /document|styles|notes|numbering|rels|Types/.test(part)),
  );
  const part = parts[name] ?? new Uint8Array();
  return Buffer.from(zipSync({ ...parts, [name]: mutate(part, kind, dice) }));
}

/** A Word file that is whole, and says something that none says: elements elsewhere, twice or gone, attributes of nonsense. */
function bendPart(file: Uint8Array, dice: Dice): Buffer {
  const parts = unzipSync(file);
  const name = dice.pick(
    ['word/document.xml', 'word/document.xml', 'word/numbering.xml', 'word/styles.xml'].filter(
      (part) => part in parts,
    ),
  );
  let xml = Buffer.from(parts[name] ?? new Uint8Array()).toString();
  for (let left = 1 + dice.below(12); left > 0; left -= 1) {
    const tags = Array.from(xml.matchAll(/<w:[^<>]*\/>|<w:t[ >][^<>]*<\/w:t>/g));
    if (tags.length === 0) break;
    const [from, to] = [dice.pick(tags), dice.pick(tags)];
    const whole = from[0].replace(/="[^"]*"/, (value) =>
      dice.pick([value, value, '=""', '="-1"', '="9e99"', '="on"', `="${'9'.repeat(40)}"`]),
    );
    const without = xml.slice(0, from.index) + xml.slice(from.index + from[0].length);
    xml =
      dice.below(3) === 0
        ? without
        : xml.slice(0, to.index) +
          whole +
          xml.slice(dice.below(2) === 0 ? to.index : to.index + to[0].length);
  }
  return Buffer.from(zipSync({ ...parts, [name]: Buffer.from(xml) }));
}

type Make = (dice: Dice) => readonly [bytes: Buffer, extension: string];

const ways: readonly (readonly [what: string, count: number, make: Make])[] = [
  ['Word files with bent XML', 350, (dice) => [bendPart(dice.pick(words), dice), '.docx']],
  [
    'Word files with broken XML',
    250,
    (dice) => [breakPart(dice.pick(words), 'xml', dice), '.docx'],
  ],
  [
    'Word files with broken letters',
    150,
    (dice) => [breakPart(dice.pick(words), 'unicode', dice), '.docx'],
  ],
  [
    'Word files with broken bytes',
    250,
    (dice) => [mutate(dice.pick(words), 'bytes', dice), '.docx'],
  ],
  ['plain texts with broken bytes', 100, (dice) => [mutate(received, 'bytes', dice), '.txt']],
  [
    'plain texts with signs of Markdown',
    100,
    (dice) => [mutate(received, 'markdown', dice), '.txt'],
  ],
  [
    'plain texts with signs that cannot be seen',
    100,
    (dice) => [mutate(received, 'unicode', dice), '.txt'],
  ],
  [
    'Markdown that is broken',
    100,
    (dice) => [mutate(specimen, dice.pick(['markdown', 'yaml', 'unicode']), dice), '.md'],
  ],
];

/** The import of a file, or the sentence by which it is refused. */
async function tryImport(bytes: Buffer, extension: string): Promise<Imported | string> {
  try {
    return await importBytes(bytes, extension);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

describe('files that are broken in some way', () => {
  ways.forEach(([what, count, make], seed) => {
    it(`are each imported or refused with a sentence: ${count} ${what}`, async () => {
      const dice = new Dice(seed + 1);
      let refused = 0;
      for (let number = 0; number < count; number += 1) {
        const [bytes, extension] = make(dice);
        const result = await tryImport(bytes, extension).catch((error: unknown) => {
          throw new Error(`number ${number} of ${what}`, { cause: error });
        });
        if (typeof result === 'string') {
          refused += 1;
          assert.match(result, /^\S[^\n]*[.:!]?\S$/, `number ${number}`);
          assert.doesNotMatch(result, /undefined(?! entity)|\[object|\bat .*\.[jt]s:\d/);
        } else {
          // What was imported can be read again.
          readStatement({ path: 'content/statements/a/fa.md', markdown: result.markdown });
        }
      }
      assert.ok(refused < count, 'all were refused');
    });
  });
});
