import type { Node } from '@takumi-rs/core';
import { light as colours } from '../../styles/tokens.ts';
import { markPath } from '../../views/mark.ts';
import type { CardWords } from './words.ts';

/** What Telegram, WhatsApp, X and the others show whole, in pixels. */
export const cardSize = { width: 1200, height: 630 } as const;

const margin = { block: 56, inline: 64 } as const;
const band = 20;

/** How long lines are. */
export const textWidth = cardSize.width - band - 2 * margin.inline;

/** How high the names of the issuers may be, and how high these and the title: what the lines around them leave, with room between. */
export const heights = { issuers: 92, both: 381 } as const;

/** The sizes of a title, each an eighth or so less than the one before it. */
export const titleSizes = [
  128, 116, 104, 96, 88, 80, 74, 68, 62, 57, 52, 48, 44, 41, 38, 35, 32, 29, 27, 25, 23, 21, 19,
] as const;

/** The sizes of the names of the issuers. */
export const issuersSizes = [32, 29, 26, 23, 20] as const;

/** Of a title's line, in its size: Arabic script has more above and below it. */
export const lineHeights = { rtl: 1.46, ltr: 1.2 } as const;

/** What is fitted to a card before it is drawn, in pixels. */
export interface CardSizes {
  readonly title: number;
  readonly issuers: number;
}

/** A word of one letter, such as «و», goes with the next. */
const lone = /(?<![^ ])(\p{L}) /gu;

/** A title in one of its sizes. A word wider than the card is broken rather than cut off. */
export const titleNode = (words: CardWords, fontSize: number): Node =>
  line(words, words.title.replaceAll(lone, '$1\u00a0'), {
    fontSize,
    fontWeight: 700,
    lineHeight: lineHeights[words.dir],
    textWrap: 'balance',
    overflowWrap: 'anywhere',
    color: colours.ink,
  });

/** The names of the issuers in one of their sizes. */
export const issuersNode = (words: CardWords, fontSize: number): Node =>
  line(words, words.issuers.map(unbroken).join('\u00a0· '), {
    fontSize,
    fontWeight: 700,
    lineHeight: 1.4,
    lineClamp: 3,
    textWrap: 'balance',
    color: colours.accent,
  });

/** Names part where one ends; only one that is longer than most lines is broken itself. */
const unbroken = (name: string): string =>
  name.length > 44 ? name : name.replaceAll(' ', '\u00a0');

/** A card: a band at the edge where lines begin, then the site, the title, and who says it and when. */
export function cardNode(words: CardWords, sizes: CardSizes): Node {
  const { dir, tag } = words;
  return {
    type: 'container',
    dir,
    lang: tag,
    style: {
      ...cardSize,
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'space-between',
      direction: dir,
      backgroundColor: colours.paper,
      padding: `${margin.block}px ${margin.inline}px`,
      [dir === 'rtl' ? 'borderRight' : 'borderLeft']: `${band}px solid ${colours.accent}`,
    },
    children: [
      mastheadNode(words),
      titleNode(words, sizes.title),
      {
        type: 'container',
        dir,
        style: { display: 'flex', flexDirection: 'column', gap: 4, direction: dir },
        children: [
          issuersNode(words, sizes.issuers),
          line(words, words.date, { fontSize: 28, lineHeight: 1.4, color: colours.dim }),
        ],
      },
    ],
  };
}

function mastheadNode(words: CardWords): Node {
  const { dir, site, retracted } = words;
  const style = { fontWeight: 700, lineHeight: 1.3, width: 'auto' };
  return {
    type: 'container',
    dir,
    style: { display: 'flex', alignItems: 'center', gap: 18, direction: dir },
    children: [
      { type: 'image', src: markImage(dir), style: { width: 44, height: 44 } },
      line(words, site, { ...style, fontSize: 34, flexGrow: 1, color: colours.ink }),
      ...(retracted === undefined
        ? []
        : [line(words, retracted, { ...style, fontSize: 32, color: colours.accent })]),
    ],
  };
}

/** Words from the edge where lines begin. */
const line = (
  { dir, tag }: CardWords,
  text: string,
  style: Record<string, string | number>,
): Node => ({
  type: 'text',
  text,
  dir,
  lang: tag,
  style: { direction: dir, textAlign: 'start', width: textWidth, ...style },
});

const markImage = (dir: CardWords['dir']): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="${colours.accent}" d="${markPath(dir)}"/></svg>`;
