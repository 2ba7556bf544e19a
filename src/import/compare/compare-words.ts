import type { Root } from 'mdast';
import { quoted } from '../../text/quote.ts';
import { differencesOf } from './differences.ts';
import { resultWords } from './result-words.ts';
import type { Source, SourceParagraph } from './source.ts';
import { tokensOf, type Token } from './tokens.ts';

/** A text that is compared with its file. */
interface ComparedText {
  readonly title: string | undefined;
  readonly tree: Root;
  /** Whether the numbers and bullets of its lists are typed in the file. */
  readonly hasTypedLists?: boolean;
}

/** A word of the file, with its paragraph. */
interface SourceWord extends Token {
  readonly paragraph: SourceParagraph;
}

/** How many passages of one kind are reported. */
const most = 20;

/**
 * Compares the words of a file with those of its text. Returns a note on each passage that did not come through, is at another
 * place, or is there twice. Words that one of the notes so far quotes are accounted for.
 */
export function compareWords(
  { paragraphs, contents, added }: Source,
  { title, tree, hasTypedLists = false }: ComparedText,
  notes: readonly string[],
): string[] {
  const result = resultWords(title, tree, hasTypedLists);
  const wordsOf = (kind: SourceParagraph['kind']): SourceWord[] =>
    paragraphs
      .filter((paragraph) => paragraph.kind === kind)
      .flatMap((paragraph) => tokensOf(paragraph.text).map((token) => ({ ...token, paragraph })));
  const told = new Set(
    notes.flatMap((note) => note.match(/\u2068[^\u2069]*/g) ?? []).flatMap(onlyWords),
  );
  const text = [...withTitleFirst(wordsOf('body'), title), ...wordsOf('note')];
  const inText = differencesOf(onlyOf(text), [...result.body, ...result.notes]);
  const alts = wordsOf('alt');
  const inAlts = differencesOf(onlyOf(alts), [...result.alts, ...notes.flatMap(onlyWords)]);
  const isKnown = (word: string) => told.has(word) || (hasTypedLists && /^[●○■▪◦+]$/.test(word));
  const missing = [
    ...passagesOf(
      text,
      inText.missing.filter((index) => !isKnown(text[index]?.word ?? '')),
    ),
    ...passagesOf(alts, inAlts.missing),
  ];
  // A footnote in the title moves to the beginning of the text, and the import reports that itself.
  const moved = inText.moved.filter((index) => text[index]?.paragraph.kind === 'body');
  return [
    ...first(missing, (passage) => `${passage} did not come through: add it where it belongs`),
    ...first(
      passagesOf(text, moved),
      (passage) => `${passage} is now at another place: move it to where it belongs`,
    ),
    ...noteOn(
      wordsNotIn(added, [...inText.extra.keys()]),
      (words) =>
        `the text has these words more often than the file: ${words}: remove what is there twice`,
    ),
    ...noteOn(
      wordsNotIn([...result.body, ...result.notes, ...told], contents.flatMap(onlyWords)).filter(
        (word) => !titlesOfContents.test(word),
      ),
      (words) =>
        `the table of contents has words that the text does not have: ${words}: check that no heading is missing`,
    ),
  ];
}

/** Words in the title of a table of contents, which is left out with it. */
const titlesOfContents =
  /^(?:table|of|contents?|inhalt|inhaltsverzeichnis|sommaire|table|matières|fehrest|فهرست|مطالب|محتویات|المحتويات|جدول|فهرس|الفهرس|ناوەڕۆک|پێڕست)$/iu;

/** Returns those of `words` that are longer than a letter, are not numbers, and are not in `texts`. */
function wordsNotIn(texts: readonly string[], words: readonly string[]): string[] {
  const known = new Set(texts.flatMap(onlyWords));
  return words.filter((word) => /\p{L}\p{M}*\p{L}/u.test(word) && !known.has(word));
}

const noteOn = (words: readonly string[], sentence: (words: string) => string): string[] =>
  words.length === 0 ? [] : [sentence(quoted([...new Set(words)].join(' '), Infinity))];

const onlyOf = (words: readonly Token[]): string[] => words.map(({ word }) => word);
const onlyWords = (text: string): string[] => onlyOf(tokensOf(text));

function first(passages: readonly string[], sentence: (passage: string) => string): string[] {
  const shown = passages.slice(0, most).map(sentence);
  const rest = passages.length - shown.length;
  return rest > 0 ? [...shown, sentence(`${rest} further passages`)] : shown;
}

/** Joins neighbouring words of a paragraph, and quotes them with the beginning of the paragraph. */
function passagesOf(words: readonly SourceWord[], indexes: readonly number[]): string[] {
  const passages: (SourceWord & { end: number; first: number; last: number })[] = [];
  for (const index of indexes) {
    const word = words[index];
    const open = passages.at(-1);
    if (!word) continue;
    if (open?.last === index - 1 && open.paragraph === word.paragraph) {
      open.end = word.end;
      open.last = index;
    } else passages.push({ ...word, first: index, last: index });
  }
  return passages.map(({ paragraph: { text }, start, end, first, last }) => {
    const passage = quoted(text.slice(start, end).replaceAll(/\s+/g, ' '));
    return last - first + 1 === tokensOf(text).length
      ? `the paragraph ${passage}`
      : `${passage} of the paragraph ${quoted(text.replaceAll(/\s+/g, ' ').trim())}`;
  });
}

/** Moves the words of the title to the beginning, where they are in the result. */
function withTitleFirst(words: readonly SourceWord[], title = ''): SourceWord[] {
  const wanted = onlyWords(title);
  const at = words.findIndex((_, index) =>
    wanted.every((word, further) => words[index + further]?.word === word),
  );
  if (at <= 0 || wanted.length === 0) return [...words];
  const end = at + wanted.length;
  return [...words.slice(at, end), ...words.slice(0, at), ...words.slice(end)];
}
