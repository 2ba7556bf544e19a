import type { FootnoteReference, Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { fill } from '../text/date-display.ts';
import { withNumerals, type NumberingSystem } from '../text/digits.ts';
import { allowancesOf, type AllowanceComment } from './remark-allowances.ts';
import type { DirectiveNames } from './rehype-directive-elements.ts';
import type { ShownImage } from './remark-images.ts';
import { plainBlocks } from './plain-text.ts';
import { statementRehypePlugins, statementRemarkPlugins } from './plugins.ts';

/** One edition as it stands in its file: front matter blanked, so that every position is the file's own. */
export interface Source {
  /** Ends in `<tag>.md`: the language of the text is read off it. */
  readonly path: string;
  readonly markdown: string;
  /** How each of its images is shown, by the name of its file: asked for where the text is rendered. */
  readonly showImage?: (name: string) => ShownImage;
}

/** What the site adds within a text, in its language. */
export interface TextWords extends DirectiveNames {
  readonly numerals: NumberingSystem;
  readonly footnotes: string;
  /** `{number}` is the footnote's. */
  readonly footnoteBack: string;
}

/** A text as read: its blocks in plain text, where its links point, and what is wrong with it (`fatal` is an error). */
export interface ReadStatement {
  readonly blocks: readonly string[];
  readonly tree: Root;
  readonly messages: readonly VFileMessage[];
  readonly allowances: readonly AllowanceComment[];
}

const reader = unified().use(remarkParse).use(statementRemarkPlugins).freeze();

/** Reads a statement without rendering it. Never throws on a text: what is wrong is in `messages`. */
export function readStatement(source: Source): ReadStatement {
  const file = new VFile({ path: source.path, value: source.markdown });
  const tree = reader.runSync(reader.parse(file), file) as Root;
  return {
    tree,
    blocks: plainBlocks(tree),
    messages: file.messages,
    allowances: allowancesOf(file),
  };
}

/** Renders statements of one language to HTML. The function throws on the first error of a text, with its place. */
export function statementRenderer(words: TextWords): (source: Source) => string {
  const processor = unified()
    .use(remarkParse)
    .use(statementRemarkPlugins)
    .use(remarkRehype, rehypeOptions(words))
    .use(statementRehypePlugins(words))
    .use(rehypeStringify)
    .freeze();
  return ({ path, markdown, showImage }) => {
    const file = new VFile({ path, value: markdown, data: { showImage } });
    const html = processor.processSync(file).toString();
    const error = file.messages.find((message) => message.fatal);
    if (error) throw error;
    return html;
  };
}

/** Footnotes in the language of the text. Ids need no prefix: a page holds one statement, and its other ids are not of this form. */
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
    // An arrow that means the same in both directions of writing.
    footnoteBackContent: '↑',
    handlers: {
      footnoteReference(state, node: FootnoteReference) {
        const element = defaultHandlers.footnoteReference(state, node);
        const [link] = element.children;
        if (link?.type === 'element') {
          // Its description would be a heading far away; the role says as much as a reader needs.
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
