import type { Node } from '@takumi-rs/core';
import { keepLoneLetters } from '../../text/lone-letters.ts';
import type { Look } from '../look.ts';
import { pngOfFewColours } from '../png/few-colours.ts';
import type { Pixels } from '../png/shades.ts';
import type { CardWords } from './words.ts';

/** The shape of a picture of words, and what fits into it. Lengths are in pixels. */
export interface Shape {
  readonly size: { readonly width: number; readonly height: number };
  /** Width of a line of text. */
  readonly textWidth: number;
  /** Width of the issuers' names, if it is another one. */
  readonly issuersWidth?: number;
  /** Maximum heights of the issuers' names, and of these and the title together. The rest is for the other lines and the gaps. */
  readonly heights: { readonly issuers: number; readonly both: number };
  /** Sizes of a title. Each is smaller than the one before by about an eighth. */
  readonly titleSizes: readonly number[];
  /** Sizes of the issuers' names, and the most lines of them. */
  readonly issuersSizes: readonly number[];
  readonly issuersLines: number;
  readonly draw: (words: CardWords, sizes: CardSizes) => Node;
  /** Returns what was drawn as a PNG of few colours; `undefined` if it has too many. */
  readonly pack: (pixels: Pixels, colours: Look['colours']) => Buffer<ArrayBuffer> | undefined;
}

/** The size that messengers and X show without cropping. */
export const cardSize = { width: 1200, height: 630 } as const;

const margin = { block: 56, inline: 64 } as const;
const band = 20;
const textWidth = cardSize.width - band - 2 * margin.inline;

/** What a card shows besides words, as addresses of data. */
export interface CardImages {
  /** The first picture of its text. */
  readonly picture?: string | undefined;
  /** The marks of its issuers. */
  readonly marks: readonly string[];
}

/** Width of the picture at the end edge of a card, with the space before it; and of a mark. */
const pictureWidth = 400;
const markWidth = 92;

const cardIssuersLines = 3;

/** The width of the lines of a card, and of those next to the marks. */
function widthsOf({ picture, marks }: CardImages): { text: number; issuers: number } {
  const text = picture === undefined ? textWidth : textWidth - pictureWidth;
  return { text, issuers: text - marks.length * markWidth };
}

/** Returns the card of a link: a band at the start edge, then the site, the title, the issuers and the date. */
export function cardShape(images: CardImages): Shape {
  const widths = widthsOf(images);
  return {
    size: cardSize,
    textWidth: widths.text,
    issuersWidth: widths.issuers,
    heights: { issuers: 92, both: 381 },
    titleSizes: [
      128, 116, 104, 96, 88, 80, 74, 68, 62, 57, 52, 48, 44, 41, 38, 35, 32, 29, 27, 25, 23, 21, 19,
    ],
    issuersSizes: [32, 29, 26, 23, 20],
    issuersLines: cardIssuersLines,
    draw: (words, sizes) => cardNode(words, sizes, images),
    pack: (pixels, colours) => pngOfFewColours(pixels, Object.values(colours)),
  };
}

/** Line height of a title, relative to its size. Arabic script needs more. */
export const lineHeights = { rtl: 1.46, ltr: 1.2 } as const;

/** The sizes that are fitted before a picture is drawn, in pixels. */
export interface CardSizes {
  readonly title: number;
  readonly issuers: number;
}

/** Returns a title at a size, in lines of a width. */
export const titleNode = (words: CardWords, fontSize: number, width: number): Node =>
  line(words, keepLoneLetters(words.title), {
    width,
    fontSize,
    fontWeight: 700,
    lineHeight: lineHeights[words.dir],
    textWrap: 'balance',
    ...(words.retracted === undefined
      ? { color: words.look.colours.ink }
      : {
          color: words.look.colours.dim,
          textDecoration: `line-through ${words.look.colours.accent}`,
        }),
  });

/** Returns the issuers' names at a size, in so many lines of a width. */
export const issuersNode = (
  words: CardWords,
  fontSize: number,
  { width, lines }: { readonly width: number; readonly lines: number },
): Node =>
  line(words, words.issuers.map(unbroken).join('\u00a0· '), {
    width,
    fontSize,
    fontWeight: 700,
    lineHeight: 1.4,
    lineClamp: lines,
    textWrap: 'balance',
    color: words.look.colours.accent,
  });

/** Returns a name that does not break within, unless it is longer than most lines. */
const unbroken = (name: string): string =>
  name.length > 44 ? name : name.replaceAll(' ', '\u00a0');

function cardNode(words: CardWords, sizes: CardSizes, images: CardImages): Node {
  const { dir, tag } = words;
  const { picture } = images;
  const widths = widthsOf(images);
  return {
    type: 'container',
    dir,
    lang: tag,
    style: {
      ...cardSize,
      display: 'flex',
      direction: dir,
      backgroundColor: words.look.colours.paper,
      [dir === 'rtl' ? 'borderRight' : 'borderLeft']:
        `${band}px solid ${words.look.colours.accent}`,
    },
    children: [
      {
        type: 'container',
        dir,
        style: {
          width: widths.text + 2 * margin.inline,
          height: '100%',
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'space-between',
          direction: dir,
          padding: `${margin.block}px ${margin.inline}px`,
        },
        children: [
          mastheadNode(words, widths.text),
          titleNode(words, sizes.title, widths.text),
          footNode(words, sizes, images),
        ],
      },
      ...(picture === undefined ? [] : [pictureNode(picture)]),
    ],
  };
}

const pictureNode = (src: string): Node => ({
  type: 'image',
  src,
  style: { width: pictureWidth, height: '100%', flexShrink: 0, objectFit: 'cover' },
});

/** Returns the marks, and next to them the issuers, the date and the address. */
function footNode(words: CardWords, { issuers }: CardSizes, images: CardImages): Node {
  const { dir, date, address } = words;
  const width = widthsOf(images).issuers;
  const side = markWidth - 20;
  const last = { width, fontSize: 28, lineHeight: 1.4, color: words.look.colours.dim };
  return {
    type: 'container',
    dir,
    style: { display: 'flex', alignItems: 'center', gap: 20, direction: dir },
    children: [
      ...images.marks.map((src): Node => ({
        type: 'image',
        src,
        style: { width: side, height: side, flexShrink: 0, objectFit: 'contain' },
      })),
      {
        type: 'container',
        dir,
        style: { display: 'flex', flexDirection: 'column', gap: 4, direction: dir },
        children: [
          ...(words.issuers.length > 0
            ? [issuersNode(words, issuers, { width, lines: cardIssuersLines })]
            : []),
          line(words, address === undefined ? date : `${date}\u00a0· ${address}`, last),
        ],
      },
    ],
  };
}

function mastheadNode(words: CardWords, width: number): Node {
  const { dir, site, retracted } = words;
  const style = { fontWeight: 700, lineHeight: 1.3, width: 'auto' };
  return {
    type: 'container',
    dir,
    style: { display: 'flex', alignItems: 'center', gap: 18, direction: dir, width },
    children: [
      { type: 'image', src: words.look.mark, style: { width: 44, height: 44 } },
      line(words, site, { ...style, fontSize: 34, flexGrow: 1, color: words.look.colours.ink }),
      ...(retracted === undefined
        ? []
        : [line(words, retracted, { ...style, fontSize: 32, color: words.look.colours.accent })]),
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
    overflowWrap: 'anywhere',
    ...style,
  },
});
