import { parseDocument, type Document } from 'yaml';

/** How many brackets may be open in YAML, and how wide its indentation may be. The parser goes as deep on the call stack. */
const maxBrackets = 100;
const maxIndentation = 400;

/** Returns the offset of the first sign of YAML that is nested too deeply to be parsed, or `undefined`. */
export function tooDeepInYaml(text: string): number | undefined {
  let open = 0;
  for (const { index, 0: sign } of text.matchAll(/[[\]{}]|^(?: |[-?:](?=[ \n]|$))+/gm)) {
    if (sign === '[' || sign === '{') open += 1;
    else if (sign === ']' || sign === '}') open = Math.max(0, open - 1);
    else if (sign.length > maxIndentation) return index;
    if (open > maxBrackets) return index;
  }
  return undefined;
}

/**
 * Returns YAML as a document: an empty one if it is nested too deeply. By default, keys are not checked to be unique, because the
 * parser compares each with all others.
 */
export const parseYaml = (
  text: string,
  options: Parameters<typeof parseDocument>[1],
): Document.Parsed =>
  parseDocument(tooDeepInYaml(text) === undefined ? text : '', { uniqueKeys: false, ...options });
