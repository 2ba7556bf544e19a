/** What the code of a site page may use. The page would otherwise change with the machine, its user or the time of a build. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Names that every page has. */
export const pageNames = words('undefined NaN Infinity props components frontmatter getHeadings');

/** The keys of the front matter. Astro adds others, such as the path of the file. */
export const frontMatterKeys = words('title translatedFrom translator review');

/** Functions of JavaScript without an object. */
export const functions = words(`
  String Number Boolean BigInt Array Object Map Set Date
  parseInt parseFloat isNaN isFinite encodeURI encodeURIComponent decodeURI decodeURIComponent`);

/** Members of the objects of JavaScript whose result is the same on every machine. */
export const members: Readonly<Record<string, ReadonlySet<string>>> = {
  Math: words(
    'abs cbrt ceil exp floor hypot log log10 log2 max min pow round sign sqrt trunc PI E clz32',
  ),
  Object: words('keys values entries fromEntries assign freeze groupBy hasOwn'),
  Array: words('from of isArray'),
  String: words('raw'),
  Number: words(
    'isFinite isInteger isNaN isSafeInteger parseFloat parseInt MAX_SAFE_INTEGER MIN_SAFE_INTEGER',
  ),
  JSON: words('parse stringify'),
  Date: words('UTC'),
  Map: words('groupBy'),
  Intl: words(
    'NumberFormat DateTimeFormat PluralRules ListFormat Collator RelativeTimeFormat DisplayNames Segmenter',
  ),
};

/** Members that no value may be asked for, with the reason. */
export const refusedMembers: Readonly<Record<string, string>> = {
  constructor: 'makes code out of text',
  __proto__: 'changes what every object does',
  prototype: 'changes what every object does',
  random: 'is different in every build',
  resolvedOptions: 'reveals the time zone and the language of the machine that builds the site',
  getTimezoneOffset: 'reveals the time zone of the machine that builds the site',
  toTimeString: 'reveals the time zone of the machine that builds the site',
  getHours: 'depends on the time zone of the machine that builds the site',
  getMinutes: 'depends on the time zone of the machine that builds the site',
  getDay: 'depends on the time zone of the machine that builds the site',
  getDate: 'depends on the time zone of the machine that builds the site',
  ...Object.fromEntries(
    [...words('getFullYear getMonth getSeconds getMilliseconds getYear toDateString')].map(
      (name) => [name, 'depends on the time zone of the machine that builds the site'],
    ),
  ),
  stack: 'tells where the project is on the machine that builds the site',
  callee: 'leads to what Bayan does not check',
  innerHTML: 'writes HTML that Bayan does not check',
};

/** Members that are the same on every machine only if their arguments name a language and a time zone. */
export const localized = words('toLocaleString toLocaleDateString toLocaleTimeString');

/** Members that sort or change letters as the machine does unless an argument names a language, with the place of that argument. */
export const lingual: Readonly<Record<string, number>> = {
  localeCompare: 1,
  toLocaleUpperCase: 0,
  toLocaleLowerCase: 0,
};

/** What a date may be asked for: nothing that depends on the time zone of the machine. */
export const ofDates =
  /^(?:getTime|valueOf|toISOString|toJSON|toUTCString|getUTC\w+|toLocale(?:Date|Time)?String)$/;

/** Names of a page that the code of Astro reads, or that tell its path. */
export const ofAstro = words('components layout file url frontmatter getHeadings Content');

/** Reasons for names that are refused most often. */
export const reasons: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [...words('process os navigator Deno Bun global globalThis window self document location')].map(
      (name) => [name, 'reads the machine that builds the site'],
    ),
  ),
  ...Object.fromEntries(
    [...words('__dirname __filename file url')].map((name) => [
      name,
      'reveals where the project is on the machine that builds the site',
    ]),
  ),
  ...Object.fromEntries(
    [...words('performance Temporal')].map((name) => [name, 'reveals when the site was built']),
  ),
  ...Object.fromEntries([...words('crypto')].map((name) => [name, 'is different in every build'])),
  ...Object.fromEntries(
    [...words('fetch XMLHttpRequest WebSocket EventSource Request')].map((name) => [
      name,
      'loads from another site',
    ]),
  ),
  ...Object.fromEntries(
    [
      ...words('eval Function require module exports setTimeout setInterval WebAssembly Worker'),
    ].map((name) => [name, 'runs code that Bayan does not check']),
  ),
  console: 'prints and shows nothing to readers',
  Astro: 'reveals when and how the site was built',
  Reflect: 'reads what Bayan does not check',
  Proxy: 'does what Bayan does not check',
};

/** Elements that no site page may write. */
export const refusedElements = words(
  `script style link meta base iframe object embed applet frame frameset portal template noscript title head body html`,
);

/** Packages and modules that a page may import, with what it may import from them. */
export const modules: Readonly<Record<string, ReadonlySet<string>>> = {
  'astro/jsx-runtime': words('Fragment'),
};
