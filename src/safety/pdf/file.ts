import { CrossReferences } from './cross-references.ts';
import { decodeStream, type Budget } from './filters.ts';
import { isSpace, Lexer } from './lexer.ts';
import { readValues } from './read-values.ts';
import { readPacked } from './object-streams.ts';
import { StreamLengths } from './stream-length.ts';
import { PdfName, PdfRef, PdfStream, type PdfDict, type PdfValue, type Resolve } from './values.ts';

/** An object with its number. There may be several of one number: earlier revisions stay in the file. */
export interface PdfObject {
  readonly number: number;
  readonly value: PdfValue;
}

/** How many references in a row are followed. */
const longestChain = 16;

const beginsObject = /^(\d{1,10})[ \t\r\n\f\0]{1,8}\d{1,5}[ \t\r\n\f\0]{1,8}obj(?![A-Za-z\d])/;
const beginsPart = /[\r\n](?=\d+[ \t]+\d+[ \t]+obj\b|xref\b|trailer\b|startxref\b|%%EOF)/g;

export const isOfType = (dict: PdfDict, type: string): boolean => {
  const value = dict.get('Type');
  return value instanceof PdfName && value.name === type;
};

/**
 * A PDF, read from its first byte to its last. Libraries start from the cross-reference tables, and so skip what no table names,
 * earlier revisions and whatever is between objects. Here each byte belongs to an object, to a table or to `strays`.
 */
export class PdfFile {
  readonly objects: PdfObject[] = [];
  /** The objects of a number, the last revision last. */
  readonly byNumber = new Map<number, PdfObject[]>();
  /** The dictionaries that lead to the objects: trailers, and those of cross-reference streams. */
  readonly trailers: PdfDict[] = [];
  readonly comments = new Set<string>();
  /** Bytes between objects, or after the end. */
  readonly strays: Buffer[] = [];
  /** Why it cannot be read, as words after a colon. */
  readonly problems = new Set<string>();
  readonly #bytes: Buffer;
  readonly #budget: Budget;
  readonly #references = new CrossReferences();
  readonly #lengths: StreamLengths;
  #source: string | undefined;

  constructor(bytes: Buffer, budget: Budget) {
    this.#bytes = bytes;
    this.#budget = budget;
    this.#lengths = new StreamLengths(bytes);
    this.#readBody();
    for (const { number, value } of [...this.objects])
      if (value instanceof PdfStream && isOfType(value.dict, 'ObjStm'))
        this.#readObjectStream(value, number);
    this.#addProblems(this.#references.problems(bytes));
  }

  readonly resolve: Resolve = (value) => {
    let target = value;
    for (let step = 0; target instanceof PdfRef && step < longestChain; step += 1)
      target = this.byNumber.get(target.number)?.at(-1)?.value ?? null;
    return target instanceof PdfRef ? null : target;
  };

  /** Returns the number of the object that begins at an offset. */
  numberAt(offset: number): number | undefined {
    return this.#references.starts.get(offset);
  }

  /** Reads everything that is not in an object stream. */
  #readBody(): void {
    const bytes = this.#bytes;
    const lexer = new Lexer(bytes, afterHeader(bytes));
    for (;;) {
      lexer.skip();
      if (lexer.at >= bytes.length) break;
      const start = lexer.at;
      const line = bytes.toString('latin1', start, start + 40);
      const object = beginsObject.exec(line);
      const [word = ''] = /^[a-z]*/.exec(line) ?? [];
      lexer.at += object?.[0].length ?? word.length;
      if (object) this.#readObject(lexer, Number(object[1]), start);
      else if (word === 'xref') {
        this.#references.tables.add(start);
        if (!this.#references.readTable(lexer))
          this.problems.add('its cross-reference table is malformed');
      } else if (word === 'trailer') {
        const [dict] = readValues(lexer, true).values;
        if (dict instanceof Map) this.#addTrailer(dict as PdfDict);
        else this.problems.add('a trailer without a dictionary');
      } else if (word === 'startxref') this.#references.expected.push(lexer.next());
      else this.#skipStray(lexer, start);
    }
    this.#addProblems(lexer.problems);
    for (const comment of lexer.comments) if (comment.trim() !== '%EOF') this.comments.add(comment);
  }

