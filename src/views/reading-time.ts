import { scriptOf } from '../domain/language-tag.ts';

/** Words that adults read in a minute. Arabic script takes longer: its words have more parts, and its vowels are not written. */
const pace = { Arab: 160, others: 210 } as const;

/** Returns how many minutes it takes to read `words` words of a language, rounded up. */
export const readingMinutes = (words: number, tag: string): number =>
  Math.ceil(words / (scriptOf(tag) === 'Arab' ? pace.Arab : pace.others));
