import { damaged } from '../package/refusals.ts';

/** An open field: its code, and whether its result has begun. */
interface Field {
  code: string;
  isShown: boolean;
}

/** Fields that collect text from elsewhere in the document. */
const gathered = /^\s*(?:TOC|INDEX|TOA|XE|TC|TA|RD)\b/i;
/** Fields that Word fills in, whose result changes or can identify a person. */
const filled =
  /^\s*(AUTHOR|LASTSAVEDBY|USERNAME|USERADDRESS|USERINITIALS|FILENAME|TEMPLATE|DATE|TIME|CREATEDATE|SAVEDATE|PRINTDATE|EDITTIME|DOCPROPERTY|DOCVARIABLE|COMMENTS|SUBJECT|KEYWORDS|INFO|MERGEFIELD)\b/i;
const hyperlink = /^\s*HYPERLINK\s+(\\l\s+)?(?:"([^"]*)"|([^\s\\]\S*))(?:\s+\\l\s+"([^"]*)")?/i;

/** The target of a link field. */
interface FieldLink {
  readonly href?: string;
  readonly anchor?: string;
}

/** Returns the link in a field code; `undefined` if it is not a link field. */
function linkOf(code: string): FieldLink | undefined {
  const match = hyperlink.exec(code);
  if (!match) return undefined;
  const [, local, quoted, bare = '', anchor] = match;
  const target = quoted ?? bare;
  if (local !== undefined || target === '') return { anchor: anchor ?? target };
  return { href: anchor === undefined ? target : `${target}#${anchor}` };
}

/** Returns the name of a field that Word fills in; `undefined` for other fields. */
export const filledBy = (code: string): string | undefined => filled.exec(code)?.[1]?.toUpperCase();

/** Whether a field collects text from elsewhere, as a table of contents and an index do. */
const isGathered = (code: string): boolean => gathered.test(code);

/** The maximum nesting of fields. */
const deepest = 50;

/** Follows the fields of a part. A field begins, shows its result and ends in different runs. */
export class Fields {
  readonly #open: Field[] = [];
  readonly #isWhole: boolean;

  /** @param isWhole Whether each field ends. If one does not, nothing is silent, because it would hide all text after it. */
  constructor(isWhole: boolean) {
    this.#isWhole = isWhole;
  }

  begin(): void {
    if (this.#open.length >= deepest) throw damaged('its fields are nested too deeply');
    this.#open.push({ code: '', isShown: false });
  }

  add(code: string): void {
    const field = this.#open.at(-1);
    // A field code is one line. Stop collecting if it is longer.
    if (field && field.code.length < 4096) field.code += code;
  }

  /** Ends the code and begins the result. Returns the code. */
  show(): string | undefined {
    const field = this.#open.at(-1);
    if (field) field.isShown = true;
    return field?.code;
  }

  end(): void {
    this.#open.pop();
  }

  /** Whether text here is part of a code, or collected from elsewhere. */
  get isSilent(): boolean {
    return this.#isWhole && this.#open.some(({ code, isShown }) => !isShown || isGathered(code));
  }

  /** The link that text here belongs to. */
  get link(): FieldLink | undefined {
    return this.#open.map(({ code }) => linkOf(code)).findLast((link) => link !== undefined);
  }
}
