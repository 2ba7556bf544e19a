import { quote } from '../finding.ts';
import { refusedEntries, refusedValues, wordsOf } from './entries.ts';
import { alternativesOf, entriesOf, type Alternatives, type Expected } from './expected.ts';
import type { PdfFile, PdfObject } from './file.ts';
import { eitherTypes, streamTypes, tellingKeys, type DictionaryType } from './grammar.ts';
import { leaves } from './leaves.ts';
import { clean, exportWithout, type Report } from './report.ts';
import { PdfName, PdfRef, PdfStream, preview, type PdfDict, type PdfValue } from './values.ts';

/** A dictionary or stream that was reached, with what it is. */
export interface Reached {
  readonly type: DictionaryType;
  readonly dict: PdfDict;
  readonly stream: PdfStream | undefined;
}

interface Step {
  readonly value: PdfValue;
  readonly expected: Alternatives;
  /** The entry that has the value, and the type of its dictionary. */
  readonly entry: string;
  readonly owner: DictionaryType;
}

/** Follows the objects of a document from its trailers, and compares each value with `grammar.ts`. */
export class Walk {
  readonly reached: Reached[] = [];
  readonly used = new Set<PdfObject>();
  readonly #file: PdfFile;
  readonly #report: Report;
  readonly #seen = new Map<Alternatives, Set<number>>();
  /** The numbers of objects to which refused values lead. */
  readonly #claimed = new Set<number>();
  /** Steps to come. A list instead of recursion, so depth is no limit. */
  readonly #steps: Step[] = [];

  constructor(file: PdfFile, report: Report) {
    this.#file = file;
    this.#report = report;
  }

  /** Follows a value of a type, and everything that it leads to. */
  follow(value: PdfValue, type: DictionaryType): void {
    const steps = this.#steps;
    steps.push({ value, expected: alternativesOf(type), entry: type, owner: type });
    for (let step = steps.pop(); step; step = steps.pop()) this.#take(step);
  }

  #take(step: Step): void {
    const { value, expected, entry, owner } = step;
    if (value === null) return;
    if (value instanceof PdfRef) {
      if (!this.#isNew(value.number, expected)) return;
      // All revisions: a program shows the last, but the file has each.
      for (const object of this.#file.byNumber.get(value.number) ?? []) {
        this.used.add(object);
        this.#steps.push({ ...step, value: object.value });
      }
      return;
    }
    if (expected.some((alternative) => this.#accepts(alternative, value, step))) return;
    this.#refuse(entry, value, owner, refusedValues[`${owner}.${entry}`] ?? 'an unexpected value');
  }

  /** Returns whether the objects of a number have not been compared with these alternatives. */
  #isNew(number: number, expected: Alternatives): boolean {
    const seen = this.#seen.get(expected) ?? new Set();
    if (seen.has(number)) return false;
    this.#seen.set(expected, seen.add(number));
    return true;
  }

  #accepts(alternative: Expected, value: PdfValue, { entry, owner }: Step): boolean {
    switch (alternative.kind) {
      case 'leaf':
        return leaves[alternative.leaf]?.(value, this.#report, entry) ?? false;
      case 'list':
        return value instanceof PdfName && alternative.names.has(value.name);
      case 'array': {
        if (!Array.isArray(value)) return false;
        const expected = alternative.each;
        const onlyNumbers = expected.length === 1 && expected[0]?.kind === 'leaf';
        for (const inside of value as readonly PdfValue[])
          if (!onlyNumbers || typeof inside !== 'number')
            this.#steps.push({ value: inside, expected, entry, owner });
        return true;
      }
      case 'map':
        if (!(value instanceof Map)) return false;
        for (const [key, inside] of value as PdfDict) {
          this.#report.addText(Buffer.from(key, 'latin1').toString());
          this.#steps.push({ value: inside, expected: alternative.each, entry, owner });
        }
        return true;
      case 'dictionary':
        return this.#enter(alternative.type, value);
    }
  }

  /** Takes the entries of a dictionary or stream, if it can be of this type. */
  #enter(type: DictionaryType, value: PdfValue): boolean {
    const stream = value instanceof PdfStream ? value : undefined;
    const dict = stream?.dict ?? (value instanceof Map ? (value as PdfDict) : undefined);
    if (!dict) return false;
    if (!eitherTypes.has(type) && streamTypes.has(type) !== (stream !== undefined)) return false;
    const telling = tellingKeys[type];
    if (telling !== undefined && !dict.has(telling)) return false;
    const entries = entriesOf[type];
    const stated = dict.get('Type');
    const list = entries.get('Type')?.[0];
    if (list?.kind === 'list' && stated instanceof PdfName && !list.names.has(stated.name))
      return false;
    this.reached.push({ type, dict, stream });
    for (const [entry, inside] of dict) {
      const expected = entries.get(entry);
      if (expected) this.#steps.push({ value: inside, expected, entry, owner: type });
      else this.#refuse(entry, inside, type, 'an unknown entry');
    }
    return true;
  }

  #refuse(entry: string, value: PdfValue, type: DictionaryType, otherwise: string): void {
    this.#claim(value);
    const place = `/${entry} in ${wordsOf(type)}`;
    const what = refusedEntries[entry] ?? otherwise;
    const written = preview(this.#file.resolve(value));
    const advice = type === 'Info' || type === 'Trailer' ? clean : exportWithout;
    const key = value instanceof PdfName ? place + written : place;
    this.#report.add(key, `${what} (${place}): ${quote(written)}`, advice);
  }

  /** Counts everything that a refused value leads to as used, so that it is not reported once more. */
  #claim(value: PdfValue): void {
    const open = [value];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next instanceof PdfRef) {
        if (this.#claimed.has(next.number)) continue;
        this.#claimed.add(next.number);
        for (const object of this.#file.byNumber.get(next.number) ?? []) {
          if (this.used.has(object)) continue;
          this.used.add(object);
          open.push(object.value);
        }
      } else if (Array.isArray(next))
        for (const inside of next as readonly PdfValue[]) open.push(inside);
      else {
        const dict = next instanceof PdfStream ? next.dict : next;
        if (dict instanceof Map) for (const inside of (dict as PdfDict).values()) open.push(inside);
      }
    }
  }
}
