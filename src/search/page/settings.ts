/** What the search page of a language tells its script: lists, because each name of a property would be in the page and in the script. */
export type Settings = readonly [
  /** Those of the site, that of the page first. */
  languages: readonly [SettingsLanguage, ...SettingsLanguage[]],
  words: readonly [
    working: string,
    failed: string,
    nothing: string,
    onlyNear: string,
    similar: string,
    more: string,
    statements: string,
    retracted: string,
    stale: string,
  ],
  /** The word for no choice, then for years, organisations and topics. */
  choices: readonly [all: string, ...names: string[]],
  /** A language tag by which a browser writes numbers in the digits of the page. */
  numbers: string,
];

/** The name under which a page gives its script the settings, as JSON. */
export const settingsName = '';

type SettingsLanguage = readonly [tag: string, dir: string, nameInPage: string];
