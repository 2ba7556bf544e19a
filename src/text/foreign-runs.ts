/** A piece of text. It has a direction if it must be isolated because it runs the other way. */
export interface Run {
  readonly text: string;
  /** Set on foreign runs only. */
  readonly dir?: 'ltr' | 'rtl';
  /** The language as far as the script shows it, such as `und-Latn`; absent for addresses and numbers. */
  readonly tag?: string;
}

const rtlScripts = String.raw`\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}`;
const rtlLetter = String.raw`(?:(?=[${rtlScripts}])\p{L})`;
const ltrLetter = String.raw`(?:(?![${rtlScripts}])\p{L})`;

const address = String.raw`(?:https?:\/\/|www\.)[^\s،؛؟«»]*[^\s،؛؟«»\p{P}]\/?|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|(?<![\p{L}\p{N}_])[@#][A-Za-z]\w*`;
/** ISO dates and telephone numbers, whose parts would change places in a right-to-left line. */
const number = String.raw`(?<![\d-])\d{4}-\d{2}(?:-\d{2})?(?![\d-])|\+\d[\d\s()-]{5,24}\d`;

/** One word. Hyphens and dots belong to it before a letter or a digit, and so does the last dot of `U.S.`. */
function word(letter: string): string {
  const inner = String.raw`[\p{M}\p{N}\u200c\u200d]|[-–_.\/&'’](?=${letter}|\p{N})`;
  return String.raw`${letter}(?:${letter}|${inner})*(?:(?<=(?<!\p{L})\p{L}\.\p{L})\.|[+#]+(?!\S))?`;
}

const ltrWord = word(ltrLetter);
const rtlWord = word(rtlLetter);
/** What may be between the words of a run: no quotation marks, brackets or commas of the surrounding text. */
const withinLtr = String.raw`[^\p{L}\n«»"“”()[\]{}،؛؟]{0,80}?`;
const withinRtl = String.raw`[^\p{L}\n«»"“”()[\]{},;]{0,80}?`;
/** A number, a date or a ratio in digits of Arabic script: `۱۴۰۰/۵/۷`. */
const easternNumber = String.raw`[٠-٩۰-۹]+(?:[\/.,:٫٬\-–][٠-٩۰-۹]+)*`;

const ltrRun = `${ltrWord}(?:${withinLtr}${ltrWord})*`;
const rtlRun = `(?:${easternNumber} )?${rtlWord}(?:${withinRtl}${rtlWord})*(?: ${easternNumber})?`;

const inRtl = new RegExp(`(?<address>${address})|(?<number>${number})|${ltrRun}`, 'gu');
const inLtr = new RegExp(rtlRun, 'gu');

/**
 * Cuts `text`, written in direction `dir`, at the runs of the other direction, so that each can be isolated. Otherwise a
 * bracket, a full stop or a hyphen next to a run may appear on the wrong side. Joined, the pieces are `text` again.
 *
 * `بیانیه Amnesty International منتشر شد` gives `بیانیه `, `Amnesty International` (ltr, und-Latn), ` منتشر شد`.
 */
export function foreignRuns(text: string, dir: 'ltr' | 'rtl'): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(dir === 'rtl' ? inRtl : inLtr)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index) });
    end = match.index + match[0].length;
    const isLanguage =
      match.groups?.['address'] === undefined && match.groups?.['number'] === undefined;
    const tag = isLanguage ? scriptTag(match[0]) : undefined;
    runs.push({
      text: match[0],
      dir: dir === 'rtl' ? 'ltr' : 'rtl',
      ...(tag !== undefined && { tag }),
    });
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}

/** Returns the direction of a text if all its letters have the same one, or `undefined` if there are both or none. */
export function soleDirection(text: string): 'ltr' | 'rtl' | undefined {
  const rtl = new RegExp(rtlLetter, 'u').test(text);
  const ltr = new RegExp(ltrLetter, 'u').test(text);
  return rtl === ltr ? undefined : rtl ? 'rtl' : 'ltr';
}

const scripts: readonly [RegExp, string][] = [
  [/\p{Script=Latin}/u, 'und-Latn'],
  [/\p{Script=Arabic}/u, 'und-Arab'],
  [/\p{Script=Cyrillic}/u, 'und-Cyrl'],
  [/\p{Script=Hebrew}/u, 'und-Hebr'],
  [/\p{Script=Greek}/u, 'und-Grek'],
  [/\p{Script=Armenian}/u, 'und-Armn'],
];

/** Returns `und` with the script of the text, as its first letter shows it. */
export function scriptTag(text: string): string | undefined {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter === undefined ? undefined : scripts.find(([script]) => script.test(letter))?.[1];
}
