import { parseDocument, stringify } from 'yaml';

/** The keys that the front matter of an edition may have, in the order in which they are written. */
const keys = [
  'title',
  'issued',
  'issuers',
  'topics',
  'summary',
  'source',
  'translatedFrom',
  'sourceDigest',
  'translator',
  'review',
  'draft',
  'corrections',
] as const;

export type FrontMatter = Readonly<Partial<Record<(typeof keys)[number], unknown>>>;

/** Writes front matter, its lines of `---` with it. */
export function writeFrontMatter(values: FrontMatter): string {
  const lines = keys
    .filter((key) => values[key] !== undefined)
    .map((key) => {
      const value = values[key];
      const isPlainList = Array.isArray(value) && value.every((item) => typeof item === 'string');
      return isPlainList
        ? `${key}: [${value.map((item) => stringify(item).trimEnd()).join(', ')}]\n`
        : stringify({ [key]: value }, { lineWidth: 0 });
    });
  return `---\n${lines.join('')}---\n`;
}

/**
 * Takes the front matter off a Markdown file: what of it is ours, the names of the keys that are not, and the text below.
 * A file without any, or with something else between lines of `---`, is text from its first line on.
 */
export function takeFrontMatter(text: string): {
  values: FrontMatter;
  foreign: string[];
  body: string;
} {
  const match = /^---[ \t]*\n([^]*?)\n?^(?:---|\.\.\.)[ \t]*(?:\n|$)/m.exec(text);
  if (match?.index !== 0) return { values: {}, foreign: [], body: text };
  const document = parseDocument(match[1] ?? '', { stringKeys: true });
  const raw: unknown =
    document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 10 });
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw))
    return { values: {}, foreign: [], body: text };
  const entries = Object.entries(raw);
  const isOurs = ([key]: [string, unknown]) => (keys as readonly string[]).includes(key);
  return {
    values: Object.fromEntries(entries.filter(isOurs)),
    foreign: entries.filter((entry) => !isOurs(entry)).map(([key]) => key),
    body: text.slice(match[0].length),
  };
}
