import { isBoundEnding } from '../language/persian-endings.ts';
import { endOfPrefix, isVerbForm } from '../language/persian-verbs.ts';
import type { Dictionary } from './dictionary.ts';

/** Vowel marks and superscript alef: the dictionary has words with and without them. */
const vowels = /[\u064b-\u0652\u0670]/g;
const ending =
  /^(\p{L}{2,}?)(?:ها(?:ی|یی|یم|یت|یش|یمان|یتان|یشان)?|ات|ان|م|ت|ش|ی|ای|یی|مان|تان|شان|یم|ید|ند|اند|ام|ایم|اید|است|ست|تر|ترین|اش|یش|یشان|یمان|را|گی|ٔ)$/u;
/** A noun and a verb written as one word: اجراکردن. */
const withVerb = /^(\p{L}{3,}?)(?:کرد|شد|ساخت|داشت|رفت|بود|گرفت|کنند|شوند)(?:ن|نی|ه|گان|گی)?$/u;
/** Words that are missing in the dictionary. */
const more = new Set('فرا فرو کووید کرونا اینترنت وب‌سایت'.split(' '));

/** Whether a Persian word, or each of its parts, is in the dictionary, also without its prefix and ending. */
export function isPersianWord(written: string, { has }: Dictionary): boolean {
  const word = written.replaceAll('ي', 'ی').replaceAll('ك', 'ک');
  const bare = word.replaceAll(vowels, '');
  if (has(word) || has(bare) || more.has(bare)) return true;
  const parts = bare.split(/[\u200c-]/).filter(Boolean);
  if (parts.length < 2) return isForm(parts[0] ?? '', has);
  if (has(parts.join(''))) return true;
  return parts.every((part) => isBoundEnding(part) || isForm(part, has));
}

function isForm(word: string, has: Dictionary['has']): boolean {
  // The rule missing-zwnj reports a verb that is joined to می.
  if (has(word) || more.has(word) || isVerb(word) || endOfPrefix(word) !== undefined) return true;
  if (/^[بنم]/.test(word) && isVerb(word.slice(1).replace(/^ی(?=[افن])/, ''))) return true;
  const stem = ending.exec(word)?.[1] ?? withVerb.exec(word)?.[1];
  return stem !== undefined && (has(stem) || more.has(stem));
}

/** Whether a word is a verb form in today's spelling; `isVerbForm` accepts the old نمائید too, for missing-zwnj. */
const isVerb = (word: string): boolean => !word.includes('ئ') && isVerbForm(word);
