import { damaged } from '../package/refusals.ts';
import { isPrivateName } from './private-names.ts';
import type { XmlElement } from '../package/xml.ts';

/** A field that is or was open. */
export interface Field {
  readonly node: XmlElement;
  code: string;
  /** Whether its result has begun. */
  isShown: boolean;
  /** Whether its result is collected from elsewhere. */
  isGathered: boolean;
  /** Whether something was in its result. */
  hasResult: boolean;
  /** Its name if its result is private. */
  privateName: string | undefined;
  /** The words of a result that is private, or collected from elsewhere. */
  words: string;
  readonly isEndless: boolean;
}

/** Fields that collect text from elsewhere in the document. */
const gathered = /^\s*(?:TOC|INDEX|TOA|XE|TC|TA|RD)\b/i;
/** Fields whose result identifies a person, a computer or the time of work. */
const identifying =
  /^\s*(AUTHOR|LASTSAVEDBY|USERNAME|USERADDRESS|USERINITIALS|FILENAME|TEMPLATE|CREATEDATE|SAVEDATE|PRINTDATE|EDITTIME|REVNUM)\b/i;
/** Fields that show a property of the file, by its name. `INFO` can be left out before the names of the fields above. */
const property = /^\s*(DOCPROPERTY|INFO)\s+(?:"([^"]*)"|(\S+))/i;
const technical =
  /^(?:template|createtime|lastsavedtime|lastprinted|totaleditingtime|revisionnumber|hyperlinkbase|nameofapplication)$/i;
/** Other fields that Word fills in, and whose result changes. */
const filled =
  /^\s*(DATE|TIME|DOCPROPERTY|DOCVARIABLE|COMMENTS|SUBJECT|KEYWORDS|INFO|MERGEFIELD)\b/i;
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

/** Returns the name of a field whose result is private, with that of its property; `undefined` for other fields. */
export function privateField(code: string): string | undefined {
  const own = identifying.exec(code)?.[1];
  if (own !== undefined) return own.toUpperCase();
  const [, field = '', quoted, bare = ''] = property.exec(code) ?? [];
  const name = quoted ?? bare;
  const isPrivate = isPrivateName(name) || technical.test(name) || identifying.test(name);
  return isPrivate ? `${field.toUpperCase()} ${name}` : undefined;
}

/** Whether a field collects text from elsewhere, as a table of contents and an index do. */
const isGathered = (code: string): boolean => gathered.test(code);

/** The maximum length of a result that is kept. */
const longestResult = 20_000;

/** The maximum nesting of fields. */
const deepest = 50;

/** Follows the fields of a part. A field begins, shows its result and ends in different runs. */
export class Fields {
  readonly #open: Field[] = [];
  readonly #endless: ReadonlySet<XmlElement>;

  /** @param endless The beginnings of fields that never end. They are not followed: they would hide all text after them. */
  constructor(endless: ReadonlySet<XmlElement>) {
    this.#endless = endless;
  }

  begin(node: XmlElement): void {
    if (this.#open.length >= deepest) throw damaged('its fields are nested too deeply');
    this.#open.push({
      node,
      code: '',
      isShown: false,
      isGathered: false,
      hasResult: false,
      privateName: undefined,
      words: '',
      isEndless: this.#endless.has(node),
    });
  }

  add(code: string): void {
    const field = this.#open.at(-1);
    // A field code is one line. Stop collecting if it is longer.
    if (field && field.code.length < 4096) field.code += code;
  }

  /** Ends the code and begins the result. Returns the code. */
  show(): string | undefined {
    const field = this.#open.at(-1);
    if (!field) return undefined;
    field.isShown = true;
    field.isGathered = isGathered(field.code);
    field.privateName = privateField(field.code);
    return field.code;
  }

  /** Ends and returns the innermost field. */
  end(): Readonly<Field> | undefined {
    const index = this.#open.findLastIndex(({ isEndless }) => !isEndless);
    return index < 0 ? undefined : this.#open.splice(index, 1)[0];
  }

  /** Records that something is shown here, and keeps the words of a field that is private or collected from elsewhere. */
  keep(words: string): void {
    for (const field of this.#open) field.hasResult ||= field.isShown && words.trim() !== '';
    const field = this.#ending.find(
      ({ privateName, isGathered }) => isGathered || privateName !== undefined,
    );
    if (field && field.words.length < longestResult) field.words += words;
  }

  /** Whether text here is part of a code, or collected from elsewhere. */
  get isSilent(): boolean {
    return this.#ending.some(
      (field) => !field.isShown || field.isGathered || field.privateName !== undefined,
    );
  }

  /** Whether text here is left out and reported: private, of a table of contents, or of a field in the code of another one. */
  get isOmitted(): boolean {
    const open = this.#ending;
    return open.some(({ isShown, isGathered, privateName }, index) =>
      isShown ? isGathered || privateName !== undefined : index < open.length - 1,
    );
  }

  /** Whether the innermost field never ends, so that its result cannot be left out. */
  get isEndless(): boolean {
    return this.#open.at(-1)?.isEndless === true;
  }

  /** The beginnings of the open fields that have to end. */
  get open(): XmlElement[] {
    return this.#ending.map(({ node }) => node);
  }

  get #ending(): Field[] {
    return this.#open.filter(({ isEndless }) => !isEndless);
  }

  /** The link that text here belongs to. */
  get link(): FieldLink | undefined {
    return this.#ending.map(({ code }) => linkOf(code)).findLast((link) => link !== undefined);
  }
}
