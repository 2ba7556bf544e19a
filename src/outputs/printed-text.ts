import { statementTree, type ImageAddress } from '../catalog/statement-tree.ts';
import { makeLinksAbsolute } from '../markdown/make-links-absolute.ts';
import { showAddresses } from '../markdown/show-addresses.ts';
import type { TextTree } from '../markdown/statement.ts';
import type { EditionContext } from '../views/edition-context.ts';

const fileOf: ImageAddress = ({ name }) => name;

/**
 * Returns the text of an edition for a format that cannot be clicked: the address of a link is after its words. Images have their
 * file names as addresses.
 * @param url the address of its page
 * @param isDrawable whether the fonts of the format have all signs of an address
 */
export function printedText(
  { edition, locale }: Pick<EditionContext, 'edition' | 'locale'>,
  url: string,
  isDrawable: (address: string) => boolean,
): TextTree {
  const text = statementTree(edition, locale, fileOf);
  makeLinksAbsolute(text, url, { within: 'kept' });
  showAddresses(text, { dir: locale.dir, isDrawable });
  return text;
}
