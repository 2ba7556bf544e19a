import type { Node } from '@takumi-rs/core';
import { withNumerals } from '../../text/digits.ts';
import * as sizes from './sizes.ts';
import type { PictureWords } from './words.ts';

/** The sizes of what is around the text, which are fitted once for all pictures of a text. */
export interface FrameSizes {
  readonly issuers: number;
  readonly url: number;
  readonly band: number;
}

type Style = Record<string, string | number>;

/** Returns a line of words around the text. */
export const line = ({ dir, tag }: PictureWords, text: string, style: Style): Node => ({
  type: 'text',
  text,
  dir,
  lang: tag,
  style: { direction: dir, textAlign: 'start', lineHeight: 1.4, ...style },
});

/** Returns the issuers' names at a size. */
export const issuersNode = (words: PictureWords, fontSize: number): Node =>
  line(words, words.issuers.join('\u00a0· '), {
    fontSize,
    fontWeight: 700,
    color: words.look.colours.accent,
    lineClamp: 2,
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
  });

/** Returns the address at a size. */
export const urlNode = ({ url, ...words }: PictureWords, fontSize: number): Node => ({
  ...line({ ...words, url, dir: 'ltr' }, url, {
    fontSize,
    color: words.look.colours.ink,
    overflowWrap: 'anywhere',
    textAlign: words.dir === 'rtl' ? 'right' : 'left',
    width: '100%',
  }),
  lang: 'und',
});

/** Returns the lines of the band of a retracted text. */
export const bandLines = (words: PictureWords, fontSize: number): Node[] =>
  words.band.map((text, index) =>
    line(words, text, {
      fontSize: index === 0 ? fontSize : Math.round(fontSize * 0.82),
      fontWeight: index === 0 ? 700 : 400,
      color: words.look.colours.paper,
      width: '100%',
    }),
  );

const bandNode = (words: PictureWords, fontSize: number): Node => ({
  type: 'container',
  dir: words.dir,
  style: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    height: sizes.retraction,
    width: sizes.lineWidth,
    flexShrink: 0,
    direction: words.dir,
    backgroundColor: words.look.colours.accent,
    padding: '0 30px',
  },
  children: bandLines(words, fontSize),
});

/** Returns picture `number` of `count`, with `content` between the lines that are on each. */
export function pictureNode(
  words: PictureWords,
  form: sizes.Form,
  { issuers, url, band }: FrameSizes,
  [number, count]: readonly [number: number, count: number],
  content: Node,
): Node {
  const { dir, tag, numerals } = words;
  const { height, top, bottom } = sizes.forms[form];
  const row = {
    display: 'flex',
    flexDirection: 'row',
    direction: dir,
    width: sizes.lineWidth,
    flexShrink: 0,
  };
  return {
    type: 'container',
    dir,
    lang: tag,
    style: {
      display: 'flex',
      flexDirection: 'column',
      gap: sizes.gap,
      direction: dir,
      width: sizes.width,
      height,
      backgroundColor: words.look.colours.paper,
      padding: `${top}px ${sizes.margin}px ${bottom}px`,
      [dir === 'rtl' ? 'borderRight' : 'borderLeft']:
        `${sizes.band}px solid ${words.look.colours.accent}`,
    },
    children: [
      {
        type: 'container',
        dir,
        style: { ...row, height: sizes.head, alignItems: 'center', gap: 24 },
        children: [
          issuersNode(words, issuers),
          ...(count > 1
            ? [
                line(words, withNumerals(`${number}/${count}`, numerals), {
                  fontSize: 32,
                  color: words.look.colours.dim,
                  flexShrink: 0,
                }),
              ]
            : []),
        ],
      },
      ...(words.band.length > 0 ? [bandNode(words, band)] : []),
      content,
      {
        type: 'container',
        dir,
        style: {
          ...row,
          height: sizes.foot,
          alignItems: 'center',
          gap: 20,
          borderTop: `2px solid ${words.look.colours.rule}`,
        },
        children: [
          { type: 'image', src: words.look.mark, style: { width: 48, height: 48, flexShrink: 0 } },
          {
            type: 'container',
            dir,
            style: {
              display: 'flex',
              flexDirection: 'column',
              direction: dir,
              flexGrow: 1,
              flexBasis: 0,
              minWidth: 0,
            },
            children: [
              line(words, words.site, {
                fontSize: 28,
                fontWeight: 700,
                color: words.look.colours.ink,
              }),
              urlNode(words, url),
            ],
          },
        ],
      },
    ],
  };
}
