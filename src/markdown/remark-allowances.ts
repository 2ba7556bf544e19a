import type { Root } from 'mdast';
import { SKIP, visit } from '../text/visit.ts';
import type { VFile } from 'vfile';
import { reportError } from './report.ts';

/** A finding that an editor allows in one place, with a reason: `<!-- bayan-allow missing-zwnj: as on the banner -->`. */
export interface AllowanceComment {
  readonly rules: readonly string[];
  /** Offsets of the comment. */
  readonly start: number;
  readonly end: number;
  /** End of the block that follows the comment. The allowance applies up to here. */
  readonly until: number;
}

const kept = new WeakMap<VFile, readonly AllowanceComment[]>();

/** Returns the allowances that {@link remarkAllowances} found in a file. */
export const allowancesOf = (file: VFile): readonly AllowanceComment[] => kept.get(file) ?? [];

const opening = /^<!--\s*bayan-allow\b/;
const form = /^<!--\s*bayan-allow\s+([a-z-]+(?:\s*,\s*[a-z-]+)*)\s*:\s*(\S[\s\S]*?)\s*-->$/;

/**
 * Removes allowance comments from the text, so that they are neither published nor refused as HTML, and keeps them for {@link
 * allowancesOf}.
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
          'this allowance is mistyped or has no reason; write <!-- bayan-allow rule: reason --> on a line of its own above the paragraph',
        );
      } else {
        const { start, end } = node.position ?? { start: { offset: 0 }, end: { offset: 0 } };
        // A block may have several allowances above it.
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
