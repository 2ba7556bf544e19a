import type { Node } from '@takumi-rs/core';
import { issuersNode, line, titleNode, type CardSizes, type Shape } from './drawing.ts';
import type { CardWords } from './words.ts';

const size = { width: 1600, height: 2560 } as const;
const margin = { block: 180, inline: 160 } as const;
const band = 48;
const textWidth = size.width - band - 2 * margin.inline;

/**
 * The cover of an e-book, in the size that shops and readers ask for: a band at the start edge, then the issuers and the title,
 * and at the foot the date and the site.
 */
export const coverShape: Shape = {
  size,
  textWidth,
  heights: { issuers: 300, both: 1500 },
  titleSizes: [152, 136, 120, 106, 94, 84, 74, 66, 58, 52, 46, 41],
  issuersSizes: [68, 60, 54, 48, 42],
  draw: coverNode,
};

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
      issuersNode(words, sizes.issuers, textWidth),
      { type: 'container', style: { height: 80 } },
      titleNode(words, sizes.title, textWidth),
      ...(retracted === undefined
        ? []
        : [
            { type: 'container' as const, style: { height: 60 } },
            line(words, retracted, {
              ...small,
              fontSize: 64,
              fontWeight: 700,
              color: words.look.colours.accent,
            }),
          ]),
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
