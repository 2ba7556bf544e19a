import type { Root } from 'mdast';
import { visit } from '../text/visit.ts';
import type { VFile } from 'vfile';
import { schemeOf } from '../text/url-scheme.ts';
import { reportError } from './report.ts';
import { isWordTag } from './word-tags.ts';

/** The schemes that links of a statement may have. A relative link stays within the site. */
const schemes = ['http', 'https', 'mailto'];

/** Reports raw HTML and unsafe links, which a statement may not contain. */
export function remarkRefusals() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      switch (node.type) {
        case 'html':
          // One report is enough for a pair of tags.
          if (node.value.startsWith('</') && file.messages.length > 0) break;
          reportError(
            file,
            node,
            'raw-html',
            `raw HTML is not allowed in a statement (${excerpt(node.value)}); write it in Markdown, or \\< to show the sign itself`,
          );
          break;
        case 'link':
        case 'definition':
          refuseUrl(node.url);
          break;
      }
      function refuseUrl(url: string): void {
        const scheme = schemeOf(url);
        // `word-leftovers` reports tags of Word.
        if (isWordTag(url)) return;
        if (scheme !== undefined && !schemes.includes(scheme)) {
          reportError(
            file,
            node,
            'unsafe-link',
            `a link may not be "${scheme}:"; write an address that begins with https://, http:// or mailto:`,
          );
        } else if (/^[/\\]/.test(url)) {
          reportError(
            file,
            node,
            'unsafe-link',
            `the link "${url}" is not relative; write it without the leading "/", such as other-statement.html`,
          );
        }
      }
    });
  };
}

function excerpt(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
