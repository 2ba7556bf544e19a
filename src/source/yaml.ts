import {
  isMap,
  isScalar,
  LineCounter,
  visit,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { z } from 'astro/zod';
import type { ContentRuleId } from '../domain/content-rules.ts';
import { problemAt, type Position, type Problem } from '../domain/problem.ts';
import { parseYaml, tooDeepInYaml } from '../markdown/parse-yaml.ts';
import { describeIssue } from './describe-issue.ts';
import { findHiddenCharacter } from './hidden-yaml.ts';
import { knownKeys } from './known-keys.ts';
import { findLostText } from './lost-yaml.ts';
import { placesOf, type Locate, type Places } from './places.ts';

/** The YAML in a file. */
export interface YamlSource {
  readonly path: string;
  readonly text: string;
  /** How many lines of the file are above it. */
  readonly linesAbove: number;
}

type Path = readonly PropertyKey[];

/** A parsed and checked value. It is `undefined` if there are errors, which are in `problems`. */
export interface YamlRead<T> {
  readonly data: T | undefined;
  /** The value before the schema: it shows whether an edition is a translation, even if another field has an error. */
  readonly raw: unknown;
  readonly document: Document;
  readonly locate: Locate;
  /** Returns the same places as plain data, of keys and of the items of their lists. */
  readonly places: () => Places;
  readonly problems: readonly Problem[];
  /** The keys that are missing or empty, if nothing else is wrong. */
  readonly missing: readonly string[];
}

/**
 * Parses YAML and checks it against the schema that `choose` returns for the raw value. Every problem has the exact position of
 * its key or value.
 */
export function readYaml<T>(
  source: YamlSource,
  choose: (raw: unknown) => z.ZodType<T>,
): YamlRead<T> {
  const lines = new LineCounter();
  const deep = tooDeepInYaml(source.text);
  const document = parseYaml(source.text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
  });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + source.linesAbove, column: col };
  };
  const locate: Locate = (path) => place(offsetOf(document, path, 'value'));
  const places = () => placesOf(document, place);
  const locateKey: Locate = (path) => place(offsetOf(document, path, 'key'));
  const error = (at: Position, rule: ContentRuleId, message: string) =>
    problemAt(source.path, at, rule, message);

  const refuseBy = (problem: Problem, raw?: unknown): YamlRead<T> => ({
    data: undefined,
    raw,
    document,
    locate,
    places,
    problems: [problem],
    missing: [],
  });
  const refuse = (at: Position, message: string, raw?: unknown): YamlRead<T> =>
    refuseBy(error(at, 'yaml', message), raw);
  if (deep !== undefined) {
    const before = source.text.slice(0, deep).split('\n');
    const at = {
      line: before.length + source.linesAbove,
      column: (before.at(-1)?.length ?? 0) + 1,
    };
    return refuse(at, 'this is nested too deeply; remove the brackets, or the spaces before it');
  }
  // Escapes have a backslash; comments, anchors and tags have signs of their own.
  const hidden = source.text.includes('\\')
    ? findHiddenCharacter(document, source.text)
    : undefined;
  if (hidden) return refuseBy(error(place(hidden.offset), 'control-character', hidden.message));
  const [fault] = document.errors;
  if (fault) {
    return refuse(
      place(fault.pos[0]),
      `this is not valid YAML: ${sentence(fault.message)}; ${remedyOf(source.text, fault.pos[0])}`,
    );
  }
  const repeated = repeatedKeyIn(document);
  if (repeated !== undefined)
    return refuse(
      place(repeated),
      `this is not valid YAML: map keys must be unique; ${remedyOf(source.text, repeated)}`,
    );
  const lost = /[#&!]/.test(source.text) ? findLostText(document) : undefined;
  const lostProblem = lost && error(place(lost.offset), 'yaml', lost.message);
  let raw: unknown;
  try {
    raw = document.toJS();
  } catch (failure) {
    // An alias (`*name`) is unknown, or expands to too much.
    const message = failure instanceof Error ? failure.message : String(failure);
    return refuse(
      place(0),
      `this is not valid YAML: ${sentence(message)}; put values that begin with * or & in quotes`,
    );
  }
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) {
    const example = `write them as in ${knownKeys(choose({}), [])[0] ?? 'title'}: …`;
    const fault =
      raw === null ? 'there are no keys and values' : 'this is not a list of keys and values';
    return refuse(place(0), `${fault}; ${example}`, raw);
  }
  const result = choose(raw).safeParse(raw, { reportInput: true });
  if (result.success && !lostProblem)
    return { data: result.data, raw, document, locate, places, problems: [], missing: [] };
  const found = (result.error?.issues ?? []).flatMap((issue) =>
    describeIssue(issue, knownKeys(choose(raw), issue.path)),
  );
  const problems = found
    .map(({ path, rule, message }) =>
      error((rule === 'unknown-key' ? locateKey : locate)(path), rule, message),
    )
    // A schema error in a value that YAML cut short would only confuse.
    .filter(({ line }) => line !== lostProblem?.line);
  if (lostProblem) problems.push(lostProblem);
  const isOnlyMissing =
    !lostProblem && found.every(({ path, rule }) => rule === 'missing-field' && path.length === 1);
  const missing = isOnlyMissing ? found.map(({ path }) => String(path[0])) : [];
  return { data: undefined, raw, document, locate, places, problems, missing };
}

/** Returns the offset of the first key that another key of its map has the value of, or `undefined`. */
function repeatedKeyIn(document: Document): number | undefined {
  let found: number | undefined;
  visit(document, {
    Map: (_, { items }) => {
      const values = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (values.has(key.value)) {
          found = key.range?.[0];
          return visit.BREAK;
        }
        values.add(key.value);
      }
      return undefined;
    },
  });
  return found;
}

const kept = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** Returns the pair of a map with a key. Cached, because each problem asks for its place. */
function pairOf(map: YAMLMap, key: PropertyKey): Pair | undefined {
  const pairs =
    kept.get(map) ??
    new Map(
      map.items
        .toReversed()
        .flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : [])),
    );
  kept.set(map, pairs);
  return pairs.get(String(key));
}

/** Returns the offset of the deepest existing node on the path: its key, or its value if that is a scalar. */
function offsetOf(document: Document, path: Path, side: 'key' | 'value'): number {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  path.forEach((key, index) => {
    if (isMap(node)) {
      const pair = pairOf(node, key);
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

/** Returns the most likely fix: quotes around the value on the line of the error. */
function remedyOf(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const key = /^ *([A-Za-z]\w*): +\S/.exec(text.slice(start))?.[1];
  return key === undefined
    ? 'check the quotes, colons and indentation here'
    : `put the value of ${key} in quotes, or check the quotes and indentation before it`;
}
