import tags from 'language-tags';

/**
 * Returns why `tag` is not a valid language tag; `undefined` if it is.
 * Valid means RFC 5646 (BCP 47): well-formed, every subtag registered with IANA and not replaced by another one, and in canonical
 * case. Aliases of CLDR are no reason: `prs`, `pnb` and `kmr` are registered, and stay as they are written.
 */
export function refuseLanguageTag(tag: string): string | undefined {
  if (valid.has(tag)) return undefined;
  if (!isWellFormed(tag))
    return `"${tag}" is not a BCP 47 language tag; write one such as fa, en, ckb or zh-Hant`;
  const canonical = inCanonicalForm(tag);
  if (canonical !== tag)
    return `"${tag}" is not a canonical BCP 47 language tag; write "${canonical}"`;
  const reason = tags(tag)
    .errors()
    .find(({ code }) => !harmless.has(code))?.message;
  if (reason !== undefined)
    return `"${tag}" is not a registered BCP 47 language tag (${reason.replace(/\.$/, '')}); write one such as fa, en, ckb or zh-Hant`;
  valid.add(tag);
  return undefined;
}

/** Tags that are valid, since each file has one. */
const valid = new Set<string>();

/**
 * Codes of what is valid, though the registry advises against it: a tag or a subtag that is out of use, and a script that the
 * language always has. The package also calls every second variant a repeated one; Intl finds those that are.
 */
const harmless = new Set([1, 8, 10, 11]);

function isWellFormed(tag: string): boolean {
  if (!/^[a-z]{2,3}(-|$)/i.test(tag)) return false;
  try {
    Intl.getCanonicalLocales(tag);
    return true;
  } catch {
    return false;
  }
}

/** Returns a tag in canonical case, with each language that IANA has replaced by another one: `en-GB` for `EN-gb`, `he` for `iw`. */
function inCanonicalForm(tag: string): string {
  const [language = '', ...others] = tag.toLowerCase().split('-');
  const start = others.findIndex(({ length }) => length === 1);
  const subtags = others.map((subtag, index) => {
    if (start !== -1 && index >= start) return subtag;
    if (/^[a-z]{4}$/.test(subtag)) return subtag.charAt(0).toUpperCase() + subtag.slice(1);
    return subtag.length === 2 ? subtag.toUpperCase() : subtag;
  });
  return [replacementOf(language), ...subtags].join('-');
}

/** Returns the language that IANA prefers to one; the same if there is none. */
const replacementOf = (language: string): string =>
  tags.language(language)?.preferred()?.format() ?? language;

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

/** The ISO 15924 code of a script that is not known. */
export const unknownScript = 'Zzzz';

/** The ISO 15924 code of a language's likely script: `Arab` for `fa`. */
export function scriptOf(tag: string): string {
  const script = scripts.get(tag) ?? new Intl.Locale(tag).maximize().script ?? unknownScript;
  scripts.set(tag, script);
  return script;
}

/** Scripts by tag, since every text needs one. */
const scripts = new Map<string, string>();
