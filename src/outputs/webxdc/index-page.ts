import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Locale } from '../../domain/locale.ts';
import { roles } from '../../styles/tokens.ts';
import type { Look } from '../look.ts';
import type { DateView } from '../../views/date.ts';

/** A statement in the list. */
export interface IndexEntry {
  /** Its page in the archive. */
  readonly file: string;
  readonly id: string;
  readonly title: string;
  /** The word for a retraction, if it was retracted. */
  readonly mark: string | undefined;
  readonly date: DateView;
}

const styleOf = (colours: Look['colours']): string =>
  `body{max-width:40rem;margin:auto;padding:1rem;background:${colours.paper};color:${colours.ink};font-family:system-ui,sans-serif;line-height:1.7}` +
  `h1{font-size:1.3rem}ul{list-style:none;margin:0;padding:0}li{padding:.7rem 0;border-bottom:1px solid ${colours.rule}}` +
  `a{display:block;color:inherit;text-decoration-color:${colours[roles.link]}}small{color:${colours.dim}}`;

/** Returns the first page of an app, a list of its pages. */
export function indexPage(
  name: string,
  locale: Locale,
  entries: readonly IndexEntry[],
  colours: Look['colours'],
): string {
  const items = entries.map(({ file, title, mark, date }) =>
    element('li', {}, [
      element('a', { href: file }, [text(title)]),
      element('small', {}, [text([date.text, mark].filter(Boolean).join(' · '))]),
    ]),
  );
  return toHtml([
    { type: 'doctype' },
    element('html', { lang: locale.tag, dir: locale.dir }, [
      element('head', {}, [
        element('meta', { charSet: 'utf-8' }, []),
        element('title', {}, [text(name)]),
        element('meta', { name: 'viewport', content: 'width=device-width' }, []),
        element('style', {}, [text(styleOf(colours))]),
      ]),
      element('body', {}, [element('h1', {}, [text(name)]), element('ul', {}, items)]),
    ]),
  ]);
}

const text = (value: string): ElementContent => ({ type: 'text', value });

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({ type: 'element', tagName, properties, children });
