import { CsvError, parse, type Info } from 'csv-parse/sync';
import { isError, problemAt, type Problem } from '../domain/problem.ts';
import { signatoryColumns, type Signatory } from '../domain/signatories.ts';
import { foldWords } from '../text/fold.ts';
import { quoted } from '../text/quote.ts';
import { decodeText, isProblem, type TextFile } from './decode.ts';

/** What separates the cells of a table: Excel writes semicolons where a comma is the decimal sign. */
const delimiters = [',', ';', '\t'] as const;

type Column = (typeof signatoryColumns)[number];

/** A row with the line that it ends on. */
interface Row {
  readonly record: readonly string[];
  readonly info: Pick<Info, 'lines'>;
}

/** The signatories of a list; `undefined` if it has errors. */
interface ReadSignatories {
  readonly people: readonly Signatory[] | undefined;
  /** The line of each of them in the file. */
  readonly lines: readonly number[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the signatories of a CSV file (RFC 4180), whose first line names the columns. Empty rows are left out.
 * @param bytes the bytes, or why they cannot be read
 */
export function readSignatories(path: string, bytes: Uint8Array | Problem): ReadSignatories {
  const file = bytes instanceof Uint8Array ? decodeText(path, withoutMark(bytes)) : bytes;
  return isProblem(file)
    ? { people: undefined, lines: [], problems: [file] }
    : parseSignatories(file);
}

/** Excel begins each CSV in UTF-8 with a byte order mark. */
const withoutMark = (bytes: Uint8Array): Uint8Array =>
  byteOrderMark.every((byte, index) => bytes[index] === byte) ? bytes.subarray(3) : bytes;

const byteOrderMark = [0xef, 0xbb, 0xbf];

function parseSignatories({ path, text }: TextFile): ReadSignatories {
  const fault = (line: number, message: string): Problem =>
    problemAt(path, { line, column: 1 }, 'signatories', message);
  const refuse = (...problems: Problem[]) => ({ people: undefined, lines: [], problems });
  const [head = '', ...rest] = text.split('\n');
  const delimiter = delimiters.find((sign) => head.includes(sign)) ?? ',';
  const names = head.split(delimiter).map((cell) => cell.trim().replaceAll('"', '').toLowerCase());
  const columns = names.filter((name): name is Column =>
    signatoryColumns.some((column) => column === name),
  );
  const hasOthers = columns.length < names.length || new Set(columns).size < columns.length;
  if (hasOthers || !columns.includes('name'))
    return refuse(
      fault(
        1,
        'the first line does not name the columns; write name, then role and place if the list has them, as in name,role,place',
      ),
    );
  let rows: Row[];
  try {
    rows = parse(rest.join('\n'), {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = ((error as { lines?: number }).lines ?? 1) + 1;
    return refuse(
      fault(
        line,
        'a quotation mark is missing or not doubled here; write "…" around a cell, and "" for each quotation mark in it',
      ),
    );
  }
  if (rows.length > mostRows)
    return refuse(
      fault(1, `the list has more than ${mostRows} rows; divide it into several files`),
    );
  const problems: Problem[] = [];
  const people: Signatory[] = [];
  const lines: number[] = [];
  const known = new Map<string, Known[]>();
  for (const { record, info } of rows) {
    const line = info.lines + 1;
    const cells = record.map((cell) => cell.replaceAll(/\s+/g, ' ').normalize('NFC'));
    if (cells.every((cell) => cell === '')) continue;
    const person: Partial<Signatory> = Object.fromEntries(
      columns.flatMap((column, index) => (cells[index] ? [[column, cells[index]]] : [])),
    );
    const { name } = person;
    if (name === undefined) {
      problems.push(fault(line, 'this row has no name; write it, or delete the row'));
    } else if (cells.length > columns.length) {
      problems.push(
        fault(
          line,
          `this row has ${cells.length} cells, and the list has ${columns.length} columns; write "…" around a cell with a ${named[delimiter]} in it`,
        ),
      );
    } else {
      const found = doubleOf({ ...person, name }, line, known);
      if (found !== undefined)
        problems.push(
          problemAt(
            path,
            { line, column: 1 },
            'double-signatory',
            `${quoted(name)} is in line ${found} too; delete one of the rows, or write a role or a place if they are two people`,
          ),
        );
      people.push({ ...person, name });
      lines.push(line);
    }
  }
  if (problems.some(isError)) return refuse(...problems);
  if (people.length === 0)
    return refuse(fault(1, 'the list has no names; write one in each line below the columns'));
  return { people, lines, problems };
}

/** As many as the parser of Markdown accepts in a text. */
const mostRows = 10_000;

const named = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;

/** What tells two signatories of one name apart, and where the first of them is. */
interface Known {
  readonly line: number;
  readonly role: string;
  readonly place: string;
}

/** Returns the line of a signatory that may be the same, and adds this one to those that are `known` by their names. */
function doubleOf(
  { name, role = '', place = '' }: Signatory,
  line: number,
  known: Map<string, Known[]>,
): number | undefined {
  const key = foldWords(name);
  const own = { line, role: foldWords(role), place: foldWords(place) };
  const others = known.get(key);
  if (!others) {
    known.set(key, [own]);
    return undefined;
  }
  const same = others.find((other) =>
    (['role', 'place'] as const).every(
      (column) => other[column] === '' || own[column] === '' || other[column] === own[column],
    ),
  );
  if (!same) others.push(own);
  return same?.line;
}
