import tags from 'language-tags';

/**
 * Returns why `tag` is not a valid language tag; `undefined` if it is.
 * Valid means RFC 5646 (BCP 47): well-formed, every subtag registered with IANA, and in canonical case.
 */
export function refuseLanguageTag(tag: string): string | undefined {
  if (valid.has(tag)) return undefined;
  const canonical = canonicalLanguageTag(tag);
  if (canonical === undefined) {
    return `"${tag}" is not a BCP 47 language tag; write one such as fa, en, ckb or zh-Hant`;
  }
  if (canonical !== tag)
    return `"${tag}" is not a canonical BCP 47 language tag; write "${canonical}"`;
  const parsed = tags(tag);
  if (parsed.valid()) {
    valid.add(tag);
    return undefined;
  }
  const reason = parsed.errors()[0]?.message ?? 'it is not registered';
  return `"${tag}" is not a registered BCP 47 language tag (${reason.replace(/\.$/, '')}); write one such as fa, en, ckb or zh-Hant`;
}

/** Tags that are valid, since each file has one. */
const valid = new Set<string>();

/** Returns the canonical form of a tag (`en-GB` for `EN-gb`); `undefined` if it is not well-formed. */
function canonicalLanguageTag(tag: string): string | undefined {
  if (!/^[a-z]{2,3}(-|$)/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** ISO 15924 codes of right-to-left scripts. */
const rtlScripts = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

export type Direction = 'ltr' | 'rtl';

/** The direction of a language, from its likely script: `rtl` for `fa` and `az-Arab`, `ltr` for `fa-Latn`. */
export function directionOf(tag: string): Direction {
  const known = directions.get(tag);
  if (known !== undefined) return known;
  const direction = rtlScripts.has(scriptOf(tag)) ? 'rtl' : 'ltr';
  directions.set(tag, direction);
  return direction;
}

/** Directions by tag, since every run of a text needs one. */
const directions = new Map<string, Direction>();

/** The ISO 15924 code of a language's likely script: `Arab` for `fa`. */
export function scriptOf(tag: string): string {
  const script = scripts.get(tag) ?? new Intl.Locale(tag).maximize().script ?? 'Zzzz';
  scripts.set(tag, script);
  return script;
}

/** Scripts by tag, since every text needs one. */
const scripts = new Map<string, string>();
