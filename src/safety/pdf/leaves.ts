import { quote } from '../finding.ts';
import { faultsInLink } from '../pages/addresses.ts';
import { clean, type Report } from './report.ts';
import { PdfName, PdfString, textOf, type PdfValue } from './values.ts';

/** Only the day, or its midnight in UTC. */
const harmlessDate =
  /^(?:D:)?\d{4}(?:\d\d(?:\d\d(?:000000(?:Z'?(?:00'?(?:00'?)?)?|[+-]00'?(?:00'?)?)?)?)?)?$/;

/** A digest: 16 to 64 bytes in hex or Base64. */
const digest = /^(?:(?:[\da-f]{2}){16,64}|[A-Za-z\d+/]{22}(?:==)?|[A-Za-z\d+/]{43}=)$/i;

/** Returns whether `text` names Typst, which makes the PDFs of every publisher and so identifies no one. */
export const isEngine = (text: string): boolean =>
  /^(?:Typst|krilla)(?: [\w.-]{1,20})?$/.test(text.trim());

/**
 * Checks a plain value. Returns whether it has the right form, and reports what it contains.
 * @param entry for reports: `Author`
 */
type Leaf = (value: PdfValue, report: Report, entry: string) => boolean;

const stringLeaf =
  (check: (text: string, report: Report, entry: string) => void): Leaf =>
  (value, report, entry) => {
    if (!(value instanceof PdfString)) return false;
    const text = textOf(value);
    report.addText(text);
    check(text, report, entry);
    return true;
  };

/** The kinds of plain values, by their names in `grammar.ts`. */
export const leaves: Readonly<Record<string, Leaf>> = {
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  name(value, report) {
    if (!(value instanceof PdfName)) return false;
    report.addText(Buffer.from(value.name, 'latin1').toString());
    return true;
  },
  text: stringLeaf(() => undefined),
  bytes: stringLeaf(() => undefined),
  /** An entry that may only be empty. */
  nothing: stringLeaf((text, report, entry) => {
    if (text.trim() !== '') report.add(entry + text, `${entry}: ${quote(text)}`, clean);
  }),
  engine: stringLeaf((text, report, entry) => {
    if (text.trim() !== '' && !isEngine(text))
      report.add(entry + text, `${entry}: ${quote(text)}`, clean);
  }),
  date: stringLeaf((text, report, entry) => {
    if (text !== '' && !harmlessDate.test(text))
      report.add(entry + text, `a time of day (${entry}): ${quote(text)}`, clean);
  }),
  uri: stringLeaf((text, report) => {
    report.faults.push(...faultsInLink(text, report.inspection, 'a link'));
  }),
  /** Random bytes, or a digest as text. Other text may be a path or a time. */
  id(value, report, entry) {
    if (!(value instanceof PdfString)) return false;
    const isText = value.bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
    const text = value.bytes.toString('latin1');
    if (value.bytes.length > 64 || (isText && text !== '' && !digest.test(text)))
      report.add(entry, `a document ID that is not a digest: ${quote(text)}`, clean);
    return true;
  },
  digest(value, report, entry) {
    const text =
      value instanceof PdfName ? value.name : value instanceof PdfString ? textOf(value) : '';
    if (!digest.test(text)) report.add(entry, `${entry}: ${quote(text)}`, clean);
    return value instanceof PdfName || value instanceof PdfString;
  },
  /** Numbers in arrays of any depth. */
  numbers(value) {
    const open: PdfValue[] = [value];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (Array.isArray(next)) for (const inside of next as readonly PdfValue[]) open.push(inside);
      else if (typeof next !== 'number') return false;
    }
    return true;
  },
};
