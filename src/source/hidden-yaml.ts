import type { Document } from 'yaml';
import { yamlEscapesIn } from '../lint/reading/yaml-escapes.ts';

/** Characters that no text has: control characters, and halves of a character. */
const hidden = /(?![\t\n\r])\p{Cc}|\p{Cs}/u;

/** Returns where a YAML file first has a control character or half of a character as an escape: `"\0"`, `"\uD800"`. */
export function findHiddenCharacter(
  document: Document,
  yaml: string,
): { offset: number; message: string } | undefined {
  const first = yamlEscapesIn(document, yaml).find(({ character }) => hidden.test(character));
  if (!first) return undefined;
  const code = yaml.slice(first.start, first.end);
  const what = /\p{Cs}/u.test(first.character) ? 'half of a character' : 'a control character';
  return { offset: first.start, message: `${code} is ${what}; delete it` };
}
