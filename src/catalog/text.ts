import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { imageTypeOf, type StatementImage } from '../domain/image.ts';
import type { Locale } from '../domain/locale.ts';
import type { Edition } from '../domain/statement.ts';
import { paths, relativeUrl } from '../domain/urls.ts';
import { makeLinksAbsolute } from '../markdown/make-links-absolute.ts';
import { statementRenderer, type Source } from '../markdown/statement.ts';
import { contentRoot } from '../environment.ts';
import { partFrontMatter } from '../source/front-matter.ts';

const renderers = new WeakMap<Locale, (source: Source) => string>();

/** The text of an edition as its file has it, without its front matter. The last is kept: its formats follow each other. */
export function sourceOf(edition: Edition): Source {
  if (last?.edition !== edition) last = { edition, source: readSource(edition) };
  return last.source;
}

let last: { readonly edition: Edition; readonly source: Source } | undefined;

function readSource(edition: Edition): Source {
  const text = readFileSync(path.join(contentRoot(), edition.file), 'utf8');
  const parted = partFrontMatter({ path: edition.file, text });
  if ('rule' in parted) throw new Error(`${edition.file}: ${parted.message}`);
  return { path: edition.file, markdown: parted.body };
}

/** Writes the address of an image of an edition, for where its text is shown. */
export type ImageAddress = (image: StatementImage) => string;

/**
 * The text of an edition in HTML. Throws where it cannot be rendered, and so stops the build.
 * @param addressOf says where its images are; as seen from its page where it is absent
 */
export function renderText(
  edition: Edition,
  locale: Locale,
  addressOf: ImageAddress = fromPage(edition),
): string {
  let render = renderers.get(locale);
  if (!render) {
    render = statementRenderer({ numerals: locale.numerals, ...locale.strings });
    renderers.set(locale, render);
  }
  const showImage = (name: string) => {
    const image = edition.images.find((candidate) => candidate.name === name);
    if (!image) throw new Error(`the catalog lacks the image ${name} of ${edition.file}`);
    const { width, height } = image;
    return { src: addressOf(image), width, height };
  };
  return render({ ...sourceOf(edition), showImage });
}

const fromPage =
  ({ tag, id }: Edition): ImageAddress =>
  ({ name }) =>
    relativeUrl(paths.edition(tag, id), paths.image(id, name));

/** The bytes of an image of an edition. */
export function readImage({ file }: Edition, { name }: StatementImage): Buffer<ArrayBuffer> {
  return readFileSync(path.join(contentRoot(), path.dirname(file), name));
}

/** The text of an edition in HTML for a page elsewhere: its links as seen from the page at `base`, its images within it. */
export function renderTextFor(base: string, edition: Edition, locale: Locale): string {
  const html = renderText(edition, locale, (image) => {
    const data = readImage(edition, image).toString('base64');
    return `data:${imageTypeOf(image)};base64,${data}`;
  });
  const tree = fromHtml(html, { fragment: true });
  makeLinksAbsolute(tree, base, { within: 'kept' });
  return toHtml(tree);
}
