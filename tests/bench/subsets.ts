import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { charactersOf, needOf } from '../../src/fonts/character-groups.ts';
import { listFiles } from '../../src/source/list-files.ts';
import { project } from '../support/sites.ts';
import type { Row } from './table.ts';

/** How many statements to draw, and their maximum number of sentences. */
const statements = 5000;
const sentencesAtMost = 60;

/** Signs that real texts also have, each with the percentage of texts that have it. */
const additions: readonly (readonly [text: string, share: number])[] = [
  ['حتماً', 40],
  ['تأمین مسئولیت رؤسا', 40],
  ['۲۴-۱۲ (الف) / ب', 30],
  ['خانهٔ', 10],
  ['مُحرَّم', 8],
  ['قوانین ٢٠٢١', 5],
  ['کوردستان، ڕۆژهەڵات، گوڵ', 5],
  ['إلى كل', 5],
  ['پاکستان میں ہے', 1],
];

/**
 * Counts the fonts that a site of many statements needs. Its texts are drawn from the sentences of the published statements in
 * three languages, with other signs as often as in real texts. The draw is the same in each run.
 */
export async function countSubsets(): Promise<Row[]> {
  const languages = ['fa', 'ar', 'ckb'] as const;
  const sentences = await Promise.all(languages.map(sentencesIn));
  const random = generator(1400);
  const needs = new Set<string>();
  for (let count = 0; count < statements; count += 1) {
    // Most texts are Persian.
    const language = Math.max(0, Math.floor(random() * 6) - 3);
    const pool = sentences[language] ?? [];
    const drawn = Array.from(
      { length: 1 + Math.floor(random() * sentencesAtMost) },
      () => pool[Math.floor(random() * pool.length)] ?? '',
    );
    for (const [text, share] of additions) if (random() * 100 < share) drawn.push(text);
    needs.add(charactersOf(needOf(languages[language] ?? 'fa', drawn.join(' '))));
  }
  return [
    {
      what: `fonts that ${statements} drawn statements need`,
      value: needs.size,
      limit: 100,
      unit: '',
    },
  ];
}

async function sentencesIn(tag: string): Promise<string[]> {
  const sentences: string[] = [];
  for (const root of ['content/statements', 'tests/fixtures/shelf/content/statements']) {
    const folder = path.join(project, root);
    for (const file of await listFiles(folder)) {
      if (!file.endsWith(`/${tag}.md`) || file.startsWith('specimen/')) continue;
      const text = (await readFile(path.join(folder, file), 'utf8')).replace(/^---.*?^---/ms, '');
      sentences.push(...text.split(/(?<=[.؟!])\s+/u));
    }
  }
  return sentences;
}

/** Numbers from 0 to 1, the same ones every time (a linear congruential generator). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