  #addTrailer(dict: PdfDict): void {
    this.trailers.push(dict);
    for (const key of ['Prev', 'XRefStm'])
      if (dict.has(key)) this.#references.expected.push(dict.get(key));
  }

  /** Reads an object after `obj`. */
  #readObject(lexer: Lexer, number: number, start: number): void {
    const { values, word } = readValues(lexer);
    let [value = null] = values;
    let end = word;
    if (values.length > 1) this.problems.add(`object ${number} has more than one value`);
    if (word === 'stream' && value instanceof Map) {
      value = this.#readStream(lexer, value as PdfDict, number);
      if (isOfType(value.dict, 'XRef')) this.#readCrossReferences(value, start);
      const ending = lexer.next();
      end = typeof ending === 'string' ? ending : undefined;
    }
    if (end !== 'endobj') this.problems.add(`object ${number} has no end`);
    this.#references.starts.set(start, number);
    this.#add({ number, value });
  }

  #add(object: PdfObject): void {
    this.objects.push(object);
    const same = this.byNumber.get(object.number);
    if (same) same.push(object);
    else this.byNumber.set(object.number, [object]);
  }

  #readStream(lexer: Lexer, dict: PdfDict, number: number): PdfStream {
    const bytes = this.#bytes;
    let start = lexer.at;
    if (bytes[start] === 13) start += 1;
    if (bytes[start] === 10) start += 1;
    const length = this.#lengths.find(dict, start, this.resolve);
    const stated = start + (length ?? 0);
    const keyword = bytes.indexOf('endstream', stated, 'latin1');
    const end = keyword < 0 ? bytes.length : keyword;
    if (length === undefined || keyword < 0)
      this.problems.add(`the stream of object ${number} does not end where its /Length states`);
    else this.#addStray(bytes.subarray(stated, end));
    lexer.at = Math.min(end + 'endstream'.length, bytes.length);
    return new PdfStream(dict, bytes.subarray(start, length === undefined ? end : stated));
  }

  #addProblems(problems: Iterable<string>): void {
    for (const problem of problems) this.problems.add(problem);
  }

  #addStray(bytes: Buffer): void {
    if (bytes.some((byte) => !isSpace(byte))) this.strays.push(bytes);
  }

  /** Decodes a stream that only serves to read the file. */
  #decode(stream: PdfStream): Buffer {
    const { content, image, problems } = decodeStream(stream, this.resolve, this.#budget);
    this.#addProblems(problems);
    if (image !== undefined) this.problems.add('an object stream that is an image');
    return content;
  }

  #readCrossReferences(stream: PdfStream, start: number): void {
    this.#references.tables.add(start);
    this.#addTrailer(stream.dict);
    const numbers = (key: string) => {
      const value = stream.dict.get(key);
      return Array.isArray(value) ? value.map(Number) : undefined;
    };
    const content = this.#decode(stream);
    const index = numbers('Index') ?? [0, Number(stream.dict.get('Size'))];
    const used = this.#references.readStream(content, numbers('W') ?? [], index);
    if (used === undefined) this.problems.add('its cross-reference stream is malformed');
    this.#addStray(content.subarray(used));
  }

  #readObjectStream(stream: PdfStream, number: number): void {
    const [count, first] = ['N', 'First'].map((key) => Number(this.resolve(stream.dict.get(key))));
    const packed = readPacked(this.#decode(stream), count ?? 0, first ?? 0);
    this.#references.packed.set(number, packed.numbers);
    for (const comment of packed.comments) this.comments.add(comment);
    for (const stray of packed.strays) this.strays.push(stray);
    this.#addProblems(packed.problems);
    for (const object of packed.objects) this.#add(object);
  }

  /** Skips bytes that belong to nothing, up to the next line that begins an object or a table. */
  #skipStray(lexer: Lexer, start: number): void {
    const source = (this.#source ??= this.#bytes.toString('latin1'));
    beginsPart.lastIndex = start;
    const end = beginsPart.exec(source)?.index ?? this.#bytes.length;
    this.strays.push(this.#bytes.subarray(start, end));
    lexer.at = Math.max(end, start + 1);
  }
}

/** Returns the offset after the first line, and after the comment of binary bytes that marks the file as binary. */
function afterHeader(bytes: Buffer): number {
  const header = /^%PDF-\d\.\d[ \t]*[\r\n]+(?:%[\x80-\xff]{2,16}[ \t]*(?=[\r\n]))?/;
  return header.exec(bytes.toString('latin1', 0, 64))?.[0].length ?? 0;
}
