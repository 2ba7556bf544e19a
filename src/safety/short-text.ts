import { randomBytes } from 'node:crypto';

/** A text with short names in place of its long parts: the payloads of `data:` URLs, and the styles of a page. */
export interface ShortText {
  readonly text: string;
  /** The parts by their names. A style has names of its own in place of payloads. */
  readonly parts: ReadonlyMap<string, string>;
  /** Returns what is written after the comma of a `data:` URL; `undefined` if it has a name and more. */
  readonly payloadOf: (written: string) => string | undefined;
  /** Returns the content of a `<style>`, by its name or as it is. */
  readonly styleOf: (written: string) => string;
  /** Returns whether {@link styleOf} was called for every style, so that none of the names is anything else on the page. */
  readonly areStylesRead: () => boolean;
}

/** No file can have it, because it is another one in each process. Its letters are those of Base64. */
const prefix = `payload${randomBytes(12).toString('hex')}x`;

/** A longer part is most likely in one file only. */
const longest = 100_000;

/** How many characters of parts are remembered: those of some hundred fonts and styles. */
const most = 4_000_000;

/** Gives the same part the same name in every file, and another part another one. */
class Names {
  readonly #names = new Map<string, string>();
  #count = 0;
  #size = 0;

  of(part: string): string {
    const known = this.#names.get(part);
    if (known !== undefined) return known;
    const name = `${prefix}${this.#count}`;
    this.#count += 1;
    if (part.length > longest) return name;
    if (this.#size + part.length > most) {
      this.#names.clear();
      this.#size = 0;
    }
    this.#names.set(part, name);
    this.#size += part.length;
    return name;
  }
}

const names = new Names();

/** Returns a text with names in place of payloads longer than 512 letters, and of styles; `undefined` if it has none. */
export function shortText(source: string): ShortText | undefined {
  const parts = new Map<string, string>();
  const nameOf = (part: string) => {
    const name = names.of(part);
    parts.set(name, part);
    return name;
  };
  const withoutPayloads = replaceBehind(source, /;base64,/gi, payload, nameOf);
  const styles = new Map<string, number>();
  const text = replaceBehind(withoutPayloads, /<style>/g, style, (css) => {
    const name = nameOf(css);
    styles.set(name, (styles.get(name) ?? 0) + 1);
    return name;
  });
  if (parts.size === 0) return undefined;
  return {
    text,
    parts,
    payloadOf: (written) => (written.includes(prefix) ? parts.get(written) : written),
    styleOf: (written) => {
      const left = styles.get(written);
      if (left === undefined) return written;
      styles.set(written, left - 1);
      return parts.get(written) ?? written;
    },
    areStylesRead: () => [...styles.values()].every((left) => left === 0),
  };
}

const payload = /[A-Za-z0-9+/]{512,}={0,2}/y;

/** The content of a style to its closing tag. The shortest styles are not worth a name. */
const style = /[^<]{64,}(?=<\/style>)/y;

/** Replaces what matches `part` at the end of each match of `start`. */
function replaceBehind(
  text: string,
  start: RegExp,
  part: RegExp,
  replacement: (part: string) => string,
): string {
  const pieces: string[] = [];
  let from = 0;
  start.lastIndex = 0;
  while (start.test(text)) {
    part.lastIndex = start.lastIndex;
    const found = part.exec(text)?.[0];
    if (found === undefined) continue;
    pieces.push(text.slice(from, start.lastIndex), replacement(found));
    from = start.lastIndex + found.length;
    start.lastIndex = from;
  }
  return from === 0 ? text : pieces.join('') + text.slice(from);
}
