import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from '../../text/visit.ts';
import { parseYaml } from '../../markdown/parse-yaml.ts';
import { rangeOf, type Range } from './blocks.ts';
import { yamlEscapesIn, type WrittenCharacter } from './yaml-escapes.ts';

/**
 * Returns the characters outside of ASCII that the front matter has by escapes of YAML, and the text by entities, in order. Those
 * in ASCII stay as they are, because they are written like this to be no signs of YAML or Markdown.
 */
export function writtenCharacters(
  value: string,
  bodyStart: number,
  tree: Root,
): WrittenCharacter[] {
  return [
    ...yamlEscapes(value.slice(0, bodyStart)),
    ...entitiesIn(value, bodyStart, codeIn(value, bodyStart, tree)),
  ];
}

const anyYamlEscape = /\\[xuUN_LP]/;

/** Returns the escapes in the double-quoted values of a YAML text. Its reader refuses control characters and half characters. */
export function yamlEscapes(yaml: string): WrittenCharacter[] {
  if (!anyYamlEscape.test(yaml)) return [];
  // In an edition, the lines of --- begin and end the YAML.
  const [from, text] = yaml.startsWith('---') ? withoutFence(yaml) : [0, yaml];
  return yamlEscapesIn(parseYaml(text, { prettyErrors: false }), text)
    .filter(({ character }) => character >= '\u00a0' && !/^\p{Cs}/u.test(character))
    .map(({ start, end, character }) => ({ start: from + start, end: from + end, character }));
}

function withoutFence(head: string): [start: number, yaml: string] {
  const start = head.indexOf('\n') + 1;
  return [start, head.slice(start, head.lastIndexOf('---'))];
}

const entity = /(?<!\\)&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Returns the entities from `start` on, outside of `code`. */
export function entitiesIn(
  value: string,
  start: number,
  code: readonly Range[],
): WrittenCharacter[] {
  if (!value.includes('&', start)) return [];
  return Array.from(value.slice(start).matchAll(entity), ({ index, 0: found }) => ({
    start: start + index,
    end: start + index + found.length,
    character: entityCharacter(found),
  })).filter(
    ({ character, start: at }) =>
      character > '\u0080' && !code.some((range) => at >= range.start && at < range.end),
  );
}

/** Returns where Markdown decodes no entities. */
function codeIn(value: string, bodyStart: number, tree: Root): Range[] {
  const found: Range[] = [];
  if (!value.includes('&', bodyStart)) return found;
  visit(tree, (node) => {
    const range = rangeOf(node);
    if (range && (node.type === 'code' || node.type === 'inlineCode')) found.push(range);
  });
  return found;
}

const parser = unified().use(remarkParse).freeze();
const kept = new Map<string, string>();

/** Returns the character of an entity as Markdown decodes it; the entity itself if Markdown does not know it. */
function entityCharacter(written: string): string {
  const known = kept.get(written);
  if (known !== undefined) return known;
  const [block] = parser.parse(written).children;
  const [text] = block?.type === 'paragraph' ? block.children : [];
  const character = text?.type === 'text' ? text.value : written;
  kept.set(written, character);
  return character;
}
