import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-directive';
import { parseYaml } from '../../markdown/parse-yaml.ts';
import { visitParents } from '../../text/visit.ts';
import { isMap, isScalar, isSeq, visit, type Document } from 'yaml';
import { isAddress, rangeOf, type Range } from './blocks.ts';
import type { Prose } from '../rule.ts';

/** The end of a line above a block of text, which would have the last line end in it. */
const blockHeader = /[|>][-+\d]*[ \t]*(?:#.*)?$/m;

/** The front matter properties whose values readers see as text. */
const properties = new Set(['title', 'summary', 'source', 'note']);

/**
 * Returns the words of the front matter. `value` is the whole file, `end` the offset where its front matter ends.
 * @param parsed the front matter without its last line end, if it is parsed already
 */
export function proseOfProperties(
  value: string,
  end: number,
  language: string,
  parsed?: Document,
): Prose[] {
  const opening = value.indexOf('\n') + 1;
  const found: Prose[] = [];
  const yaml = value.slice(opening, end);
  const document =
    parsed?.errors.length === 0 && !blockHeader.test(yaml)
      ? parsed
      : parseYaml(yaml, { prettyErrors: false });
  if (!isMap(document.contents)) return found;
  visit(document, {
    Pair(_, pair) {
      if (isMap(pair.value) || isSeq(pair.value) || !isScalar(pair.key)) return;
      const property = String(pair.key.value);
      if (!properties.has(property) || !isScalar(pair.value)) return;
      const [from, to] = pair.value.range ?? [0, 0];
      const start = opening + from;
      found.push({
        value: value.slice(start, opening + to),
        start,
        language,
        isProperty: true,
        property,
      });
    },
  });
  return found;
}

/** Returns the words of the text below the front matter, in order: also descriptions and captions of images, and names of those quoted. */
export function proseOfTree(value: string, tree: Root, language: string): Prose[] {
  const found: Prose[] = [];
  visitParents(tree, (node, ancestors) => {
    if (isAddress(ancestors.at(-1))) return;
    for (const { start, end } of wordsOf(node, value))
      found.push({
        value: value.slice(start, end),
        start,
        language: languageWithin(ancestors) ?? language,
        isProperty: false,
      });
  });
  return found;
}

/** Returns where a node has words of its own, in order. */
function wordsOf(node: Nodes, value: string): Range[] {
  const range = rangeOf(node);
  if (!range) return [];
  switch (node.type) {
    case 'text':
      return [range];
    case 'image':
      return [
        ...wordsAfter(['!['], node.alt, range, value),
        ...wordsAfter(
          [`${node.url} "`, `${node.url} '`, `${node.url} (`],
          node.title,
          range,
          value,
        ),
      ];
    case 'containerDirective':
      return wordsAfter(['cite="', "cite='"], node.attributes?.['cite'], range, value);
    default:
      return [];
  }
}

/** Returns where words follow one of `leads` in a range: nowhere if they are written in another way, with escapes. */
function wordsAfter(
  leads: readonly string[],
  words: string | null | undefined,
  range: Range,
  value: string,
): Range[] {
  if (!words) return [];
  const source = value.slice(range.start, range.end);
  const lead = leads.find((one) => source.includes(one + words));
  if (lead === undefined) return [];
  const start = range.start + source.indexOf(lead + words) + lead.length;
  return [{ start, end: start + words.length }];
}

function languageWithin(ancestors: readonly Nodes[]): string | undefined {
  const directive = ancestors.findLast((node) => node.type === 'textDirective');
  const tag = directive?.attributes?.['tag'];
  return tag?.split('-')[0];
}
