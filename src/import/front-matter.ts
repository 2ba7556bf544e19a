import { parseDocument, stringify } from 'yaml';

/** The front matter keys of an edition, in the order in which they are written. */
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

/** Writes front matter, with its `---` lines. */
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
 * Splits a Markdown file into the front matter values that editions have, the names of its other keys, and its body. If there
 * is no front matter, or it is not a YAML mapping, everything is body.
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
