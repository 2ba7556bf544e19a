import {
  chain,
  digit,
  isInGroups,
  maxGroups,
  number,
  telephone,
  wordStart,
} from './number-groups.ts';
import { ltrLetter, mayHaveLtr, rtlLetter } from './scripts.ts';

/** A word or number of a text, from `start` up to `end`, that reads in an order of its own. */
export interface Word {
  readonly kind: 'address' | 'word' | 'number';
  readonly start: number;
  readonly end: number;
}

/** Signs that join letters and digits to one word if both sides have one. */
const joiner = String.raw`[-‐‑–_./\\&'’:@+=^*~]{1,3}`;
const small = '[²³¹⁰-₎°™®′″]';
const before = String.raw`(?:(?<!\p{M})${wordStart}(?<![@#$_.~/\\-]))`;

const address = String.raw`${wordStart}(?:[a-z][a-z\d+.-]{1,20}:\/\/|www\.)(?:\([^\s()]*\)|[^\s،؛؟«»<>"“”()])*(?:(?<=[^\p{P}]|[\/)])|(?<=\p{N}))`;
const mail = String.raw`(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+`;
const handle = String.raw`${before}[@#](?=[\d_]*[A-Za-z])\w+`;
/** A letter among the first groups. The search is bounded: a row of numbers may have none. */
const hasLetter = String.raw`(?=[\d ]{0,200}[A-Fa-f])`;
/** Groups of hexadecimal digits: the fingerprint of a key. The first group is tried first, which few places have. */
const fingerprint = [
  String.raw`${wordStart}(?=[\dA-Fa-f]{4}[ \u00a0])${hasLetter}(?:[\dA-Fa-f]{4}[ \u00a0]{1,2}){3,}[\dA-Fa-f]{4}(?![\p{L}\p{N}])`,
  String.raw`${wordStart}(?=[\dA-Fa-f]{2} )${hasLetter}(?:[\dA-Fa-f]{2} ){7,}[\dA-Fa-f]{2}(?![\p{L}\p{N}])`,
].join('|');
/** An account: groups of four, of digits mostly. */
const ibanGroup = `(?:${digit}|[A-Z])`;
const iban = String.raw`${wordStart}(?=[A-Z]{2}${digit}{2}(?:[A-Z ]*${digit}){8})[A-Z]{2}${digit}{2}(?: ${ibanGroup}{4}){2,7}(?: ${ibanGroup}{1,4})?(?![\p{L}\p{N}])`;
/** A day before its month and year: `8 March 2026`. */
const date = String.raw`(?<!\p{N})[0-9]{1,2}(?:st|nd|rd|th|\.)? \p{Lu}\p{L}{2,12}\.?,? [0-9]{4}(?!\p{N})`;
const plate = String.raw`${wordStart}\d{1,3} [A-Z]{1,3} \d{2,5}(?![\p{L}\p{N}])`;

const lead = String.raw`${before}(?:[@#$€£¥_~.]|(?:\.{1,2}|~)?[\/\\]|\\\\|--|\*\.)`;
/** Digits before a letter: `5G`, `3.14-beta`. After a letter of the other direction and a sign, they belong to that one. */
const digitsFirst = `(?<!${rtlLetter}[-_.])[0-9]+(?:(?:,|${joiner}|[°′″])[0-9]+)*(?:${joiner}|[°′″])?|${digit}+`;
const inBrackets = String.raw`\((?:${ltrLetter}|[\w.,+-])*\)`;
const within = String.raw`${ltrLetter}|[\p{M}\p{N}\u200c-\u200f]|${small}|(?:${joiner}|(?<=\d),)(?=${ltrLetter}|\p{N})|${inBrackets}`;
const abbreviation = 'Co|Corp|Dr|Inc|Jr|Ltd|Mr|Mrs|Ms|Prof|Sr|etc';
/** Signs at the end of a word that belong to it: `C++`, `U.S.`, `Ph.D.`, `Inc.` */
const trail = String.raw`(?:[+#$€£¥]{1,2}(?![\p{L}\p{N}])|(?<=(?<!\p{L})\p{L}\.\p{L}|\.\p{Lu}|(?<!\p{L})(?:${abbreviation}))\.)`;
const word = `(?:${lead})?(?:${digitsFirst})?${ltrLetter}(?:${within})*${trail}?`;

