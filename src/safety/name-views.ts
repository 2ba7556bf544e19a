import { fromHtml } from 'hast-util-from-html';

/** How often codes within codes are decoded: `%252F`, or JSON in an attribute. */
const rounds = 3;

/** Characters that are not seen between letters, and harakat and tatweel. */
const unread = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u064b-\u0652\u0670\u0640]+/gu;

/** Letters of Arabic script that keyboards confuse, and the capital of a Turkish i. */
const letters: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ۀ: 'ه',
  ە: 'ه',
  ة: 'ه',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  '\u0130': 'I',
};

/**
 * Returns the form of a text in which names are compared, besides letter case: NFKC, without invisible characters, harakat and
 * tatweel, with one form of each Persian letter.
 */
export function comparable(text: string): string {
  // Most files of a site are ASCII, or have no such letters.
  if (!/[\u0080-\uffff]/.test(text)) return text;
  return text
    .replaceAll(/[\ufdf0-\ufdff]/g, ' ')
    .normalize('NFKC')
    .replaceAll(unread, '')
    .replaceAll(/[يىكۀەةأإٱ\u0130]/g, (letter) => letters[letter] ?? letter);
}

/**
 * Yields a text in every form in which a name may be in it: as it is, and without the codes of URLs, HTML, JSON, JavaScript,
 * CSS and mail. Each form is {@link comparable}. Its time is proportional to the length of the text.
 */
export function* viewsOf(text: string): Generator<string> {
  const plain = comparable(text);
  yield plain;
  const seen = new Set([plain]);
  const isNew = (view: string) => !seen.has(view) && seen.add(view);
  for (const decode of [decodeLong, decodeShort, decodeCss, decodeQuotedPrintable]) {
    const view = decode(text);
    if (view === undefined) continue;
    const form = comparable(view);
    if (isNew(form)) yield form;
  }
  if (/<[a-z!/]/i.test(text)) {
    const form = comparable(readableText(text));
    if (isNew(form)) yield form;
  }
}

/** Returns the text of a page as readers see it, or a text as it is, without codes of URLs, HTML and JavaScript. */
export const readableText = rememberLast((text) => {
  const plain = withoutTags(text);
  return withoutLongCodes(plain) ?? plain;
});

/** Without tags: those within a word or line join what is around them, and others separate it. */
const withoutTags = (text: string): string =>
  text
    .replaceAll(
      /<\/?(?:a|abbr|b|bdi|bdo|cite|code|del|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|tt|u|var|wbr)(?:\s[^<>]*)?>/gi,
      '',
    )
    .replaceAll(/<(?![\w.+-]{1,64}@)[^<>]*>/g, '\n');

/** Applies `decode` until nothing changes, at most {@link rounds} times. */
function repeated(text: string, decode: (text: string) => string): string | undefined {
  let result = text;
  for (let round = 0; round < rounds; round += 1) {
    const next = decode(result);
    if (next === result) break;
    result = next;
  }
  return result === text ? undefined : result;
}

/** Without codes that cannot be anything else: `%2F`, `&#47;`, `&sol;`, `\u002f`, `\x2f`. */
export const decodeLong = rememberLast(withoutLongCodes);

function withoutLongCodes(text: string): string | undefined {
  return repeated(text, (one) => codePoints(entities(percent(one))));
}

/** Returns a function that computes the result for a text once if it is called with the same one several times. */
function rememberLast<Result>(compute: (text: string) => Result): (text: string) => Result {
  let last: { readonly text: string; readonly result: Result } | undefined;
  return (text) => {
    if (last?.text === text) return last.result;
    const result = compute(text);
    // A longer text would stay in memory.
    last = text.length > 1 << 20 ? undefined : { text, result };
    return result;
  };
}

/** Without the escapes of JSON, JavaScript and PDF as well: `\/`, `\\`, `\n`, `\057`. */
const decodeShort = (text: string) =>
  text.includes('\\')
    ? repeated(text, (one) => shortEscapes(codePoints(entities(percent(one)))))
    : undefined;

/** Without the escapes of CSS: `\2f home`. */
const decodeCss = (text: string) =>
  /\\[\da-f]/i.test(text)
    ? text.replaceAll(
        /\\(?:([\da-f]{1,6})\s?|([^\n\da-f]))/gi,
        (_, code?: string, sign?: string) =>
          code === undefined ? (sign ?? '') : character(parseInt(code, 16)),
      )
    : undefined;

/** Without the codes of mail: `=2F`, and `=` at the end of a line. */
function decodeQuotedPrintable(text: string): string | undefined {
  if (!/=(?:[\dA-F]{2}|\r?\n)/.test(text)) return undefined;
  return text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/(?:=[\dA-F]{2})+/g, (codes) => utf8(codes.slice(1).split('=')));
}

function percent(text: string): string {
  if (!text.includes('%')) return text;
  return text
    .replaceAll(/(?:%[\da-f]{2})+/gi, (codes) => utf8(codes.slice(1).split('%')))
    .replaceAll(/%u([\da-f]{4})/gi, (_, code: string) => character(parseInt(code, 16)));
}

const utf8 = (bytes: readonly string[]): string => Buffer.from(bytes.join(''), 'hex').toString();

function codePoints(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replaceAll(
    /\\{1,4}(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2}))/gi,
    (_, braced?: string, unit?: string, byte?: string) =>
      character(parseInt(braced ?? unit ?? byte ?? '', 16)),
  );
}

const shortEscapes = (text: string): string =>
  text.replaceAll(/\\(?:([0-3][0-7]{2})|([\s\S]))/g, (_, octal?: string, sign?: string) =>
    octal === undefined ? (sign ?? '').replace(/[nrtvfb0]/, '\n') : character(parseInt(octal, 8)),
  );

function entities(text: string): string {
  if (!text.includes('&')) return text;
  const named = namedEntities(text);
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,30}));?/gi,
    (whole, decimal?: string, hex?: string, name?: string) =>
      name === undefined
        ? character(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal))
        : (named.get(whole.replace(/;$/, '')) ?? whole),
  );
}

/** A character for private use, which no entity stands for. */
const separator = '\ue000';

/** Most pages have no others. */
const basicEntities = new Map(
  Object.entries({ '&amp': '&', '&lt': '<', '&gt': '>', '&quot': '"', '&nbsp': '\u00a0' }),
);

/** Returns the named entities in a text with their characters, as the HTML parser knows them. */
function namedEntities(text: string): ReadonlyMap<string, string> {
  const names = [...new Set(text.match(/&[a-z][a-z\d]{1,30}(?=;)/gi))];
  if (names.length === 0) return new Map();
  if (names.every((one) => basicEntities.has(one))) return basicEntities;
  const [node] = fromHtml(`<textarea>${separator}${names.join(`;${separator}`)};`, {
    fragment: true,
  }).children;
  const first = node?.type === 'element' ? node.children[0] : undefined;
  const values = first?.type === 'text' ? first.value.split(separator).slice(1) : [];
  return new Map(names.map((name, index) => [name, values[index] ?? '']));
}

const character = (code: number): string =>
  code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : ' ';
