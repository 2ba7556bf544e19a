import { BayanError } from '../domain/bayan-error.ts';

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

/** The colour of each use that has a name of its own. A stylesheet writes `var(--link)`. */
export const roles = {
  /** The underline of links and of emphasis, and a link under the pointer. */
  link: 'accent',
} as const satisfies Record<string, Colour>;

const palettes = { light, dark, print };

/**
 * Returns a stylesheet with its colours filled in: the comment `colours: dark` becomes the custom properties of that palette, and
 * `var(--link)` the colour that the role has. Throws an error if the stylesheet names a palette that does not exist.
 */
export const fillColours = (css: string): string =>
  css
    .replaceAll(/\/\* colours: (\w+) \*\//g, (_, name: string) => {
      const palette = Object.entries(palettes).find(([known]) => known === name)?.[1];
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
