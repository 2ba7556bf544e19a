import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { BayanError } from '../domain/bayan-error.ts';
import { imageTypeOf, type StatementImage } from '../domain/image.ts';
import type { Locale } from '../domain/locale.ts';
import type { Mark } from '../domain/named.ts';
import type { Edition } from '../domain/statement.ts';
import { paths, relativeUrl } from '../domain/urls.ts';
import { contentRoot } from '../environment.ts';
import { makeLinksAbsolute } from '../markdown/make-links-absolute.ts';
import { breakAddresses } from '../markdown/break-addresses.ts';
import { linkParagraphs } from '../markdown/paragraph-links.ts';
import { partsOf, type TextPart } from '../markdown/parts.ts';
import type { TextTree } from '../markdown/statement.ts';
import { fill } from '../text/date-display.ts';
import { withNumerals } from '../text/digits.ts';
import { statementTree } from './statement-tree.ts';

/** The text of an edition in HTML, and the parts that its contents list, if it has several. */
export interface RenderedText {
  readonly html: string;
  readonly parts: readonly TextPart[];
}

/** Returns the text of an edition for its page, where each paragraph may have a link to itself. */
export function renderText(
  edition: Edition,
  locale: Locale,
  { hasParagraphLinks = false } = {},
): RenderedText {
  const { tag, id } = edition;
  const tree = statementTree(edition, locale, ({ name }) =>
    relativeUrl(paths.edition(tag, id), paths.image(id, name)),
  );
  if (hasParagraphLinks)
    linkParagraphs(tree, (count) => {
      const number = withNumerals(count, locale.numerals);
      return fill(locale.strings.paragraph ?? '{number}', { number });
    });
  return rendered(tree);
}

/** Returns the text of an edition for one file without a network: links absolute from `base`, images as data. */
export function renderTextFor(base: string, edition: Edition, locale: Locale): RenderedText {
  const tree = statementTree(edition, locale, (image) => {
    const data = readImage(edition, image).toString('base64');
    return `data:${imageTypeOf(image)};base64,${data}`;
  });
  makeLinksAbsolute(tree, base, { within: 'kept' });
  return rendered(tree);
}

function rendered(tree: TextTree): RenderedText {
  const parts = partsOf(tree);
  breakAddresses(tree);
  return { html: toHtml(tree), parts };
}

/** Returns the bytes of an image of an edition. Throws {@link BayanError} if it has changed since it was read. */
export const readImage = ({ file }: Edition, { name, digest }: StatementImage) =>
  readUnchanged(path.join(path.dirname(file), name), digest);

/** Returns the bytes of the mark of an issuer. Throws {@link BayanError} if it has changed since it was read. */
export const readMark = ({ path: mark, digest }: Mark) => readUnchanged(`public/${mark}`, digest);

/** @param file relative to the root */
function readUnchanged(file: string, digest: string): Buffer<ArrayBuffer> {
  const bytes = readFileSync(path.join(contentRoot(), file));
  // A build would keep it as what it was made of.
  if (hash('sha256', bytes) === digest) return bytes;
  throw new BayanError(
    'content',
    `${file} has changed since it was read.`,
    'Run the command again.',
  );
}
