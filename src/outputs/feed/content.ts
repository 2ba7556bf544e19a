import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from '../../text/visit.ts';
import { statementTree } from '../../catalog/statement-tree.ts';
import { absoluteUrl, paths } from '../../domain/urls.ts';
import { makeLinksAbsolute } from '../../markdown/make-links-absolute.ts';
import { headingLine, noticesOf, type Notice } from '../../views/notices.ts';
import type { FeedEntry } from './feed.ts';

/**
 * Returns the HTML of an entry: notices, then the text, in an element with language and direction. Links and image addresses
 * are absolute. There are no ids, because they could clash with those of other entries.
 */
export function contentOf({ context, url }: FeedEntry): string {
  const { catalog, locale, edition } = context;
  const text = statementTree(edition, locale, ({ name }) =>
    absoluteUrl(catalog.site.url, paths.image(edition.id, name)),
  );
  visit(text, 'element', ({ properties }) => {
    delete properties['id'];
  });
  makeLinksAbsolute(text, url, { within: 'changed' });
  const notices = noticesOf(context, (path) => absoluteUrl(catalog.site.url, path));
  const whole: Element = {
    type: 'element',
    tagName: 'div',
    properties: { lang: edition.tag, dir: locale.dir },
    children: [...notices.map(noticeElement), ...text.children],
  };
  return toHtml(whole);
}

function noticeElement(notice: Notice): Element {
  const { text, request, link } = notice;
  const head = headingLine(notice);
  const paragraph: Element = {
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [
      { type: 'text', value: `[${head && `${head}: `}` },
      {
        type: 'element',
        tagName: 'span',
        properties: { lang: text.lang, dir: text.dir },
        children: [{ type: 'text', value: text.text }],
      },
    ],
  };
  if (request !== undefined) paragraph.children.push({ type: 'text', value: ` ${request}` });
  if (link) {
    paragraph.children.push(
      { type: 'text', value: ' ' },
      {
        type: 'element',
        tagName: 'a',
        properties: { href: link.href },
        children: [{ type: 'text', value: link.text }],
      },
    );
  }
  paragraph.children.push({ type: 'text', value: ']' });
  return paragraph;
}
