/** Verbs that programs and people write with "by" before a name: `Reviewed-by: …`, `Translated by …`. */
const deeds =
  '(?:co-?)?authored|signed(?:[ -]off)?|reviewed|acked|tested|reported|suggested|helped|assisted|mentored|paired|translated|edited|written|approved|requested|proofread|checked|corrected|co-?developed';

/** Words for a person at the start of a line, in the languages of editors. */
const roles = [
  '(?:co-?)?authors?|committers?|editors?|translators?|reviewers?|reporters?|contributors?|maintainers?|assignees?',
  String.raw`on[ -]behalf[ -]of|b?cc|thanks(?:[ -]to)?|credits?(?:[ -]to)?|kudos(?:[ -]to)?`,
  String.raw`(?:mit)?autor(?:in|innen|en|a|as|es)?|übersetzer(?:in|innen)?|bearbeiter(?:in|innen)?|lektor(?:in|at)?|\p{L}+[ -]von`,
  String.raw`auteure?s?|autrices?|traduc(?:teur|trice)s?|relec(?:teur|trice)s?|traductora?s?|revisora?s?|\p{L}+[ -]par|\p{L}+[ -]por`,
  'yazar|çeviren|çevirmen|düzenleyen|düzelten|imzalayan',
  String.raw`نویسند(?:ه|گان)|مترجم(?:ان)?|ویراستار(?:ان)?|بازبین(?:ان)?|نگارنده|گردآورنده|همکار(?:ان)?|امضا|ب[اه] (?:قلم|همکاری|همراهی|سپاس از|تشکر از)|(?:[\p{L}\u200C]+ ){0,3}توسط`,
  '(?:ال)?(?:مؤلف|كاتب|مترجم|محرر|مراجع|مدقق)ة?|بقلم|(?:\\p{L}+ )?من قبل',
  'نووسەر|وەرگێڕ|پێداچوونەوە|دەستکاریکەر|(?:\\p{L}+ )?لەلایەن',
].join('|');

const lead = String.raw`^[ \t>*]*(?:- )?`;

/** `Reviewed-by: …`, with any verb, and `Reviewed by: …`, with a usual one. */
const byColon = new RegExp(
  String.raw`${lead}((?:[\p{L}\p{N}]+[-_])+by|(?:${deeds}) by)[ \t]*[:=][ \t]*(\S.*)$`,
  'iu',
);

/** `Author: …` and the like. A list may have the areas of changes: `- editor: Add a button`. */
const roleColon = new RegExp(String.raw`${lead}(${roles})[ \t]*[:=][ \t]*(\S.*)$`, 'iu');

const listed = /^[ \t>]*[*-] /;

/** `Translated by Sara Example` on a line of its own. */
const byAlone = new RegExp(
  String.raw`${lead}((?:${deeds})[ -]by|(?:with )?thanks to) (\S.*?)[.!]?$`,
  'iu',
);

const fullName = String.raw`\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|von|van|de|del|al|bin)){1,3}`;

/** A name with its capitals, or with an address. */
const nameLike = new RegExp(String.raw`^${fullName}$|<`, 'u');

const firstName = /^\p{Lu}\p{Ll}+$/u;

/** A line at the end of a message, as `git interpret-trailers` reads it. */
const trailer = /^([A-Za-z][A-Za-z0-9-]*)[ \t]*:[ \t]*(\S.*)$/u;

/** Trailers whose value may have capitals and is no person. */
const impersonal =
  /^(?:source|publisher|issuers?|organi[sz]ation|title|link|see|see-also|refs?|references|fix|fixes|closes|resolves|related|issue|note|reason|languages?|locales?|topics?|breaking-change|changelog|type|scope|statement|place|id|date|version)$/i;

/** A line that says that a person had a part in a commit. */
export interface NamingLine {
  /** What is before the name: `Reviewed-by`. */
  readonly label: string;
  readonly name: string;
}

/** Returns the lines of a message, from {@link normalizeMessage}, that say who had a part in it. */
export function namingLines(message: string): NamingLine[] {
  const paragraphs = message.trimEnd().split(/\n[ \t]*\n/);
  const last = paragraphs.length > 1 ? (paragraphs.at(-1) ?? '').split('\n') : [];
  const trailers = last.every((line) => trailer.test(line)) ? last : [];
  return [
    ...message.split('\n').flatMap((line, index) => {
      const deed = certain(byColon, line);
      if (deed.length > 0) return deed;
      // A subject may begin with the area of a change too.
      return index === 0 || listed.test(line)
        ? probable(roleColon, line)
        : certain(roleColon, line);
    }),
    ...message
      .split('\n')
      .flatMap((line) => certain(byAlone, line))
      .filter(
        ({ label, name }) => nameLike.test(name) || (firstName.test(name) && !/to$/i.test(label)),
      ),
    ...trailers
      .flatMap((line) => probable(trailer, line))
      .filter(({ label }) => !impersonal.test(label)),
  ];
}

function certain(pattern: RegExp, line: string): NamingLine[] {
  const [, label, name] = pattern.exec(line) ?? [];
  return label === undefined || name === undefined ? [] : [{ label, name }];
}

/** Does the same, but only if the value looks like a name. */
const probable = (pattern: RegExp, line: string): NamingLine[] =>
  certain(pattern, line).filter(({ name }) => nameLike.test(name));

/** Returns a message with one kind of hyphen, colon and line end, and without invisible characters. */
export const normalizeMessage = (message: string): string =>
  message
    .normalize('NFKC')
    .replaceAll(/\r\n?|[\u2028\u2029\v\f\0]/g, '\n')
    .replaceAll(/[\u200B\u200E\u200F\u2060-\u2069\u00AD\uFEFF]/g, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-');
