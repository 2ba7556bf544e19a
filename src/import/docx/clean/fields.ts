import { damaged } from '../package/open-package.ts';

/** A field as it is read: its code, then what Word shows for it. */
interface Field {
  code: string;
  isShown: boolean;
}

/** Fields that only gather what stands elsewhere. */
const gathered = /^\s*(?:TOC|INDEX|TOA|XE|TC|TA|RD)\b/i;
/** Fields whose words are written by Word, and change or tell of who wrote them. */
const filled =
  /^\s*(AUTHOR|LASTSAVEDBY|USERNAME|USERADDRESS|USERINITIALS|FILENAME|TEMPLATE|DATE|TIME|CREATEDATE|SAVEDATE|PRINTDATE|EDITTIME|DOCPROPERTY|DOCVARIABLE|COMMENTS|SUBJECT|KEYWORDS|INFO|MERGEFIELD)\b/i;
const hyperlink = /^\s*HYPERLINK\s+(\\l\s+)?(?:"([^"]*)"|([^\s\\]\S*))(?:\s+\\l\s+"([^"]*)")?/i;

/** Where a field of links leads. */
export interface FieldLink {
  readonly href?: string;
  readonly anchor?: string;
}

/** The link of a field's code, where it is one. */
export function linkOf(code: string): FieldLink | undefined {
  const match = hyperlink.exec(code);
  if (!match) return undefined;
  const [, local, quoted, bare = '', anchor] = match;
  const target = quoted ?? bare;
  if (local !== undefined || target === '') return { anchor: anchor ?? target };
  return { href: anchor === undefined ? target : `${target}#${anchor}` };
}

/** The name of the field that filled words in, where its code is of that kind. */
export const filledBy = (code: string): string | undefined => filled.exec(code)?.[1]?.toUpperCase();

/** Whether a field's words are only gathered from elsewhere: a table of contents, an index. */
export const isGathered = (code: string): boolean => gathered.test(code);

/** Fields in fields, deeper than any document has them. */
const deepest = 50;

/** Follows the fields of a text from run to run: they begin in one, show their words in another and end in a third. */
export class Fields {
  readonly #open: Field[] = [];
  readonly #isWhole: boolean;

  /** @param isWhole Whether each field ends. Where one does not, nothing is silent: it would take in all that follows. */
  constructor(isWhole: boolean) {
    this.#isWhole = isWhole;
  }

  begin(): void {
    if (this.#open.length >= deepest) throw damaged('its fields are nested too deeply');
    this.#open.push({ code: '', isShown: false });
  }

  add(code: string): void {
    const field = this.#open.at(-1);
    // A code is a line; what is longer is no code.
    if (field && field.code.length < 4096) field.code += code;
  }

  /** Its code ends here and its words begin. Gives the code. */
  show(): string | undefined {
    const field = this.#open.at(-1);
    if (field) field.isShown = true;
    return field?.code;
  }

  /** Gives the code of the field that ends here. */
  end(): string | undefined {
    return this.#open.pop()?.code;
  }

  /** Whether words that stand here are part of a code, or gathered from elsewhere. */
  get isSilent(): boolean {
    return this.#isWhole && this.#open.some(({ code, isShown }) => !isShown || isGathered(code));
  }

  /** The link that words which stand here are part of. */
  get link(): FieldLink | undefined {
    return this.#open.map(({ code }) => linkOf(code)).findLast((link) => link !== undefined);
  }

  get filledBy(): string | undefined {
    return this.#open.map(({ code }) => filledBy(code)).find((name) => name !== undefined);
  }
}