/** Operators, with or without spaces around them. */
const operator = String.raw`[ \u00a0]?[+×x*÷=≠≈^−][ \u00a0]?|[ \u00a0]\/[ \u00a0]`;
const sum = `${number}(?:(?:${operator})[-−]?${number})+|${number}(?: ?[-+×*÷^−] ?${number})+ ?= ?[-−]?${number}`;
const code = String.raw`${wordStart}(?<![*#])[*#]{1,4}${digit}+(?:[*#]{1,4}${digit}+)*#|${wordStart}\*${digit}+(?:\*${digit}+)+#?`;
/**
 * A number with its signs. A percent or currency sign belongs to Latin digits only: in Persian and Arabic the sign comes after
 * the number, on its left.
 */
const latinNumber = `[0-9](?:[.:/,'’]?[0-9])*`;
const latinSigns = String.raw`${wordStart}[$€£¥₺₽₹#№≈~]{1,2}[+−-]?${latinNumber}[%‰+]?|(?:(?<![\p{N}%‰$€£¥₺₽₹])[+±−-])?${latinNumber}(?:[ \u00a0]?[%‰]|[$€£¥₺₽₹]|\+(?![\p{L}\p{N}]))`;
const degrees = String.raw`[+±−-]?${number}(?:[°′]${number})*(?:[ \u00a0]?°[CFK]?|[℃℉′″])`;
/** A hyphen before a number may be a dash. It is a minus sign if the number is all that is in a cell or in brackets. */
const negative = String.raw`(?<=^|[(\[«“])-${number}(?=[٪%]?(?:$|[)\]»”]))`;
const signed = String.raw`${negative}|${wordStart}[+±−]${number}|${number}?[¼-¾⅐-⅞]|${number}[⁺⁻]?[⁰¹²³⁴-⁹₀-₉]+`;

/** What no word begins with, so that most places of a text are left at once. */
const between = String.raw`[\s\u00ab\u00bb\u060c\u061b\u061f\u0620-\u065f\u066e-\u06d3\u200c-\u200f]`;
const alternatives = [
  `(?<address>${[address, mail, handle, iban, fingerprint].join('|')})`,
  `(?<word>${[date, plate, word].join('|')})`,
  `(?<number>${[code, telephone, sum].join('|')})`,
  `(?<chain>${chain})`,
  `(?<signs>${[degrees, latinSigns, signed].join('|')})`,
  `(?<plain>${number})`,
].join('|');
const pattern = new RegExp(`(?!${between})(?:${alternatives})`, 'gu');
const plain = new RegExp(number, 'gu');

/** Returns the left-to-right words and the numbers of a text: whole, with the signs that belong to them. */
export function ltrWords(text: string): Word[] {
  const words: Word[] = [];
  if (!mayHaveLtr(text)) return words;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [found] = match;
    if (match.groups?.['chain'] !== undefined && !isInGroups(found)) {
      // The first number alone: the search goes on after it, for the others may be in groups. A row that is as long as it can be
      // is data, and searching it again from each of its numbers would take long.
      const numbers = numbersFrom(text, match.index, pattern.lastIndex);
      const alone = numbers.length > maxGroups ? numbers.slice(0, -1) : numbers.slice(0, 1);
      words.push(...alone);
      pattern.lastIndex = alone.at(-1)?.end ?? pattern.lastIndex;
      continue;
    }
    const kind = match.groups?.['address'] ? 'address' : match.groups?.['word'] ? 'word' : 'number';
    words.push({ kind, start: match.index, end: pattern.lastIndex });
  }
  return words;
}

/** Returns the numbers of a text from `start` up to `end`. */
function numbersFrom(text: string, start: number, end: number): Word[] {
  const numbers: Word[] = [];
  plain.lastIndex = start;
  for (let match = plain.exec(text); match && match.index < end; match = plain.exec(text))
    numbers.push({ kind: 'number', start: match.index, end: plain.lastIndex });
  return numbers;
}
