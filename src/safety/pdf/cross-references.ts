import { isSpace, type Lexer } from './lexer.ts';

/** An entry of a cross-reference table or stream. */
interface TableEntry {
  readonly number: number;
  /** 0 for a free number, 1 for an object, 2 for an object in an object stream. */
  readonly kind: number;
  /** The offset of the object, or the number of its object stream. */
  readonly target: number;
  /** Its place in the object stream. */
  readonly index: number;
}

/** What the tables of a file state, and where its objects and tables are. */
export class CrossReferences {
  readonly entries: TableEntry[] = [];
  /** The numbers of objects by the offset where they begin. */
  readonly starts = new Map<number, number>();
  /** The offsets of tables. */
  readonly tables = new Set<number>();
  /** The offsets at which other parts of the file expect a table. */
  readonly expected: unknown[] = [];
  /** The numbers of the objects in each object stream. */
  readonly packed = new Map<number, readonly number[]>();

  /** Reads the sections of a table after `xref`, up to `trailer`. Returns whether they are well-formed. */
  readTable(lexer: Lexer): boolean {
    for (;;) {
      lexer.skip();
      const { at } = lexer;
      const first = lexer.next();
      if (first === 'trailer') {
        lexer.at = at;
        return true;
      }
      const count = lexer.next();
      if (typeof first !== 'number' || typeof count !== 'number') return false;
      for (let entry = 0; entry < count; entry += 1) {
        const [target, generation, word] = [lexer.next(), lexer.next(), lexer.next()];
        if (typeof target !== 'number' || typeof generation !== 'number') return false;
        if (word !== 'n' && word !== 'f') return false;
        this.entries.push({ number: first + entry, kind: word === 'n' ? 1 : 0, target, index: 0 });
      }
    }
  }

  /**
   * Reads the content of a cross-reference stream. Returns how many of its bytes belong to entries; `undefined` if it is
   * malformed.
   * @param widths the sizes of the three fields of an entry
   * @param index pairs of a first number and a count
   */
  readStream(
    content: Buffer,
    widths: readonly number[],
    index: readonly number[],
  ): number | undefined {
    const [kindSize = 0, targetSize = 0, indexSize = 0] = widths;
    const length = kindSize + targetSize + indexSize;
    if (!(length > 0 && length < 32) || widths.some((width) => !(width >= 0))) return undefined;
    const field = (from: number, size: number) => {
      let value = 0;
      for (let at = from; at < from + size; at += 1) value = value * 256 + (content[at] ?? 0);
      return value;
    };
    let at = 0;
    for (let part = 0; part + 1 < index.length; part += 2) {
      const [first = 0, count = 0] = index.slice(part, part + 2);
      for (let entry = 0; entry < count && at < content.length; entry += 1, at += length)
        this.entries.push({
          number: first + entry,
          kind: kindSize === 0 ? 1 : field(at, kindSize),
          target: field(at + kindSize, targetSize),
          index: field(at + kindSize + targetSize, indexSize),
        });
    }
    return at;
  }

  /**
   * Returns what is wrong if a table leads a program to other bytes than those that were read as objects: it would show another
   * document.
   */
  problems(bytes: Buffer): string[] {
    const { entries, starts, tables, packed } = this;
    const afterSpace = (offset: number) => {
      let at = offset;
      while (at < offset + 16 && isSpace(bytes[at])) at += 1;
      return at;
    };
    const wrong = entries.find(({ number, kind, target, index }) => {
      if (kind === 0 || (kind === 1 && target === 0)) return false;
      if (kind === 2) return packed.get(target)?.[index] !== number;
      return !starts.has(target) && !starts.has(afterSpace(target));
    });
    const isTable = (offset: unknown) =>
      typeof offset === 'number' &&
      (offset === 0 || tables.has(offset) || tables.has(afterSpace(offset)));
    const problems: string[] = [];
    if (tables.size === 0) problems.push('it has no cross-reference table');
    if (wrong)
      problems.push(`its cross-reference table has a wrong place for object ${wrong.number}`);
    if (!this.expected.every(isTable))
      problems.push('it points to a cross-reference table that is not there');
    return problems;
  }
}
