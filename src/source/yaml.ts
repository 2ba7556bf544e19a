import {
  isMap,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
} from 'yaml';
import type { z } from 'astro/zod';
import type { ContentRuleId } from '../domain/content-rules.ts';
import { problemAt, type Position, type Problem } from '../domain/problem.ts';
import { describeIssue } from './describe-issue.ts';
import { knownKeys } from './known-keys.ts';
import { findLostText } from './lost-yaml.ts';

/** YAML that stands in a file from some line on. */
export interface YamlSource {
  readonly path: string;
  readonly text: string;
  /** How many lines of the file stand above it. */
  readonly linesAbove: number;
}

type Path = readonly PropertyKey[];

/** A place in a YAML file, by the path of the value: for problems that a schema cannot see. */
export type Locate = (path: Path) => Position;

/** A value read and checked, or `undefined` where it had errors, which then are in `problems`. */
export interface YamlRead<T> {
  readonly data: T | undefined;
  /** The raw value: enough to tell an original from a translation though another field is wrong. */
  readonly raw: unknown;
  readonly locate: Locate;
  readonly problems: readonly Problem[];
}

/**
 * Reads YAML and checks it against a schema (or the one that `choose` picks for the raw value).
 * Every problem has the exact place of its key or value.
 */
export function readYaml<T>(
  source: YamlSource,
  choose: (raw: unknown) => z.ZodType<T>,
): YamlRead<T> {
  const lines = new LineCounter();
  const document = parseDocument(source.text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
  });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + source.linesAbove, column: col };
  };
  const locate: Locate = (path) => place(offsetOf(document, path, 'value'));
  const locateKey: Locate = (path) => place(offsetOf(document, path, 'key'));
  const error = (at: Position, rule: ContentRuleId, message: string) =>
    problemAt(source.path, at, rule, message);

  const refuse = (at: Position, message: string, raw?: unknown): YamlRead<T> => ({
    data: undefined,
    raw,
    locate,
    problems: [error(at, 'yaml', message)],
  });
  const [fault] = document.errors;
  if (fault) {
    return refuse(
      place(fault.pos[0]),
      `this is not valid YAML: ${sentence(fault.message)}; ${remedyOf(source.text, fault.pos[0])}`,
    );
  }
  const lost = findLostText(document);
  const lostProblem = lost && error(place(lost.offset), 'yaml', lost.message);
  let raw: unknown;
  try {
    raw = document.toJS();
  } catch (failure) {
    // An alias (`*name`) of nothing, or of far too much.
    const message = failure instanceof Error ? failure.message : String(failure);
    return refuse(
      place(0),
      `this is not valid YAML: ${sentence(message)}; put values that begin with * or & in quotes`,
    );
  }
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) {
    return refuse(
      place(0),
      'this is not a list of keys and values; write them as in title: …',
      raw,
    );
  }
  const result = choose(raw).safeParse(raw, { reportInput: true });
  if (result.success && !lostProblem) return { data: result.data, raw, locate, problems: [] };
  const problems = (result.error?.issues ?? [])
    .flatMap((issue) => describeIssue(issue, knownKeys(choose(raw), issue.path)))
    .map(({ path, rule, message }) =>
      error((rule === 'unknown-key' ? locateKey : locate)(path), rule, message),
    )
    // What the schema says of a value that was cut is of no use beside that.
    .filter(({ line }) => line !== lostProblem?.line);
  if (lostProblem) problems.push(lostProblem);
  return { data: undefined, raw, locate, problems };
}

/** The offset of the deepest node on the path that is there: of its key, or of its value where that is a scalar. */
function offsetOf(document: Document, path: Path, side: 'key' | 'value'): number {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  path.forEach((key, index) => {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
      );
      const isLast = index === path.length - 1;
      const value = pair?.value as Node | null | undefined;
      const target =
        side === 'value' && isLast && isScalar(value) && value.value !== null
          ? value
          : (pair?.key as Node | undefined);
      offset = target?.range?.[0] ?? offset;
      node = value ?? null;
    } else if (node && 'items' in node) {
      node = (node.items[Number(key)] as Node | undefined) ?? null;
      offset = node?.range?.[0] ?? offset;
    }
  });
  return offset;
}

function sentence(message: string): string {
  return message.replace(/\.$/, '').replace(/^./, (first) => first.toLowerCase());
}

/** What most often helps: the value on the line of the fault in quotes. */
function remedyOf(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const key = /^ *([A-Za-z]\w*): +\S/.exec(text.slice(start))?.[1];
  return key === undefined
    ? 'check the quotes, colons and indentation here'
    : `put the value of ${key} in quotes, or check the quotes and indentation before it`;
}
