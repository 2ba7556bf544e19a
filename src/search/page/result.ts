import { editionPath } from '../../domain/urls.ts';
import { marked, type Piece } from '../marks.ts';
import { readShown } from '../shown.ts';
import type { Hit } from '../types.ts';
import { element } from './element.ts';
import { read } from './load.ts';
import type { Settings } from './settings.ts';

const nodesOf = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(([text, isFound]) => (isFound ? element('mark', {}, text) : text));

/**
 * Returns a text that was found, as an item of the list.
 * @param isBrief whether its passage may only be from the beginning of the text
 */
export async function resultOf(
  hit: Hit,
  [[, ...others], words]: Settings,
  isBrief: boolean,
): Promise<HTMLLIElement> {
  const { tag, found } = hit;
  const [{ id, title, date, issuers, marks }, passage] = await readShown(hit, read, isBrief);
  const [[lang, dir, name] = []] = others.filter(([other]) => other === tag);
  const item = element(
    'li',
    {},
    element(
      'h2',
      {},
      element(
        'a',
        { href: `..${editionPath(tag, id)}`, lang, hreflang: lang, dir },
        ...nodesOf(marked(title, found)),
      ),
    ),
    element('p', { lang, dir }, ...nodesOf(passage)),
    element('p', { class: 'facts when' }, date),
    element('p', { class: 'facts' }, name ? `${issuers}\u00a0· ${name}` : issuers),
  );
  if (marks.includes('r')) item.className = 'retracted';
  for (const mark of marks)
    item.children[0]?.append(' ', element('span', { class: 'mark' }, words[mark === 'r' ? 7 : 8]));
  return item;
}
