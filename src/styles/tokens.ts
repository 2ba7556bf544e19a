import { BayanError } from '../domain/bayan-error.ts';
import { contrastOf, leastContrast, mixed, nearestReadable } from '../domain/colour.ts';
import type { HeadingFace, Theme } from '../domain/theme.ts';

/** The colours of the light theme. A stylesheet writes `var(--paper)`. */
export const light = {
  paper: '#fbf9f4',
  ink: '#1c1a17',
  dim: '#635c52',
  rule: '#ddd5c7',
  accent: '#97202a',
  tint: '#f3ede1',
} as const;

export type Colour = keyof typeof light;

/** The colours of the dark theme. */
export const dark: Readonly<Record<Colour, string>> = {
  paper: '#141210',
  ink: '#e9e3d8',
  dim: '#a79e90',
  rule: '#3a352e',
  accent: '#f0938a',
  tint: '#1f1b17',
};

/** The colours of printed pages that differ from the light theme. */
export const print = { paper: '#fff', ink: '#000' } as const;

/** The colours of a theme. */
export interface Palettes {
  readonly light: Readonly<Record<Colour, string>>;
  readonly dark: Readonly<Record<Colour, string>>;
  readonly print: Readonly<Partial<Record<Colour, string>>>;
}

/** The colours of a site without a theme. */
export const usualPalettes: Palettes = { light, dark, print };

/** Returns the colours of a site. Those that its theme does not name follow from those that it names. */
export function palettesOf({
  light: ownLight,
  dark: ownDark,
}: Pick<Theme, 'light' | 'dark'> = {}): Palettes {
  if (!ownLight && !ownDark) return usualPalettes;
  const lightPalette = paletteOf(light, ownLight ?? {});
  // A light accent becomes a dark one: two colours of one brand.
  const accent = ownDark?.accent ?? ownLight?.accent;
  const onDark = paletteOf(dark, { ...ownDark, accent: undefined });
  const isDerived = accent !== undefined && ownDark?.accent === undefined;
  return {
    light: lightPalette,
    dark: {
      ...onDark,
      ...(accent !== undefined && {
        accent: isDerived ? nearestReadable(accent, onDark.paper, onDark.tint) : accent,
      }),
    },
    print,
  };
}

/** Returns a palette with the colours of a publisher. With another ground or text, the colours between them are mixed. */
function paletteOf(
  usual: Readonly<Record<Colour, string>>,
  { ground, text, accent = usual.accent }: NonNullable<Theme['light']>,
): Readonly<Record<Colour, string>> {
  if (ground === undefined && text === undefined) return { ...usual, accent };
  const [paper, ink] = [ground ?? usual.paper, text ?? usual.ink];
  const tint = mixed(ink, paper, 0.05);
  const dim = nearestReadable(mixed(ink, paper, 0.7), paper, tint);
  return { paper, ink, dim, rule: mixed(ink, paper, 0.15), accent, tint };
}

/** A colour of a theme that cannot be read, and the nearest one that can. */
export interface UnreadableColour {
  readonly path: readonly ['light' | 'dark', 'accent' | 'ground' | 'text'];
  readonly colour: string;
  /** The colour with which it has too little contrast, which is `contrast`. */
  readonly other: string;
  readonly contrast: number;
  readonly nearest: string;
}

/** Returns the colours of a theme that have too little contrast: of words with the ground, or with tinted parts of it. */
export function unreadableColours(theme: Theme): UnreadableColour[] {
  const palettes = palettesOf(theme);
  const found = (['light', 'dark'] as const).flatMap((scheme) =>
    (['text', 'accent'] as const).flatMap((name) =>
      unreadable(scheme, name, theme[scheme] ?? {}, palettes[scheme]),
    ),
  );
  // One ground may be wrong for both.
  return found.filter(
    ({ path }, index) => found.findIndex((other) => other.path.join() === path.join()) === index,
  );
}

function unreadable(
  scheme: 'light' | 'dark',
  name: 'text' | 'accent',
  own: NonNullable<Theme['light']>,
  { paper, tint, ink, accent }: Readonly<Record<Colour, string>>,
): UnreadableColour[] {
  const colour = name === 'text' ? ink : accent;
  const [ground = paper] = [paper, tint].toSorted(
    (a, b) => contrastOf(colour, a) - contrastOf(colour, b),
  );
  const contrast = contrastOf(colour, ground);
  if (contrast >= leastContrast) return [];
  // A colour that the publisher did not write is not at fault: the ground is.
  if (own[name] === undefined)
    return [
      {
        path: [scheme, 'ground'],
        colour: paper,
        other: colour,
        contrast,
        nearest: nearestReadable(paper, ink, accent),
      },
    ];
  const nearest = nearestReadable(colour, paper, tint);
  return [{ path: [scheme, name], colour, other: ground, contrast, nearest }];
}

/** What the layout of a page tells the stylesheet. */
export interface StyleTheme {
  readonly palettes: Palettes;
  readonly headings: HeadingFace | undefined;
}

/** Returns a theme as the text that the layout leaves in the place of the styles: none for a site without one. */
export const themeText = ({ palettes, headings }: StyleTheme): string =>
  palettes === usualPalettes && headings === undefined
    ? ''
    : JSON.stringify({ palettes, headings });

/** Returns the theme in such a text. */
export const themeIn = (text: string): StyleTheme =>
  text === '' ? { palettes: usualPalettes, headings: undefined } : (JSON.parse(text) as StyleTheme);

/** The colour of each use that has a name of its own. A stylesheet writes `var(--link)`. */
export const roles = {
  /** The underline of links and of emphasis, and a link under the pointer. */
  link: 'accent',
} as const satisfies Record<string, Colour>;

/** Returns a stylesheet with a theme: its colours, and the face of headings at the comment `headings`. */
export const filled = (css: string, { palettes, headings }: StyleTheme): string =>
  fillColours(css, palettes).replaceAll('/* headings */', headings === 'sans' ? sansHeadings : '');

/** Headings from left to right have the serif of the text, unless the theme has another face. */
const sansHeadings =
  "html[dir='ltr'] h1, html[dir='ltr'] h2, html[dir='ltr'] h3 { font-family: system-ui, sans-serif; }";

/**
 * Returns a stylesheet with its colours filled in: the comment `colours: dark` becomes the custom properties of that palette, and
 * `var(--link)` the colour that the role has. Throws an error if the stylesheet names a palette that does not exist.
 */
export function fillColours(css: string, palettes: Palettes = usualPalettes): string {
  const known: Readonly<Record<string, Palettes['print'] | undefined>> = { ...palettes };
  return css
    .replaceAll(/\/\* colours: (\w+) \*\//g, (_, name: string) => {
      const palette = known[name];
      if (!palette) throw new BayanError('check', `src/styles/tokens.ts has no palette ${name}.`);
      return Object.entries(palette)
        .map(([colour, value]) => `--${colour}: ${value};`)
        .join('\n');
    })
    .replaceAll(/var\(--(\w+)\)/g, (whole, name: string) => {
      const role = Object.entries(roles).find(([known]) => known === name)?.[1];
      if (role === undefined) return whole;
      if (!Object.hasOwn(light, role))
        throw new BayanError(
          'check',
          `In src/styles/tokens.ts the role ${name} is "${role}", and no colour has that name.`,
          `Write one of ${Object.keys(light).join(', ')}.`,
        );
      return `var(--${role})`;
    });
}
