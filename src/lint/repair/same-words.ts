import { parseDocument, visit } from 'yaml';
import { splitFrontMatter } from '../../markdown/front-matter.ts';
import { plainBlocks } from '../../markdown/plain-text.ts';
import { readableBlocks } from '../../markdown/readable-text.ts';
import { readStatement } from '../../markdown/statement.ts';
import type { EditionSource } from '../lint-file.ts';
import { skeletonOf } from '../language/skeleton.ts';

/** What may differ between two versions of a text whose words are the same. */
export interface Leave {
  /** Signs and punctuation too, beside how letters, digits and spaces are written. */
  readonly signs: boolean;
  /** What was taken out in order, and is no word of the text. */
  readonly drops: readonly string[];
}

/**
 * Whether an edition says the same in `value` as before: the words of its front matter, and those that readers see of its
 * text, as `skeletonOf` has them.
 */
export function sayTheSame(before: EditionSource, value: string, { signs, drops }: Leave): boolean {
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
  // Numbers of a list are words here: what becomes a list, or is none any more, still says them.
  const blocks = signs ? readableBlocks(tree, { numerals: 'latn', image: '' }) : plainBlocks(tree);
  const words = skeletonOf([...properties, ...blocks].join('\n'));
  return signs ? bare(words) : words;
}

/** The keys and values of the front matter; `undefined` where it is no YAML. */
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
