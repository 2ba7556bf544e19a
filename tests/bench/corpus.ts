import { appendFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readContent } from '../../src/source/read-content.ts';
import { ledgerEntry } from '../../src/cli/ledger-entry.ts';
import { formatLedgerLine } from '../../src/domain/ledger.ts';
import { imageFile } from '../support/image-files.ts';
import { Dice } from '../support/mutations.ts';
import { sites, tags } from '../support/sites.ts';
import { vocabularies, type Vocabulary } from './corpus-words.ts';

/** The share of the statements that have a translation into a language. */
const shares: Readonly<Record<string, number>> = { fa: 0.3, en: 0.4, ar: 0.2, ckb: 0.1, de: 0.15 };

/** The share of the statements that were written in a language other than Persian. */
const foreignShare = 0.08;

const issuers = 12;
const topics = 24;

/** Every so many statements has an image. */
const imageEvery = 40;

/** A corpus on the disk. */
export interface Corpus {
  readonly editions: number;
  readonly statements: number;
  /** Bytes of Markdown. */
  readonly bytes: number;
  /** The newest statement, which is in Persian: its id, and the id of its first topic. */
  readonly newest: { readonly id: string; readonly topic: string };
}

/**
 * Writes a site of invented issuers with `count` Markdown files into `root`: statements of twenty years in five languages, from
 * 200 to 1,500 words, and a ledger. The same count gives the same bytes.
 */
export async function writeCorpus(root: string, count: number): Promise<Corpus> {
  const dice = new Dice(count);
  await writeShared(root, dice);
  let [editions, statements, bytes] = [0, 0, 0];
  let newest = { id: '', topic: '' };
  while (editions < count) {
    statements += 1;
    const isNewest = statements === 1;
    const id = `${isNewest ? 'newest' : 'letter'}-${String(statements).padStart(5, '0')}`;
    const original = isNewest || !chance(dice, foreignShare) ? 'fa' : dice.pick(['en', 'ckb']);
    const own = [...new Set([topicOf(dice), topicOf(dice)])].slice(0, 1 + dice.below(2));
    if (isNewest) newest = { id, topic: own[0] ?? '' };
    const folder = path.join(root, 'content/statements', id);
    await mkdir(folder, { recursive: true });
    const hasImage = statements % imageEvery === 0;
    if (hasImage) await writeFile(path.join(folder, 'shelf.png'), imageFile('shelf.png'));
    const words = lengthOf(dice);
    const others = tags.filter((tag) => tag !== original && chance(dice, shares[tag] ?? 0));
    for (const tag of [original, ...others].slice(0, count - editions)) {
      const facts =
        tag === original
          ? [
              `issued: ${isNewest ? '2026-10-31' : dateOf(dice)}`,
              `issuers: [issuer-${1 + dice.below(issuers)}]`,
              `topics: [${own.join(', ')}]`,
            ]
          : [`translatedFrom: ${original}`, `review: ${chance(dice, 0.5) ? 'reviewed' : 'none'}`];
      const text = markdownOf(dice, tag, words, facts, hasImage);
      await writeFile(path.join(folder, `${tag}.md`), text);
      bytes += Buffer.byteLength(text);
      editions += 1;
    }
  }
  await writeLedger(root);
  return { editions, statements, bytes, newest };
}

async function writeShared(root: string, dice: Dice): Promise<void> {
  const content = path.join(root, 'content');
  await rm(root, { recursive: true, force: true });
  await cp(path.join(sites.published.root, 'content/pages'), path.join(content, 'pages'), {
    recursive: true,
  });
  await mkdir(path.join(content, 'issuers'));
  await mkdir(path.join(content, 'topics'));
  const names = (length: number) =>
    `name:\n${tags.map((tag) => `  ${tag}: ${titleOf(dice, tag, length)}\n`).join('')}`;
  for (let number = 1; number <= issuers; number += 1)
    await writeFile(path.join(content, `issuers/issuer-${number}.yaml`), names(4));
  for (let number = 1; number <= topics; number += 1)
    await writeFile(path.join(content, `topics/topic-${number}.yaml`), names(2));
  await writeFile(
    path.join(content, 'site.yaml'),
    `name:\n  fa: فانوس\n  en: The Lantern\nurl: https://lantern.example\nlocales: [${tags.join(', ')}]\n`,
  );
}

/** Records every edition, with the digests of its text. */
async function writeLedger(root: string): Promise<void> {
  const content = await readContent(root);
  const lines = content.editions.map((edition) =>
    ledgerEntry(content, edition, 'published', '2026-11-01'),
  );
  const file = path.join(root, 'content/published.jsonl');
  await writeFile(file, lines.map((line) => `${formatLedgerLine(line)}\n`).join(''));
}

/**
 * Gives the Persian edition of the newest statement another title and one more paragraph, and records that, as `bayan accept`
 * does. Returns the word that is new in both.
 */
