import type { Dictionary } from './dictionary.ts';

/** Whether a word of German is written as some word is: compounds of words that are there are too. */
export const isGermanWord = (word: string, { has }: Dictionary): boolean =>
  isWord(word.replaceAll('’', "'"), has);

function isWord(word: string, has: Dictionary['has']): boolean {
  if (has(word) || has(word.toLowerCase()) || has(word.replace(/'s?$/, ''))) return true;
  const parts = word.split(/[-']/);
  return parts.length > 1
    ? parts.every((part) => part === '' || isWord(part, has))
    : isCompound(word.toLowerCase(), has);
}

/** Two words of four letters or more, with what German puts between them: Regal-ordnung, Arbeit-s-markt. */
function isCompound(word: string, has: Dictionary['has']): boolean {
  const isThere = (part: string) => has(part) || has(part.charAt(0).toUpperCase() + part.slice(1));
  for (let at = 4; at <= word.length - 4; at += 1) {
    const [first, last] = [word.slice(0, at), word.slice(at)];
    if (isThere(last) && (isThere(first) || isThere(first.replace(/(?:s|n|en|es|er|e)$/, ''))))
      return true;
  }
  return false;
}
