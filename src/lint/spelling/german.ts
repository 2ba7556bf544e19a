import type { Dictionary } from './dictionary.ts';

/** Whether a German word is in the dictionary, or is a compound of two words that are. */
export const isGermanWord = (word: string, { has }: Dictionary): boolean =>
  isWord(word.replaceAll('’', "'"), has);

function isWord(word: string, has: Dictionary['has']): boolean {
  if (has(word) || has(word.toLowerCase()) || has(word.replace(/'s?$/, ''))) return true;
  const parts = word.split(/[-']/);
  return parts.length > 1
    ? parts.every((part) => part === '' || isWord(part, has))
    : isCompound(word.toLowerCase(), has);
}

/** Whether a word is two words of four letters or more, with a linking sound or without: Arbeit-s-markt, Regal-ordnung. */
function isCompound(word: string, has: Dictionary['has']): boolean {
  const isThere = (part: string) => has(part) || has(part.charAt(0).toUpperCase() + part.slice(1));
  for (let at = 4; at <= word.length - 4; at += 1) {
    const [first, last] = [word.slice(0, at), word.slice(at)];
    if (isThere(last) && (isThere(first) || isThere(first.replace(/(?:s|n|en|es|er|e)$/, ''))))
      return true;
  }
  return false;
}
