import { scriptOf } from '../../domain/language-tag.ts';
import { arabicScript, latinScript, type Orthography } from './orthographies.ts';

/** Returns how the language of a BCP 47 tag is written; `undefined` if that is not known. */
export function orthographyOf(tag: string): Orthography | undefined {
  const known = kept.get(tag);
  if (known !== undefined) return known ?? undefined;
  const language = tag.split('-')[0] ?? tag;
  const script = scriptOf(tag);
  const found =
    script === 'Arab'
      ? (arabicScript[language] ?? null)
      : script === 'Latn' || script === 'Cyrl'
        ? latinScript(language)
        : null;
  kept.set(tag, found);
  return found ?? undefined;
}

/** Results by tag, since every rule asks for them. */
const kept = new Map<string, Orthography | null>();

/** Returns the same for languages in Arabic script only. */
export function arabicOrthographyOf(tag: string): Orthography | undefined {
  const found = orthographyOf(tag);
  return found?.letters === '' ? undefined : found;
}

/** Returns the primary subtags of the languages of Arabic script that are written in some way. */
export const arabicScriptLanguages = (isMeant: (orthography: Orthography) => boolean): string[] =>
  Object.entries(arabicScript).flatMap(([language, one]) => (isMeant(one) ? language : []));

/** Whether a language writes ە and ڕ, as only Kurdish does. */
export const isKurdish = ({ letters }: Orthography): boolean =>
  letters.includes('ە') && letters.includes('ڕ');
