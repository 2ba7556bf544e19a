import { isMap, isNode, isPair, isScalar, isSeq, type Document } from 'yaml';
import type { Position } from '../domain/problem.ts';

/** Returns the position of the value at a path, for problems that a schema cannot find. */
export type Locate = (path: readonly PropertyKey[]) => Position;

/** Where the keys of front matter and their values are, as plain data. Each pair of numbers is a line and a column. */
export interface Places {
  readonly start: Pair;
  readonly keys: Readonly<Record<string, Key>>;
}

type Pair = readonly [line: number, column: number];

interface Key {
  readonly key: Pair;
  /** Of a value that is no list and no map. */
  readonly value?: Pair;
  readonly items?: readonly Pair[];
}

/** Returns the places of the keys of a document, and of the items of their lists, where `place` turns offsets into positions. */
export function placesOf(document: Document, place: (offset: number) => Position): Places {
  const pair = (offset: number): Pair => {
    const { line, column } = place(offset);
    return [line, column];
  };
  const { contents } = document;
  const keys = new Map<string, Key>();
  for (const item of isMap(contents) ? contents.items : []) {
    if (!isPair(item) || !isScalar(item.key) || keys.has(String(item.key.value))) continue;
    const { key, value } = item;
    const at = pair(key.range?.[0] ?? 0);
    keys.set(String(key.value), {
      key: at,
      ...(isScalar(value) &&
        value.value !== null &&
        value.range && { value: pair(value.range[0]) }),
      ...(isSeq(value) && {
        items: value.items.map((one) => (isNode(one) && one.range ? pair(one.range[0]) : at)),
      }),
    });
  }
  return { start: pair(contents?.range?.[0] ?? 0), keys: Object.fromEntries(keys) };
}

/** Returns the function that finds the place of a key, or of an item of its list. */
export const locateIn =
  ({ start, keys }: Places): Locate =>
  ([name, index]) => {
    const found = Object.hasOwn(keys, String(name)) ? keys[String(name)] : undefined;
    const [line, column] =
      index === undefined
        ? (found?.value ?? found?.key ?? start)
        : (found?.items?.[Number(index)] ?? found?.key ?? start);
    return { line, column };
  };
