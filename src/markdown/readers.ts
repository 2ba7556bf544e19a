import remarkParse from 'remark-parse';
import { unified, type PluggableList } from 'unified';
import { costlySyntaxOf, remarkWithoutCostly, type CostlySyntax } from './remark-gfm-syntax.ts';

/** Returns a parser for texts with these constructs. */
const readerOf = (plugins: PluggableList, costly: CostlySyntax) =>
  unified().use(remarkParse).use(plugins).use(remarkWithoutCostly, costly).freeze();

type Reader = ReturnType<typeof readerOf>;

/** Returns a function that returns the parser for a text: with `plugins`, without costly constructs that the text does not have. */
export function readersWith(plugins: PluggableList): (markdown: string) => Reader {
  const readers = new Map<string, Reader>();
  return (markdown) => {
    const costly = costlySyntaxOf(markdown);
    const key = JSON.stringify(costly);
    const reader = readers.get(key) ?? readerOf(plugins, costly);
    readers.set(key, reader);
    return reader;
  };
}
