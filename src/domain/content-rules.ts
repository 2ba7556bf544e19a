/** The groups of rules in the documentation, in its order, with their headings. */
export const ruleFamilies = {
  files: 'Files',
  'front-matter': 'Front matter and shared files',
  names: 'Languages, issuers and topics',
  translations: 'Originals and translations',
  ledger: 'Published texts',
  markdown: 'Markdown',
  links: 'Links',
  images: 'Images',
  words: 'Words',
  letters: 'Letters and digits',
  spaces: 'Spaces and invisible characters',
  punctuation: 'Punctuation',
  leftovers: 'Leftovers of other programs',
  allowances: 'Allowances',
} as const;

export type RuleFamily = keyof typeof ruleFamilies;

/** `error` stops a build; `warning` is reported and stops nothing. */
export type Severity = 'error' | 'warning';

/** A rule in the catalogue. */
export interface RuleDescription {
  readonly family: RuleFamily;
  /** The severity of its findings, unless a finding has another one. */
  readonly severity: Severity;
  /** What it finds, in one line without a full stop. */
  readonly about: string;
}

/**
 * Every rule that is not about the wording of a text (those are in `src/lint/rules`), by its id. Each has a case in
 * `tests/source/rule-cases.ts`.
 */
export const contentRules = {
  'stray-file': {
    family: 'files',
    severity: 'error',
    about: 'a file or folder in content/ that does not belong there',
  },
  'missing-file': {
    family: 'files',
    severity: 'error',
    about: 'a content/ folder without site.yaml',
  },
  unreadable: {
    family: 'files',
    severity: 'error',
    about: 'a file that cannot be read, such as one without permission, or a pipe',
  },
  'symbolic-link': {
    family: 'files',
    severity: 'error',
    about: 'a symbolic link in content/ or public/',
  },
  'public-file': {
    family: 'files',
    severity: 'error',
    about:
      'a file in public/ whose name Bayan writes itself, or another file there has in other capitals',
  },
  id: {
    family: 'files',
    severity: 'error',
    about:
      'a folder or file name that cannot be an id: capitals, letters other than a-z, only digits',
  },
  'duplicate-id': {
    family: 'files',
    severity: 'error',
    about: 'two names that differ only in capitals: Azadi and azadi',
  },
  'language-tag': {
    family: 'files',
    severity: 'error',
    about: 'a language that is not a BCP 47 tag, in a file name, a name or :lang[…]: farsi for fa',
  },
  encoding: {
    family: 'files',
    severity: 'error',
    about: 'a file that is not saved as UTF-8',
  },
  'byte-order-mark': {
    family: 'files',
    severity: 'error',
    about: 'a file that begins with a byte order mark',
  },
  'control-character': {
    family: 'files',
    severity: 'error',
    about: 'a control character, such as the line breaks of Word, or half of a character',
  },
  conflict: {
    family: 'files',
    severity: 'error',
    about: 'an unresolved merge conflict: <<<<<<<',
  },

  'front-matter': {
    family: 'front-matter',
    severity: 'error',
    about: 'a text that does not begin with front matter between two lines of ---',
  },
  yaml: {
    family: 'front-matter',
    severity: 'error',
    about:
      'YAML that cannot be read, or that drops words: a # or a colon in a title without quotes',
  },
  'unknown-key': {
    family: 'front-matter',
    severity: 'error',
    about: 'a key that does not exist, such as topic for topics',
  },
  'missing-field': {
    family: 'front-matter',
    severity: 'error',
    about: 'a required key that is missing or empty (a warning in a draft)',
  },
  'field-type': {
    family: 'front-matter',
    severity: 'error',
    about: 'a value of the wrong type, such as a number for a title',
  },
  'field-value': {
    family: 'front-matter',
    severity: 'error',
    about: 'a value that is not allowed, such as an unknown kind of correction',
  },
  date: {
    family: 'front-matter',
    severity: 'error',
    about: 'a date that is malformed or does not exist: 2026-02-30',
  },
  'date-calendar': {
    family: 'front-matter',
    severity: 'error',
    about: 'a Solar Hijri date in place of a Gregorian one: 1400-05-10',
  },
  'example-address': {
    family: 'front-matter',
    severity: 'warning',
    about:
      'an address in site.yaml that is an example, such as example.org, or that readers cannot open',
  },
  contrast: {
    family: 'front-matter',
    severity: 'error',
    about:
      'a colour of the theme that cannot be read on its ground (a warning for a logo that cannot be seen)',
  },
  'empty-text': {
    family: 'front-matter',
    severity: 'error',
    about: 'a file without text below its front matter (a warning in a draft)',
  },
  page: {
    family: 'front-matter',
    severity: 'error',
    about: 'a page in content/pages that MDX cannot compile (found by a build only)',
  },

  'page-code': {
    family: 'front-matter',
    severity: 'error',
    about:
      'code in a page in content/pages that reads the machine or a clock, imports other code or runs scripts',
  },

  'unknown-language': {
    family: 'names',
    severity: 'error',
    about:
      'a text in a language that the site does not have, or a language that Bayan does not have either',
  },
  'repeated-language': {
    family: 'names',
    severity: 'error',
    about: 'a language that is listed twice in site.yaml',
  },
  direction: {
    family: 'names',
    severity: 'error',
    about: 'a locale whose dir does not match the script of its language',
  },
  'missing-words': {
    family: 'names',
    severity: 'warning',
    about: 'a locale without words of the interface that are newer than its file',
  },
  'untranslated-words': {
    family: 'names',
    severity: 'warning',
    about:
      "a publisher's locale with words that are the same as in another language, or in another script",
  },
  'unknown-issuer': {
    family: 'names',
    severity: 'error',
    about: 'an issuer without a file in content/issuers',
  },
  'repeated-issuer': {
    family: 'names',
    severity: 'error',
    about: 'an issuer that is listed twice',
  },
  'unknown-topic': {
    family: 'names',
    severity: 'error',
    about: 'a topic without a file in content/topics',
  },
  'repeated-topic': {
    family: 'names',
    severity: 'error',
    about: 'a topic that is listed twice',
  },
  'name-markup': {
    family: 'names',
    severity: 'warning',
    about: 'signs of Markdown or HTML in the name of an issuer, a topic or the site: **…**, &amp;',
  },

  'no-original': {
    family: 'translations',
    severity: 'error',
    about: 'a statement whose editions are all translations',
  },
  'two-originals': {
    family: 'translations',
    severity: 'error',
    about: 'a statement with more than one edition without translatedFrom',
  },
  'unknown-edition': {
    family: 'translations',
    severity: 'error',
    about: 'a translation from a language in which the text does not exist',
  },
  'translation-circle': {
    family: 'translations',
    severity: 'error',
    about: 'translations that name each other as their source',
  },
  'missing-digest': {
    family: 'translations',
    severity: 'warning',
    about: 'a translation that does not record which text it was made from',
  },
  'stale-translation': {
    family: 'translations',
    severity: 'warning',
    about: 'a translation whose source has changed since',
  },
  untranslated: {
    family: 'translations',
    severity: 'warning',
    about: 'a translation with the same words as its source',
  },

  'repeated-text': {
    family: 'translations',
    severity: 'warning',
    about: 'a text that another statement has too, in the same language',
  },

  ledger: {
    family: 'ledger',
    severity: 'error',
    about: 'a line of published.jsonl that is not valid',
  },
  'lost-record': {
    family: 'ledger',
    severity: 'error',
    about: 'lines of published.jsonl that are in the git history and were removed',
  },
  'vanished-edition': {
    family: 'ledger',
    severity: 'error',
    about: 'a published edition whose file is missing or has another name',
  },
  'published-draft': {
    family: 'ledger',
    severity: 'error',
    about: 'a published edition that is a draft again',
  },
  'silent-edit': {
    family: 'ledger',
    severity: 'error',
    about: 'a published text that was changed without a record of the change',
  },
  'changed-date': {
    family: 'ledger',
    severity: 'error',
    about: 'a published statement whose date of issue was changed without a record of the change',
  },
  'changed-part': {
    family: 'ledger',
    severity: 'error',
    about:
      'links, list numbers, issuers, images or other parts of a published text, changed without a record',
  },
  'missing-note': {
    family: 'ledger',
    severity: 'error',
    about: 'a published correction that is no longer in the front matter',
  },
  'incomplete-record': {
    family: 'ledger',
    severity: 'warning',
    about: 'a record of an earlier version of Bayan, which has only the words of a text',
  },
  unpublished: {
    family: 'ledger',
    severity: 'warning',
    about: 'an edition that is not in the ledger yet',
  },

  'too-deep': {
    family: 'markdown',
    severity: 'error',
    about:
      'quotations, lists or ::: blocks nested too deeply, or more blocks or signs than can be parsed',
  },
  'raw-html': {
    family: 'markdown',
    severity: 'error',
    about: 'HTML in a statement',
  },
  'unknown-directive': {
    family: 'markdown',
    severity: 'error',
    about: 'a directive that does not exist, such as :::signatures for :::signatories',
  },
  'near-directive': {
    family: 'markdown',
    severity: 'error',
    about: 'a mistyped directive that is shown as text: ::quote, ::: quote, :lang{tag=en}[…]',
  },
  'open-directive': {
    family: 'markdown',
    severity: 'error',
    about: 'a directive that is never closed with :::',
  },
  'directive-label': {
    family: 'markdown',
    severity: 'error',
    about: 'a label on a directive, which would not be shown: :::note[label]',
  },
  'unknown-attribute': {
    family: 'markdown',
    severity: 'error',
    about: 'an attribute that a directive does not have: :::note{cite="…"}',
  },
  'repeated-definition': {
    family: 'markdown',
    severity: 'error',
    about: 'a link or footnote that is defined twice',
  },
  'unused-definition': {
    family: 'markdown',
    severity: 'error',
    about: 'a link or footnote that is defined but not used, and so not shown',
  },
  'hidden-sources': {
    family: 'markdown',
    severity: 'error',
    about: 'a list of sources that is not shown, because [1]: https://… only defines a link',
  },
  'undefined-footnote': {
    family: 'markdown',
    severity: 'error',
    about: 'a footnote that is used but not defined: [^1]',
  },
  'table-row': {
    family: 'markdown',
    severity: 'error',
    about: 'a table row with more cells than the header, whose last cells would not be shown',
  },
  'code-fence': {
    family: 'markdown',
    severity: 'error',
    about: 'words after ``` that would not be shown',
  },
  'open-fence': {
    family: 'markdown',
    severity: 'error',
    about: 'a code block that is never closed with ```',
  },

  'unsafe-link': {
    family: 'links',
    severity: 'error',
    about: 'a link that is neither https:, http:, mailto: nor relative: javascript:, /fa/',
  },
  'broken-link': {
    family: 'links',
    severity: 'error',
    about: 'a link to a page of the site that is not published',
  },
  redirect: {
    family: 'links',
    severity: 'error',
    about:
      'a line of redirects.yaml that hides a file of the site, leads nowhere, to another site or to another redirect',
  },
  'redirect-without-page': {
    family: 'links',
    severity: 'warning',
    about: 'an old address in redirects.yaml at which hosts show no page: /old.php',
  },

  'image-name': {
    family: 'images',
    severity: 'error',
    about: 'an image file with a name that cannot be in an address, or of another format',
  },
  'image-format': {
    family: 'images',
    severity: 'error',
    about: 'an image file that is damaged, or not what its name says',
  },
  'image-metadata': {
    family: 'images',
    severity: 'error',
    about: 'an image file that contains more than the picture, such as a location or a camera',
  },
  'image-size': {
    family: 'images',
    severity: 'error',
    about: 'an image file of more than 5 MB (a warning from 0.5 MB)',
  },
  'image-address': {
    family: 'images',
    severity: 'error',
    about: 'an image in a text that is not the name of a file in the same folder',
  },
  'image-alt': {
    family: 'images',
    severity: 'error',
    about: 'an image without a description',
  },
  'image-place': {
    family: 'images',
    severity: 'error',
    about: 'an image inside a line of text',
  },
  'missing-image': {
    family: 'images',
    severity: 'error',
    about: 'an image in a text, or the mark of an organisation, whose file does not exist',
  },
  'unused-image': {
    family: 'images',
    severity: 'warning',
    about: 'an image file that no text shows',
  },

  signatories: {
    family: 'files',
    severity: 'error',
    about: 'a list of signatories that cannot be read, or a text that names none',
  },
  'missing-signatories': {
    family: 'files',
    severity: 'error',
    about: 'a list of signatories in a text whose file does not exist',
  },
  'unused-signatories': {
    family: 'files',
    severity: 'warning',
    about: 'a list of signatories that no text shows',
  },
  'double-signatory': {
    family: 'files',
    severity: 'warning',
    about: 'a name that is in a list of signatories twice',
  },

  'missing-sign': {
    family: 'letters',
    severity: 'warning',
    about: 'characters that no font has: the edition has no leaflet or no card',
  },

  import: {
    family: 'leftovers',
    severity: 'warning',
    about:
      'something in an imported file that was left out or needs your attention (reported by bayan import only)',
  },

  allowance: {
    family: 'allowances',
    severity: 'error',
    about: 'an allowance without a reason, in another form, or for a rule that does not exist',
  },
  'idle-allowance': {
    family: 'allowances',
    severity: 'warning',
    about: 'an allowance where its rule finds nothing',
  },
} as const satisfies Record<string, RuleDescription>;

/** The id of a rule that is not about the wording of a text. */
export type ContentRuleId = keyof typeof contentRules;

export const isContentRule = (id: unknown): id is ContentRuleId =>
  typeof id === 'string' && Object.hasOwn(contentRules, id);
