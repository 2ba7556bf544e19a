import type { Locale, SearchWords } from '../domain/locale.ts';
import { label, type Label } from './link.ts';

/** Returns a word of the search page for a page in the language of a locale. */
export const searchWord = ({ search, tag }: Locale, word: keyof SearchWords): Label =>
  label({ text: search[word], tag: search.tag }, tag);
