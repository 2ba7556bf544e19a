import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { reportError } from './report.ts';

/** What an editor allows in one place, with the reason: `<!-- bayan-allow missing-zwnj: as on the banner -->`. */
export interface AllowanceComment {
  readonly rules: readonly string[];
  /** Offsets of the comment. */
  readonly start: number;
  readonly end: number;
  /** Where the block that follows it ends: as far as it reaches. */
  readonly until: number;
}

const kept = new WeakMap<VFile, readonly AllowanceComment[]>();

/** The allowances of a file that {@link remarkAllowances} has been through. */
export const allowancesOf = (file: VFile): readonly AllowanceComment[] => kept.get(file) ?? [];

const opening = /^<!--\s*bayan-allow\b/;
const form = /^<!--\s*bayan-allow\s+([a-z-]+(?:\s*,\s*[a-z-]+)*)\s*:\s*(\S[\s\S]*?)\s*-->$/;

/**
 * Takes the comments by which editors allow what a rule would find out of the text, so that they are neither published nor
 * refused as HTML, and keeps them for {@link allowancesOf}.
 */
export function remarkAllowances() {
  return (tree: Root, file: VFile): void => {
    const found: AllowanceComment[] = [];
    visit(tree, 'html', (node, index, parent) => {
      if (!opening.test(node.value) || index === undefined || parent?.type === 'paragraph') return;
      const names = form.exec(node.value)?.[1];
      if (names === undefined) {
        reportError(
          file,
          node,
          'allowance',
          'this allowance is not in the form <!-- bayan-allow rule: reason -->; write it in this form, with the reason, on a line of its own above the paragraph',
        );
      } else {
        const { start, end } = node.position ?? { start: { offset: 0 }, end: { offset: 0 } };
        // Several may stand above one block.
        const next = parent?.children
          .slice(index + 1)
          .find((sibling) => sibling.type !== 'html' || !opening.test(sibling.value));
        found.push({
          rules: names.split(',').map((name) => name.trim()),
          start: start.offset ?? 0,
          end: end.offset ?? 0,
          until: next?.position?.end.offset ?? end.offset ?? 0,
        });
      }
      parent?.children.splice(index, 1);
      return [SKIP, index];
    });
    kept.set(file, found);
  };
}
