import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { Locale } from '../domain/locale.ts';
import type { Edition } from '../domain/statement.ts';
import { makeLinksAbsolute } from '../markdown/absolute-links.ts';
import { statementRenderer, type Source } from '../markdown/statement.ts';
import { contentRoot } from '../source/content-root.ts';
import { partFrontMatter } from '../source/front-matter.ts';

const renderers = new WeakMap<Locale, (source: Source) => string>();

/** The text of an edition as its file has it, without its front matter. */
export function sourceOf(edition: Edition): Source {
  const text = readFileSync(path.join(contentRoot(), edition.file), 'utf8');
  const parted = partFrontMatter({ path: edition.file, text });
  if ('rule' in parted) throw new Error(`${edition.file}: ${parted.message}`);
  return { path: edition.file, markdown: parted.body };
}

/** The text of an edition in HTML. Throws where it cannot be rendered, and so stops the build. */
export function renderText(edition: Edition, locale: Locale): string {
  let render = renderers.get(locale);
  if (!render) {
    render = statementRenderer({ numerals: locale.numerals, ...locale.strings });
    renderers.set(locale, render);
  }
  return render(sourceOf(edition));
}

/** The text of an edition in HTML for a page elsewhere: its links as seen from the page at `base`. */
export function renderTextFor(base: string, edition: Edition, locale: Locale): string {
  const tree = fromHtml(renderText(edition, locale), { fragment: true });
  makeLinksAbsolute(tree, base, { within: 'kept' });
  return toHtml(tree);
}