export async function editNewest(root: string, { newest }: Corpus): Promise<string> {
  const mark = 'ققنوسک';
  const folder = path.join('content/statements', newest.id);
  const file = path.join(root, folder, 'fa.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, `${text.replace('title: ', `title: ${mark} `)}\n${mark} از نو آمد.\n`);
  // A root with this statement alone: reading all the others takes long.
  const alone = `${root}-alone`;
  for (const part of ['site.yaml', 'issuers', 'topics'])
    await cp(path.join(root, 'content', part), path.join(alone, 'content', part), {
      recursive: true,
    });
  await cp(path.join(root, folder), path.join(alone, folder), { recursive: true });
  const content = await readContent(alone);
  const edition = content.editions.find(({ tag }) => tag === 'fa');
  if (!edition) throw new Error('the newest statement is not in Persian');
  const line = ledgerEntry(content, edition, 'typo', '2026-11-02');
  await appendFile(path.join(root, 'content/published.jsonl'), `${formatLedgerLine(line)}\n`);
  await rm(alone, { recursive: true });
  return mark;
}

/** Returns the front matter and the text of an edition with about so many words. */
function markdownOf(
  dice: Dice,
  tag: string,
  words: number,
  facts: readonly string[],
  hasImage: boolean,
): string {
  const paragraphs: string[] = [];
  let left = words;
  while (left > 0) {
    const length = Math.min(left, 30 + dice.below(90));
    paragraphs.push(paragraphOf(dice, tag, length));
    left -= length;
  }
  const middle = paragraphs.length >> 1;
  if (words > 400) paragraphs.splice(middle, 0, `## ${titleOf(dice, tag, 4)}`);
  if (chance(dice, 0.3))
    paragraphs.splice(
      middle,
      0,
      `:::demands\n${[1, 2, 3].map((number) => `${number}. ${sentenceOf(dice, tag, 8)}`).join('\n')}\n:::`,
    );
  if (chance(dice, 0.2)) paragraphs.push(`> ${sentenceOf(dice, tag, 14)}`);
  if (hasImage) paragraphs.push(`![${titleOf(dice, tag, 4)}](shelf.png)`);
  const summary = chance(dice, 0.5) ? [`summary: ${sentenceOf(dice, tag, 14)}`] : [];
  const front = [`title: ${titleOf(dice, tag, 5 + dice.below(5))}`, ...facts, ...summary];
  return `---\n${front.join('\n')}\n---\n\n${paragraphs.join('\n\n')}\n`;
}

function paragraphOf(dice: Dice, tag: string, words: number): string {
  const sentences: string[] = [];
  for (let left = words; left > 0; left -= 16)
    sentences.push(sentenceOf(dice, tag, Math.max(5, Math.min(left, 9 + dice.below(14)))));
  if (chance(dice, 0.2)) sentences.push(`**${sentenceOf(dice, tag, 6)}**`);
  return sentences.join(' ');
}

const sentenceOf = (dice: Dice, tag: string, words: number): string =>
  `${wordsOf(dice, tag, words, true)}.`;

const titleOf = (dice: Dice, tag: string, words: number): string =>
  wordsOf(dice, tag, words, false);

/** Returns words of a language: content words, often with a joining word before them. */
function wordsOf(dice: Dice, tag: string, count: number, hasComma: boolean): string {
  const vocabulary = vocabularies[tag];
  if (!vocabulary) throw new Error(`the corpus has no words of ${tag}`);
  const found: string[] = [];
  while (found.length < count) {
    if (found.length > 0 && chance(dice, 0.4)) addNew(found, dice.pick(vocabulary.joining));
    addNew(found, contentWord(dice, vocabulary));
  }
  const text = found.slice(0, count);
  const at = count >> 1;
  if (hasComma && count > 9) text[at] = `${text[at] ?? ''}${vocabulary.comma}`;
  const [first = '', ...rest] = text;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ');
}

/** Adds a word, unless it is there already: a rule for texts reports repeated words. */
function addNew(found: string[], word: string): void {
  if (found.at(-1) !== word) found.push(word);
}

/** Words at the beginning of the list are more frequent, as in a language. */
const contentWord = (dice: Dice, { content }: Vocabulary): string =>
  content[Math.min(dice.below(content.length), dice.below(content.length))] ?? '';

const topicOf = (dice: Dice): string =>
  `topic-${1 + Math.min(dice.below(topics), dice.below(topics))}`;

/** A day from 2005 to the year of the newest statement, more of them in later years. */
function dateOf(dice: Dice): string {
  const year = 2005 + Math.max(dice.below(22), dice.below(22));
  const month = 1 + dice.below(year === 2026 ? 10 : 12);
  const day = 1 + dice.below(28);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The number of words of a statement: most have 200 to 500, some 1,500. */
function lengthOf(dice: Dice): number {
  const share = dice.below(1000) / 1000;
  return Math.round(200 + 1300 * share ** 4);
}

const chance = (dice: Dice, share: number): boolean => dice.below(1000) < share * 1000;
