import type { Node } from '@takumi-rs/core';
import { issuersNode, line, titleNode, type CardSizes, type Shape } from './drawing.ts';
import { pngOfFourColours } from '../png/few-colours.ts';
import type { CardWords } from './words.ts';

const size = { width: 1600, height: 2560 } as const;
const margin = { block: 180, inline: 160 } as const;
const band = 48;
const textWidth = size.width - band - 2 * margin.inline;
const issuersLines = 7;

/**
 * The cover of an e-book, in the size that shops and readers ask for: a band at the start edge, then the issuers and the title,
 * and at the foot the date and the site.
 */
export const coverShape: Shape = {
  size,
  textWidth,
  heights: { issuers: 420, both: 1560 },
  titleSizes: [152, 136, 120, 106, 94, 84, 74, 66, 58, 52, 46, 41],
  issuersSizes: [68, 60, 54, 48, 42],
  issuersLines,
  draw: coverNode,
  pack: (pixels, { paper, ink, dim, accent }) =>
    pngOfFourColours(pixels, [paper, ink, dim, accent]),
};

const gap = (height: number): Node => ({ type: 'container', style: { height, flexShrink: 0 } });

/** Returns the band of a retracted text. */
const bandNode = (words: CardWords, retracted: string): Node => ({
  type: 'container',
  dir: words.dir,
  style: {
    width: textWidth,
    flexShrink: 0,
    direction: words.dir,
    backgroundColor: words.look.colours.accent,
    padding: '24px 40px',
  },
  children: [
    line(words, retracted, {
      width: '100%',
      lineHeight: 1.4,
      fontSize: 64,
      fontWeight: 700,
      color: words.look.colours.paper,
    }),
  ],
});

function coverNode(words: CardWords, sizes: CardSizes): Node {
  const { dir, tag, date, site, retracted } = words;
  const small = { width: textWidth, lineHeight: 1.4 };
  return {
    type: 'container',
    dir,
    lang: tag,
    style: {
      ...size,
      display: 'flex',
      flexDirection: 'column',
      direction: dir,
      backgroundColor: words.look.colours.paper,
      padding: `${margin.block}px ${margin.inline}px`,
      [dir === 'rtl' ? 'borderRight' : 'borderLeft']:
        `${band}px solid ${words.look.colours.accent}`,
    },
    children: [
      ...(words.issuers.length === 0
        ? []
        : [issuersNode(words, sizes.issuers, { width: textWidth, lines: issuersLines }), gap(80)]),
      titleNode(words, sizes.title, textWidth),
      ...(retracted === undefined ? [] : [gap(70), bandNode(words, retracted)]),
      { type: 'container', style: { flexGrow: 1 } },
      line(words, date, { ...small, fontSize: 56, color: words.look.colours.dim }),
      {
        type: 'container',
        style: {
          height: 8,
          width: textWidth,
          margin: '48px 0',
          backgroundColor: words.look.colours.accent,
        },
      },
      line(words, site, { ...small, fontSize: 88, fontWeight: 700, color: words.look.colours.ink }),
    ],
  };
}
