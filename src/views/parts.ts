/**
 * How many statements a page of a list has. With their font, 30 titles in Arabic script fit into the first flight of a
 * connection.
 */
export const pageSize = {
  /** Of the first page: at most. It has the newest ones. */
  first: 30,
  /** Of a numbered part, exactly. */
  part: 25,
} as const;

/** A list of `length` statements in pages. Parts are numbered from the oldest, so that a full one never changes. */
interface Division {
  /** The number of its parts; 0 if one page is enough. */
  readonly parts: number;
  /** Returns the places of the statements of a part, or of the first page, in a list that is newest first. */
  readonly range: (part?: number) => readonly [start: number, end: number];
  /** Returns the part with the statement at a place; `undefined` if the first page has it. */
  readonly partAt: (place: number) => number | undefined;
}

/** Returns how a list of `length` statements is divided. */
export function divide(length: number): Division {
  const parts = Math.max(0, Math.ceil((length - pageSize.first) / pageSize.part));
  const firstEnd = length - parts * pageSize.part;
  return {
    parts,
    range: (part) =>
      part === undefined
        ? [0, firstEnd]
        : [length - part * pageSize.part, length - (part - 1) * pageSize.part],
    partAt: (place) => (place < firstEnd ? undefined : Math.ceil((length - place) / pageSize.part)),
  };
}

/** Returns at most `limit` of the items, spread evenly, with the first and the last. */
export function thin<Item>(items: readonly Item[], limit: number): Item[] {
  if (items.length <= limit) return [...items];
  const step = (items.length - 1) / (limit - 1);
  return Array.from({ length: limit }, (_, index) => items[Math.round(index * step)] as Item);
}
