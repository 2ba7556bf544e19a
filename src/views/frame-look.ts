import type { PublishedSite } from '../domain/site.ts';
import { palettesOf, themeText } from '../styles/tokens.ts';
import type { Href } from './link.ts';
import { iconAddress } from './mark.ts';

/** How a page looks, as far as its layout decides that. */
export interface FrameLook {
  /** The theme for the styles of the page; empty for a site without one. */
  readonly theme: string;
  /** The colour of the ground in each scheme. */
  readonly grounds: { readonly light: string; readonly dark: string };
  /** The address of the icon. */
  readonly icon: string;
  /** The address of the logo in the masthead, if the theme has one. */
  readonly mark: string | undefined;
}

/**
 * Returns how a page looks.
 * @param href writes links to files of the site; `undefined` for a page that has no relative ones
 */
export function frameLook({ theme, mark }: PublishedSite, href: Href | undefined): FrameLook {
  const palettes = palettesOf(theme);
  const own = mark && href?.(`/${mark.path}`);
  return {
    theme: themeText({ palettes, headings: theme?.headings }),
    grounds: { light: palettes.light.paper, dark: palettes.dark.paper },
    icon: own ?? iconAddress(palettes.light.accent),
    mark: own,
  };
}
