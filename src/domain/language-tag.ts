import tags from 'language-tags';

/**
 * Why `tag` cannot name a language here, or `undefined` where it can.
 * Valid means RFC 5646 (BCP 47): well-formed, every subtag registered with IANA, and written in its canonical case.
 */
export function refuseLanguageTag(tag: string): string | undefined {
  const canonical = canonicalLanguageTag(tag);
  if (canonical === undefined) {
    return `"${tag}" is not a BCP 47 language tag; write one such as fa, en, ckb or zh-Hant`;
  }
  if (canonical !== tag) return `"${tag}" is written "${canonical}" in BCP 47; write it so`;
  const parsed = tags(tag);
  if (parsed.valid()) return undefined;
  const reason = parsed.errors()[0]?.message ?? 'it is not registered';
  return `"${tag}" is not a registered BCP 47 language tag (${reason.replace(/\.$/, '')})`;
}

/** The canonical spelling (`EN-gb` gives `en-GB`), or `undefined` where `tag` is not well-formed. */
export function canonicalLanguageTag(tag: string): string | undefined {
  if (!/^[a-z]{2,3}(-|$)/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** Scripts written from right to left, by ISO 15924 code. */
const rtlScripts = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

export type Direction = 'ltr' | 'rtl';

/** The direction in which a language is written, from its likely script: `fa` and `az-Arab` are `rtl`, `fa-Latn` is `ltr`. */
export function directionOf(tag: string): Direction {
  const known = directions.get(tag);
  if (known !== undefined) return known;
  const direction = rtlScripts.has(scriptOf(tag)) ? 'rtl' : 'ltr';
  directions.set(tag, direction);
  return direction;
}

/** By tag: it is asked for every run of a text. */
const directions = new Map<string, Direction>();

/** The script in which a language is likely written, by its ISO 15924 code: `fa` is `Arab`. */
export const scriptOf = (tag: string): string => new Intl.Locale(tag).maximize().script ?? 'Zzzz';
