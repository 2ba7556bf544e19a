import type { Node } from '@takumi-rs/core';
import { light as colours } from '../../styles/tokens.ts';
import { keepLoneLetters } from '../../text/lone-letters.ts';
import { markSvg } from '../../views/mark.ts';
import type { CardWords } from './words.ts';

/** The shape of a picture of words, and what fits into it. Lengths are in pixels. */
export interface Shape {
  readonly size: { readonly width: number; readonly height: number };
  /** Width of a line of text. */
  readonly textWidth: number;
  /** Maximum heights of the issuers' names, and of these and the title together. The rest is for the other lines and the gaps. */
  readonly heights: { readonly issuers: number; readonly both: number };
  /** Sizes of a title. Each is smaller than the one before by about an eighth. */
  readonly titleSizes: readonly number[];
  /** Sizes of the issuers' names. */
  readonly issuersSizes: readonly number[];
  readonly draw: (words: CardWords, sizes: CardSizes) => Node;
}

/** The size that messengers and X show without cropping. */
export const cardSize = { width: 1200, height: 630 } as const;

const margin = { block: 56, inline: 64 } as const;
const band = 20;
const textWidth = cardSize.width - band - 2 * margin.inline;

/** The card of a link: a band at the start edge, then the site, the title, the issuers and the date. */
export const cardShape: Shape = {
  size: cardSize,
  textWidth,
  heights: { issuers: 92, both: 381 },
  titleSizes: [
    128, 116, 104, 96, 88, 80, 74, 68, 62, 57, 52, 48, 44, 41, 38, 35, 32, 29, 27, 25, 23, 21, 19,
  ],
  issuersSizes: [32, 29, 26, 23, 20],
  draw: cardNode,
};

/** Line height of a title, relative to its size. Arabic script needs more. */
export const lineHeights = { rtl: 1.46, ltr: 1.2 } as const;

/** The sizes that are fitted before a picture is drawn, in pixels. */
export interface CardSizes {
  readonly title: number;
  readonly issuers: number;
}

/** Returns a title at a size, in lines of a width. */
export const titleNode = (words: CardWords, fontSize: number, width = textWidth): Node =>
  line(words, keepLoneLetters(words.title), {
    width,
    fontSize,
    fontWeight: 700,
    lineHeight: lineHeights[words.dir],
    textWrap: 'balance',
    color: colours.ink,
  });

/** Returns the issuers' names at a size, in lines of a width. */
export const issuersNode = (words: CardWords, fontSize: number, width = textWidth): Node =>
  line(words, words.issuers.map(unbroken).join('\u00a0· '), {
    width,
    fontSize,
    fontWeight: 700,
    lineHeight: 1.4,
    lineClamp: 3,
    textWrap: 'balance',
    color: colours.accent,
  });

/** Returns a name that does not break within, unless it is longer than most lines. */
const unbroken = (name: string): string =>
  name.length > 44 ? name : name.replaceAll(' ', '\u00a0');

function cardNode(words: CardWords, sizes: CardSizes): Node {
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
      { type: 'image', src: markSvg, style: { width: 44, height: 44 } },
      line(words, site, { ...style, fontSize: 34, flexGrow: 1, color: colours.ink }),
      ...(retracted === undefined
        ? []
        : [line(words, retracted, { ...style, fontSize: 32, color: colours.accent })]),
    ],
  };
}

/** Returns a start-aligned line of text. A word that is wider than the line is broken. */
export const line = (
  { dir, tag }: CardWords,
  text: string,
  style: Record<string, string | number>,
): Node => ({
  type: 'text',
  text,
  dir,
  lang: tag,
  style: {
    direction: dir,
    textAlign: 'start',
    width: textWidth,
    overflowWrap: 'anywhere',
    ...style,
  },
});
