import type { ElementContent, Root as HtmlRoot } from 'hast';
import type { FootnoteReference, Root } from 'mdast';
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { count } from '../debug.ts';
import { fill } from '../text/date-display.ts';
import { withNumerals } from '../text/digits.ts';
import { excessOf } from './limits.ts';
import { allowancesOf, type AllowanceComment } from './remark-allowances.ts';
import type { DirectiveNames } from './rehype-directive-elements.ts';
import type { ShownImages } from './rehype-images.ts';
import { plainBlocks } from './plain-text.ts';
import { statementRehypePlugins, statementRemarkPlugins } from './plugins.ts';
import { readersWith } from './readers.ts';
import { reportError, type ReportedMessage } from './report.ts';

/** The text of an edition as its file has it: front matter blanked, so that positions are those in the file. */
export interface Source {
  readonly path: string;
  readonly markdown: string;
}

/** The words that the site adds to a text, in the language of the text. */
export interface TextWords extends DirectiveNames {
  readonly footnotes: string;
  /** `{number}` is the footnote's. */
  readonly footnoteBack: string;
}

/** A parsed text: its blocks in plain text, its syntax tree (mdast), and its problems (`fatal` is an error). */
export interface ReadStatement {
  readonly blocks: readonly string[];
  readonly tree: Root;
  readonly messages: readonly ReportedMessage[];
  readonly allowances: readonly AllowanceComment[];
}

/** Returns the parser for a text. */
const readerFor = readersWith(statementRemarkPlugins);

/** Parses the text of a statement. Never throws on a text: errors are in `messages`. */
export function readStatement(source: Source): ReadStatement {
  count('editions parsed');
  const file = new VFile({ path: source.path, value: source.markdown });
  const excess = excessOf(source.markdown);
  if (excess)
    reportError(
      file,
      { type: 'root', position: { start: excess.place, end: excess.place } },
      'too-deep',
      excess.reason,
    );
  const reader = readerFor(source.markdown);
  const tree = excess
    ? { type: 'root' as const, children: [] }
    : (reader.runSync(reader.parse(file), file) as Root);
  return {
    tree,
    blocks: plainBlocks(tree),
    // Only our own plugins report anything.
    messages: file.messages as ReportedMessage[],
    allowances: allowancesOf(file),
  };
}

/** The HTML syntax tree (hast) of a text. */
export interface TextTree extends HtmlRoot {
  children: ElementContent[];
}

/** Options for turning the tree of a text into HTML. */
export interface TextOptions {
  /** BCP 47 tag of its language. */
  readonly tag: string;
  /** The size of each image that it shows, by file name. Without it, images have no size. */
  readonly images?: ShownImages;
}

/**
 * Returns a function that turns parsed texts of one language into HTML syntax trees. An image has the name of its file as its
 * `src`. The function changes the tree that it is given.
 */
export function statementTransformer(
  words: TextWords,
): (tree: Root, options: TextOptions) => TextTree {
  const processor = unified()
    .use(remarkRehype, rehypeOptions(words))
    .use(statementRehypePlugins(words))
    .freeze();
  return (tree, { tag, images }) =>
    processor.runSync(
      tree,
      new VFile({ path: `${tag}.md`, ...(images && { data: { images } }) }),
    ) as TextTree;
}

/** Returns options for footnotes in the language of the text. Ids need no prefix: a page has one statement, and other ids differ. */
function rehypeOptions(words: TextWords): Options {
  const number = (index: number) => withNumerals(index + 1, words.numerals);
  return {
    clobberPrefix: '',
    footnoteLabel: words.footnotes,
    footnoteLabelProperties: {},
    footnoteBackLabel: (index, again) =>
      fill(words.footnoteBack, {
        number: again > 1 ? `${number(index)} (${number(again - 1)})` : number(index),
      }),
    // This arrow means the same in both directions of writing.
    footnoteBackContent: '↑',
    handlers: {
      footnoteReference(state, node: FootnoteReference) {
        const element = defaultHandlers.footnoteReference(state, node);
        const [link] = element.children;
        if (link?.type === 'element') {
          // Its description would be a distant heading. The role is enough for a screen reader.
          delete link.properties['ariaDescribedBy'];
          link.properties['role'] = 'doc-noteref';
          link.children = link.children.map((child) =>
            child.type === 'text'
              ? { ...child, value: withNumerals(child.value, words.numerals) }
              : child,
          );
        }
        return element;
      },
    },
  };
}
