import { readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '../../fixtures/search');

/** A text that questions lead to. */
export interface PlantedText {
  readonly tag: string;
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly string[];
}

/** A question, and the texts that it has to find; none if it has to find nothing. */
export interface Question {
  readonly tag: string;
  readonly kind: string;
  readonly words: string;
  readonly targets: readonly string[];
  /** Whether it is one of the third that the rules for words were made without. */
  readonly isKept: boolean;
}

/** The languages that are searched with rules of their own. */
export const searchedTags: readonly string[] = ['fa', 'ckb', 'ar', 'en', 'de'];

/** Returns the planted texts of all languages. */
export const plantedTexts = (): PlantedText[] =>
  searchedTags.flatMap((tag) =>
    readFileSync(path.join(folder, `${tag}.txt`), 'utf8')
      .trim()
      .split('\n\n')
      .map((text) => {
        const [head = '', ...blocks] = text.split('\n');
        const [id = '', title = ''] = head.slice(2).split(' | ');
        return { tag, id, title, blocks };
      }),
  );

/** Returns the questions of all languages. Every third is kept apart. */
export const questions = (): Question[] =>
  readFileSync(path.join(folder, 'queries.tsv'), 'utf8')
    .trim()
    .split('\n')
    .map((line, index) => {
      const [tag = '', kind = '', words = '', targets = ''] = line.split('\t');
      return {
        tag,
        kind,
        words,
        targets: targets === '-' ? [] : targets.split(' '),
        isKept: index % 3 === 2,
      };
    });
