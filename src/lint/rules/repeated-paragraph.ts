import { toString } from 'mdast-util-to-string';
import { rangeOf } from '../reading/blocks.ts';
import { quoted } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/** A shorter paragraph may be a refrain, a slogan or a name. */
const shortest = 60;

/** Finds paragraphs that are in the text twice. */
export const repeatedParagraph: Rule = {
  name: 'repeated-paragraph',
  family: 'words',
  severity: 'warning',
  about: 'a paragraph that is in the text twice, as after pasting it twice',
  *find({ tree }) {
    const paragraphs = tree.children.flatMap((node) => {
      const range = rangeOf(node);
      return node.type === 'paragraph' && range && range.end - range.start >= shortest
        ? { node, range, words: toString(node) }
        : [];
    });
    const firsts = paragraphs.map(({ words }) => /\S+/.exec(words)?.[0]);
    const seen = new Map<string, number>();
    // Equal paragraphs have the same first word.
    if (new Set(firsts).size === firsts.length) return;
    for (const { node, range, words } of paragraphs) {
      const key = words.replaceAll(/\s+/g, ' ').trim();
      const line = seen.get(key);
      if (line === undefined) seen.set(key, node.position?.start.line ?? 0);
      else
        yield {
          ...range,
          message: `the paragraph ${quoted(words)} is also on line ${line}; remove one`,
        };
    }
  },
};
