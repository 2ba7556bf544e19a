const kinds = ['emoji', 'arabic', 'letters', 'space'] as const;
/** What a part of a text is. */
export type Kind = (typeof kinds)[number] | 'sign';

/** Returns the kind of a match of {@link units}. */
export const kindOf = (groups: Readonly<Record<string, string | undefined>>): Kind =>
  kinds.find((name) => groups[name] !== undefined) ?? 'sign';

const arabic = String.raw`[\p{L}&&\p{scx=Arabic}][[\p{L}&&\p{scx=Arabic}]\p{M}\u200c-\u200f]*`;
const other = String.raw`[\p{L}--\p{scx=Arabic}][[\p{L}--\p{scx=Arabic}]\p{M}\u200c\u200d]*`;

export const arabicLetter = /[\p{L}&&\p{scx=Arabic}]/v;
export const otherLetter = /[\p{L}--\p{scx=Arabic}]/v;
export const arabicWords = new RegExp(arabic, 'gv');
export const otherWords = new RegExp(other, 'gv');

/** The parts of a text that have one family: emoji, words, spaces and invisible characters, numbers, and signs with their marks. */
export const units = new RegExp(
  String.raw`(?<emoji>\p{RGI_Emoji})|(?<arabic>${arabic})|(?<letters>${other})|(?<space>[\s\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]+)|\p{Nd}+|[^]\p{M}*(?:\u200d[^]\p{M}*)*`,
  'gv',
);

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Returns the characters of a text as readers see them: each with its marks. */
export const graphemes = (text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment);
