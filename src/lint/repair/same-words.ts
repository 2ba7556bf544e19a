import { parseDocument, visit } from 'yaml';
import { splitFrontMatter } from '../../markdown/front-matter.ts';
import { plainBlocks } from '../../markdown/plain-text.ts';
import { readableBlocks } from '../../markdown/readable-text.ts';
import { readStatement } from '../../markdown/statement.ts';
import type { EditionSource } from '../lint-file.ts';
import { skeletonOf } from '../language/skeleton.ts';

/** What may differ between two versions of a text, besides the way letters, digits and spaces are written. */
export interface AllowedDifferences {
  /** Whether signs and punctuation may differ. */
  readonly signs: boolean;
  /** Markup that was removed, in order. It is no word of the text. */
  readonly drops: readonly string[];
}

/** Whether `value` has the words of `before`, in its front matter and in what readers see, compared by `skeletonOf`. */
export function hasSameWords(
  before: EditionSource,
  value: string,
  { signs, drops }: AllowedDifferences,
): boolean {
  const [was, is] = [wordsOf(before, signs), wordsOf({ ...before, value }, signs)];
  if (was === undefined || is === undefined) return false;
  let [rest, at] = [was, 0];
  for (const drop of drops) {
    const words = bare(skeletonOf(drop));
    const index = rest.indexOf(words, at);
    if (index < 0) return false;
    rest = rest.slice(0, index) + rest.slice(index + words.length);
    at = index;
  }
  return rest === is;
}

function wordsOf({ path, value }: EditionSource, signs: boolean): string | undefined {
  const parts = splitFrontMatter(value);
  if (typeof parts === 'string') return undefined;
  const properties = scalarsOf(parts.yaml);
  if (properties === undefined) return undefined;
  const { tree } = readStatement({ path, markdown: parts.body });
  // The numbers of list items count as words, because a repair may turn text into a list item, or the reverse.
  const blocks = signs ? readableBlocks(tree, { numerals: 'latn', image: '' }) : plainBlocks(tree);
  const words = skeletonOf([...properties, ...blocks].join('\n'));
  return signs ? bare(words) : words;
}

/** Returns the keys and values of the front matter; `undefined` if it is not valid YAML. */
function scalarsOf(yaml: string): string[] | undefined {
  const scalars: string[] = [];
  const document = parseDocument(yaml, { prettyErrors: false });
  if (document.errors.length > 0) return undefined;
  visit(document, {
    Scalar: (_, { value }) => {
      scalars.push(String(value));
    },
  });
  return scalars;
}

const bare = (words: string): string => words.replaceAll(/[\p{P}\p{S}]/gu, '');
