import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import rehypeSlug from 'rehype-slug';
import type { RehypePlugins, RemarkPlugins } from '@astrojs/markdown-remark';
import type { PluggableList } from 'unified';
import { remarkAllowances } from './remark-allowances.ts';
import { remarkAutolinks } from './remark-autolinks.ts';
import { rehypeDirectiveElements, type DirectiveNames } from './rehype-directive-elements.ts';
import { remarkDirectiveSyntax } from './remark-directive-syntax.ts';
import { remarkDirectives } from './remark-directives.ts';
import { remarkFootnoteNumbers } from './remark-footnote-numbers.ts';
import { rehypeForeignRuns } from './rehype-foreign-runs.ts';
import { rehypeImages } from './rehype-images.ts';
import { rehypeNestedLinks } from './rehype-nested-links.ts';
import { remarkGfmSyntax } from './remark-gfm-syntax.ts';
import { remarkImages } from './remark-images.ts';
import { remarkListNumbers } from './remark-list-numbers.ts';
import { remarkLostText } from './remark-lost-text.ts';
import { remarkNearMisses } from './remark-near-misses.ts';
import { remarkRefusals } from './remark-refusals.ts';
import { rehypeSections } from './rehype-sections.ts';
import { rehypeTables } from './rehype-tables.ts';

/** The Markdown syntax of every text, in the order in which the plugins have to run. */
const remarkSyntax: PluggableList = [
  remarkGfm,
  remarkGfmSyntax,
  remarkDirective,
  remarkDirectiveSyntax,
  remarkDirectives,
  remarkAutolinks,
];

/** The remark plugins of a statement: its syntax, and the checks that report errors on the file. */
export const statementRemarkPlugins: PluggableList = [
  ...remarkSyntax,
  remarkAllowances,
  remarkNearMisses,
  remarkRefusals,
  remarkImages,
  remarkLostText,
  remarkListNumbers,
  remarkFootnoteNumbers,
];

/** Returns the rehype plugins of a statement. `names` are in its language. */
export function statementRehypePlugins(names: DirectiveNames): PluggableList {
  return [
    [rehypeDirectiveElements, names],
    rehypeTables,
    rehypeSections,
    rehypeImages,
    rehypeNestedLinks,
    rehypeForeignRuns,
  ];
}

/** The plugins of a site page in MDX. The ids of its headings are made from their words. */
export const pagePlugins = {
  remarkPlugins: remarkSyntax as RemarkPlugins,
  rehypePlugins: [
    rehypeDirectiveElements,
    rehypeTables,
    rehypeSlug,
    rehypeForeignRuns,
  ] as RehypePlugins,
};
