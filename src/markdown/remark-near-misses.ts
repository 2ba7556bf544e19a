import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { containerNames } from './remark-directive-syntax.ts';
import { reportError } from './report.ts';
import { sourceOf } from './source-text.ts';

const names = containerNames.join('|');
/** `::quote` and `::: quote` at the start of a line: a mistyped directive, which readers would see as colons. */
const container = new RegExp(String.raw`^(?:::[ \t]*|:{3,}[ \t]*)(${names})(?![\w-])`, 'm');
/** `:lang{tag=en}[…]` and `:lang [...]{tag=en}`. */
const inline = /:lang(?:\{tag=|[ \t]+\[[^\]]*\]\{tag=)/;

/** Reports text that was clearly meant as one of our directives but is not read as one. Anything else stays text. */
export function remarkNearMisses() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'paragraph', (node) => {
      const source = sourceOf(node, file);
      const name = container.exec(source)?.[1];
      if (name !== undefined) {
        reportError(
          file,
          node,
          'near-directive',
          `readers would see the colons, because this is not a directive; write :::${name}, with three colons, no space, and the text on the lines below`,
        );
      }
      if (inline.test(toString(node))) {
        reportError(
          file,
          node,
          'near-directive',
          'this is shown as text, not read as a directive; write :lang[words]{tag=en}, without spaces',
        );
      }
    });
  };
}
