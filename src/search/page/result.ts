import { editionPath } from '../../domain/urls.ts';
import { entryOf } from '../entry.ts';
import { marked, type Piece } from '../marks.ts';
import { entryName } from '../names.ts';
import { passageOf } from '../passage.ts';
import type { Answer, Hit } from '../types.ts';
import { element } from './element.ts';
import { read } from './load.ts';
import type { Settings } from './settings.ts';

const nodesOf = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(([text, isFound]) => (isFound ? element('mark', {}, text) : text));

/** Returns a text that was found, as an item of the list. */
export async function resultOf(
  { tag, number }: Hit,
  { terms }: Answer,
  [[, ...others], words]: Settings,
): Promise<HTMLLIElement> {
  const { id, title, date, issuers, marks, blocks } = entryOf(await read(entryName(tag, number)));
  const found = terms.get(tag);
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
        ...(found ? nodesOf(marked(title, found)) : []),
      ),
    ),
    element('p', { lang, dir }, ...(found ? nodesOf(passageOf(blocks, found)) : [])),
    element('p', { class: 'facts when' }, date),
    element('p', { class: 'facts' }, name ? `${issuers}\u00a0· ${name}` : issuers),
  );
  if (marks.includes('r')) item.className = 'retracted';
  for (const mark of marks)
    item.children[0]?.append(' ', element('span', { class: 'mark' }, words[mark === 'r' ? 7 : 8]));
  return item;
}
