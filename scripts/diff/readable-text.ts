import { createHash } from 'node:crypto';
import path from 'node:path';

const markup = new Set(['.html', '.xhtml', '.xml', '.svg', '.opf', '.ncx', '.atom']);
const plain = new Set(['.txt', '.css', '.js', '.md', '.bib', '.jsonl', '.cid', '']);

/** A file as text whose lines can be compared, or `undefined` if it is not text. */
export function readableText(name: string, bytes: Uint8Array): string | undefined {
  const extension = path.extname(name);
  const text = Buffer.from(bytes).toString('utf8');
  if (extension === '.json') return formatJson(text);
  if (markup.has(extension)) return formatMarkup(text);
  return plain.has(extension) ? text : undefined;
}

function formatJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** A tag, a text or a rule of CSS to a line, and in the place of inlined files their sizes and digests. */
const formatMarkup = (text: string): string =>
  text
    .replaceAll(/data:([\w/+.-]+);base64,([\w+/=]{100,})/g, (_, type: string, data: string) => {
      const bytes = Buffer.from(data, 'base64');
      const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
      return `data:${type} of ${bytes.length} bytes, ${digest}`;
    })
    .replaceAll(/(?<=>)(?=[^\n])|(?<=[^\n])(?=<)/g, '\n')
    .replaceAll(/(?<=\})(?=[^\n}])/g, '\n');
