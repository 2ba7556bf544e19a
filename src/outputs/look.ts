import { readMark } from '../catalog/text.ts';
import type { PublishedSite } from '../domain/site.ts';
import type { HeadingFace } from '../domain/theme.ts';
import { light, palettesOf, type Colour } from '../styles/tokens.ts';
import { markSvg } from '../views/mark.ts';

/** How the formats of a site look: the colours on paper and pictures, the logo as an SVG, and the face of headings. */
export interface Look {
  readonly colours: Readonly<Record<Colour, string>>;
  readonly mark: string;
  readonly isOwnMark: boolean;
  /** Without it, each format has its own. */
  readonly headings?: HeadingFace;
}

/** The look of a site without a theme. */
export const usualLook: Look = { colours: light, mark: markSvg(light.accent), isOwnMark: false };

const looks = new WeakMap<PublishedSite, Look>();

/** Returns the look of a site. */
export function lookOf(site: PublishedSite): Look {
  const { theme, mark } = site;
  if (!theme) return usualLook;
  const known = looks.get(site);
  if (known) return known;
  const { light: colours } = palettesOf(theme);
  const look: Look = {
    colours,
    mark: mark ? readMark(mark).toString() : markSvg(colours.accent),
    isOwnMark: mark !== undefined,
    ...(theme.headings && { headings: theme.headings }),
  };
  looks.set(site, look);
  return look;
}
