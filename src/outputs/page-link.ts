import { formatNames, isUsual, type FormatChoice, type FormatName } from '../domain/formats.ts';
import { formatOf } from './format-of.ts';

/** The address of a page of the site's own, of any name: links lead on from its folder. */
const anyPage = 'https://site.invalid/tag/pages/page.html';

const isFormat = (name: string): name is FormatName =>
  formatNames.some((format) => format === name);

/**
 * Returns whether a link in one of the site's own pages leads to a file that the site does not make, because it chose other formats.
 * The page shows the words of such a link without a link.
 */
export function leadsToUnmadeFormat(
  href: string | undefined,
  choices: readonly FormatChoice[] | undefined,
): boolean {
  const url = href === undefined ? null : URL.parse(href, anyPage);
  if (url?.origin !== new URL(anyPage).origin) return false;
  const name = formatOf(url.pathname.slice(1));
  if (!isFormat(name)) return false;
  return choices ? !choices.some(({ format }) => format === name) : !isUsual(name);
}
