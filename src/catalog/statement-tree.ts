import { visit } from '../text/visit.ts';
import { count } from '../debug.ts';
import type { StatementImage } from '../domain/image.ts';
import type { Locale } from '../domain/locale.ts';
import type { Edition } from '../domain/statement.ts';
import { statementTransformer, type TextTree } from '../markdown/statement.ts';
import { editionTree } from './edition-tree.ts';

/** Returns the address of an image, for the page or file that shows the text. */
export type ImageAddress = (image: StatementImage) => string;

/**
 * Returns the HTML syntax tree of an edition, with its images at the addresses that `addressOf` returns. It is made once for
 * each edition; every call returns a new copy, which a writer may change.
 */
export function statementTree(edition: Edition, locale: Locale, addressOf: ImageAddress): TextTree {
  let json = trees.get(edition);
  if (json === undefined) {
    json = JSON.stringify(makeTree(edition, locale));
    trees.set(edition, json);
  }
  const tree = JSON.parse(json) as TextTree;
  if (edition.images.length === 0) return tree;
  const addresses = new Map(edition.images.map((image) => [image.name, addressOf(image)]));
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'img') properties['src'] = addresses.get(String(properties['src']));
  });
  return tree;
}

/** Trees as JSON, which takes a fraction of the memory: a build keeps those of all editions. */
const trees = new WeakMap<Edition, string>();
const transformers = new WeakMap<Locale, ReturnType<typeof statementTransformer>>();

function makeTree(edition: Edition, locale: Locale): TextTree {
  const { tag, images } = edition;
  count('statement trees made');
  let transform = transformers.get(locale);
  if (!transform) {
    transform = statementTransformer({ numerals: locale.numerals, ...locale.strings });
    transformers.set(locale, transform);
  }
  return transform(editionTree(edition), {
    tag,
    images: new Map(images.map((image) => [image.name, image])),
  });
}
