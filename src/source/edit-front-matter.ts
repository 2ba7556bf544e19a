import { isDeepStrictEqual } from 'node:util';
import { isMap, isSeq, stringify, type Node, type YAMLMap } from 'yaml';
import type { Correction } from '../domain/edition.ts';
import { BayanError } from '../domain/bayan-error.ts';
import { parseYaml } from '../markdown/parse-yaml.ts';
import type { TextFile } from './decode.ts';

/** A replacement in a text, by offsets. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Returns the file with one key of its front matter set, and every other byte unchanged. A new key is added after the key
 * `after`, or at the end.
 *
 * `draft: true` set in `---\ntitle: آزادی\n---\n` gives `---\ntitle: آزادی\ndraft: true\n---\n`.
 */
export function setKey(
  file: TextFile,
  key: string,
  value: string | boolean,
  after?: string,
): string {
  const written = stringify(value, { lineWidth: 0 }).trimEnd();
  return edit(file, `${key}: ${written}`, (head) => {
    const change = { ...head.value, [key]: value };
    const old = head.map.get(key, true) as Node | undefined;
    if (old?.range) {
      const [start, end] = old.range;
      const space = head.yaml[start - 1] === ':' ? ' ' : '';
      return { change, edit: { start, end, text: space + written } };
    }
    const at = after === undefined ? undefined : endOfValue(head, head.map.get(after, true));
    return { change, edit: insert(head, at ?? head.yaml.length, `${key}: ${written}\n`) };
  });
}

/** Returns the file with one more correction, and every other byte unchanged. */
export function addCorrection(file: TextFile, { date, kind, note }: Correction): string {
  const item = { date, kind, note };
  const block = stringify([item], { lineWidth: 0 });
  return edit(file, `the ${kind} of ${date} to corrections`, (head) => {
    const old = head.map.get('corrections', true);
    const earlier = isSeq(old) ? (old.toJSON() as unknown[]) : [];
    const change = { ...head.value, corrections: [...earlier, item] };
    const last = isSeq(old) ? (old.items.at(-1) as Node | undefined) : undefined;
    if (!last?.range) return { change, edit: replaceOrAdd(head, block) };
    if (isSeq(old) && old.flow === true) {
      const text = `, { date: ${date}, kind: ${kind}, note: ${JSON.stringify(note)} }`;
      return { change, edit: { start: last.range[1], end: last.range[1], text } };
    }
    const first = isSeq(old) ? ((old.items[0] as Node).range?.[0] ?? 0) : 0;
    const dash = head.yaml.lastIndexOf('-', first);
    const indent = dash - (head.yaml.lastIndexOf('\n', dash) + 1);
    const at = endOfLine(head.yaml, last.range[1]);
    return { change, edit: insert(head, at, indented(block, indent)) };
  });
}

/** The front matter of a file, without the lines of `---`. */
interface Head {
  readonly yaml: string;
  readonly map: YAMLMap;
  readonly value: Record<string, unknown>;
}

function edit(
  file: TextFile,
  what: string,
  plan: (head: Head) => { change: Record<string, unknown>; edit: Edit },
): string {
  const parts = /^(---[^\S\r\n]*\r?\n)([^]*?)(?=^---[^\S\r\n]*\r?$)/m.exec(file.text);
  const [whole = '', opening = '', yaml = ''] = parts?.index === 0 ? parts : [];
  const document = parseYaml(yaml, { stringKeys: true, uniqueKeys: true });
  const refuse = () =>
    new BayanError(
      'content',
      `${file.path}: its front matter cannot be edited in place; add ${what} by hand.`,
    );
  if (!isMap(document.contents)) throw refuse();
  const value = document.toJS() as Record<string, unknown>;
  const { change, edit: made } = plan({ yaml, map: document.contents, value });
  const newline = opening.endsWith('\r\n') ? '\r\n' : '\n';
  const text = made.text.replaceAll('\n', newline);
  const changed = yaml.slice(0, made.start) + text + yaml.slice(made.end);
  // Parse the result again: whatever the style of the YAML, it has to mean exactly the intended change.
  const read = parseYaml(changed, { stringKeys: true, uniqueKeys: true });
  if (read.errors.length > 0 || !isDeepStrictEqual(read.toJS(), change)) throw refuse();
  return opening + changed + file.text.slice(whole.length);
}

/** Returns the edit that adds the first correction. */
function replaceOrAdd(head: Head, block: string): Edit {
  const pair = head.map.items.find(({ key }) => String(key) === 'corrections');
  const lines = `corrections:\n${indented(block, 2)}`;
  if (!pair) return insert(head, head.yaml.length, lines);
  const start = (pair.key as Node).range?.[0] ?? 0;
  const end = (pair.value as Node | null)?.range?.[1] ?? start;
  return { start, end, text: lines.trimEnd() };
}

const indented = (block: string, by: number): string =>
  block.replaceAll(/^(?=.)/gm, ' '.repeat(by));

/** Returns the edit that inserts whole lines at `at`. */
function insert({ yaml }: Head, at: number, lines: string): Edit {
  const isOpen = at > 0 && yaml[at - 1] !== '\n';
  return { start: at, end: at, text: (isOpen ? '\n' : '') + lines };
}

function endOfValue({ yaml }: Head, node: unknown): number | undefined {
  const range = (node as Node | undefined)?.range;
  return range ? endOfLine(yaml, range[1]) : undefined;
}

/** Returns the start of the line after `offset`, or `offset` itself if a line begins there. */
function endOfLine(yaml: string, offset: number): number {
  if (yaml[offset - 1] === '\n') return offset;
  const next = yaml.indexOf('\n', offset);
  return next < 0 ? yaml.length : next + 1;
}
