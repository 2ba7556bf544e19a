import type { Paragraph, Root } from 'mdast';
import { visit } from '../text/visit.ts';
import type { VFile } from 'vfile';
import { containerNames } from './remark-directive-syntax.ts';
import { reportError } from './report.ts';
import { partOf, sourceOf } from './source-text.ts';

const names = containerNames.join('|');
/** `::quote` and `::: quote` at the start of a line: a mistyped directive, which readers would see as colons. */
const container = new RegExp(
  String.raw`(?<=^[ \t>]*)(?:::[ \t]*|:{3,}[ \t]*)(${names})(?![\w-])`,
  'gm',
);
/** `:lang{tag=en}[…]` and `:lang [...]{tag=en}`. */
const inline = /:lang(?:\{tag=|[ \t]+\[[^\]]*\]\{tag=)/g;

/** Reports text that was clearly meant as one of our directives but is not read as one. Anything else stays text. */
export function remarkNearMisses() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'paragraph', (node) => {
      const source = sourceOf(node, file);
      for (const { index, 0: found, 1: name = '' } of source.matchAll(container)) {
        reportError(
          file,
          partOf(node, file, index, found.length),
          'near-directive',
          `readers would see the colons, because this is not a directive; write :::${name}, with three colons, no space, and the text on the lines below`,
        );
      }
      for (const { index, 0: found } of withoutCode(node, file).matchAll(inline)) {
        reportError(
          file,
          partOf(node, file, index, found.length),
          'near-directive',
          'this is shown as text, not read as a directive; write :lang[words]{tag=en}, without spaces',
        );
      }
    });
  };
}

/** Returns the Markdown of a paragraph with its code blanked. */
function withoutCode(paragraph: Paragraph, file: VFile): string {
  const start = paragraph.position?.start.offset ?? 0;
  let source = sourceOf(paragraph, file);
  visit(paragraph, 'inlineCode', ({ position }) => {
    const [from, to] = [position?.start.offset ?? start, position?.end.offset ?? start];
    source = source.slice(0, from - start) + ' '.repeat(to - from) + source.slice(to - start);
  });
  return source;
}
