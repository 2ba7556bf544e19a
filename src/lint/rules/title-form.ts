import type { Finding, Prose, Rule } from '../rule.ts';

/** Finds titles that end in a full stop or are all in capitals. */
export const titleForm: Rule = {
  name: 'title-form',
  family: 'words',
  severity: 'warning',
  about: 'a title that ends in a full stop or is all in capitals',
  *find({ prose }) {
    const title = prose.find(({ property }) => property === 'title');
    if (title) yield* [fullStop(title), capitals(title)].filter((finding) => finding !== undefined);
  },
};

function fullStop({ value, start }: Prose): Finding | undefined {
  // The closing quotation mark may be YAML's or the title's.
  const [, words = '', stop] = /^(.*\S)([.。۔])["'»”]?\s*$/su.exec(value) ?? [];
  const last = words.split(/\s/).at(-1) ?? '';
  const isAbbreviation = /[.…]/.test(last) || /^.{0,3}$/u.test(last) || /\d$/.test(last);
  if (stop === undefined || isAbbreviation || /[.!?؟]\s/.test(words)) return undefined;
  const at = start + words.length;
  return {
    start: at,
    end: at + 1,
    message: 'the title ends in a full stop; remove it',
    fix: { replacement: '', isSafe: false },
  };
}

function capitals({ value, start }: Prose): Finding | undefined {
  const words = value.match(/\p{L}{2,}/gu) ?? [];
  const isLong = words.length > 2 && words.some((word) => word.length > 4);
  const hasCase = words.some((word) => word.toLowerCase() !== word);
  if (!isLong || !hasCase || words.some((word) => word.toUpperCase() !== word)) return undefined;
  return {
    start,
    end: start + value.length,
    message: 'the title is all in capitals, which are hard to read; write it as in a sentence',
  };
}
