import { isScalar, visit, type Document } from 'yaml';
import type { Range } from './blocks.ts';

/** A character that a file has by its code, such as `&rlm;` or `"\u200f"`. */
export interface WrittenCharacter extends Range {
  readonly character: string;
}

/** An escape; two together if they are the halves of one character. */
const escape =
  /\\(?:u[Dd][89ABab][\dA-Fa-f]{2}\\u[Dd][C-Fc-f][\dA-Fa-f]{2}|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|[^])/g;
/** Escapes of one letter for characters that are no sign of YAML, space or line end. */
const letters: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  f: '\f',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

/** Returns the characters that the double-quoted keys and values of a YAML document have as escapes, by their place in `yaml`. */
export function yamlEscapesIn(document: Document, yaml: string): WrittenCharacter[] {
  const found: WrittenCharacter[] = [];
  visit(document, {
    Scalar(_, node) {
      if (!isScalar(node) || node.type !== 'QUOTE_DOUBLE' || !node.range) return;
      const [from, to] = node.range;
      for (const { index, 0: code } of yaml.slice(from, to).matchAll(escape)) {
        const character = characterOf(code);
        const start = from + index;
        if (character !== undefined) found.push({ start, end: start + code.length, character });
      }
    },
  });
  return found;
}

function characterOf(code: string): string | undefined {
  if (!/^\\[xuU]./.test(code)) return letters[code.charAt(1)];
  const points = code
    .split('\\')
    .slice(1)
    .map((one) => Number.parseInt(one.slice(1), 16));
  return points.some((point) => !(point <= 0x10ffff)) ? undefined : String.fromCodePoint(...points);
}
