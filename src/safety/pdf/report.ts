import type { Fault } from '../finding.ts';
import type { Inspection } from '../site-file.ts';

/** What to do about something that a program leaves out when it saves the document. */
export const resave =
  'Save it again with “qpdf in.pdf out.pdf”, which keeps only what the document uses.';
/** What to do about a part that has to be left out on export. */
export const exportWithout = 'Create the document without it.';
/** What to do about metadata. */
export const clean =
  'Remove it with “exiftool -all= in.pdf”, then save the document with “qpdf in.pdf out.pdf”, which drops the old copy.';

/** Collects the faults of a document, and its texts, which are searched together. */
export class Report {
  readonly faults: Fault[] = [];
  readonly inspection: Inspection;
  readonly #texts = new Set<string>();
  readonly #keys = new Set<string>();

  constructor(inspection: Inspection) {
    this.inspection = inspection;
  }

  /** Adds a fault, unless there is one with the same `key`: each kind is usually in many objects. */
  add(key: string, found: string, advice: string): void {
    if (this.#keys.has(key)) return;
    this.#keys.add(key);
    this.faults.push({ found, advice });
  }

  addText(text: string): void {
    this.#texts.add(text);
  }

  get text(): string {
    return [...this.#texts].join('\n');
  }
}
