import type { PublishedSite } from '../domain/site.ts';
import { palettesOf, themeText } from '../styles/tokens.ts';
import type { Href } from './link.ts';
import { iconAddress } from './mark.ts';
import { inlinedMark, siteMark, type SiteMark } from './site-mark.ts';

/** How a page looks, as far as its layout decides that. */
export interface FrameLook {
  /** The theme for the styles of the page; empty for a site without one. */
  readonly theme: string;
  /** The colour of the ground in each scheme. */
  readonly grounds: { readonly light: string; readonly dark: string };
  /** The address of the icon. */
  readonly icon: string;
  /** The logo in the masthead, if the theme has one. */
  readonly mark: SiteMark | undefined;
}

/**
 * Returns how a page looks.
 * @param href writes links to files of the site; `undefined` for a page that must be one file
 */
export function frameLook({ theme, mark }: PublishedSite, href: Href | undefined): FrameLook {
  const palettes = palettesOf(theme);
  const address = mark && (href ? href(`/${mark.path}`) : inlinedMark(mark));
  return {
    theme: themeText({ palettes, headings: theme?.headings }),
    grounds: { light: palettes.light.paper, dark: palettes.dark.paper },
    // In one file, a logo is not there twice.
    icon: (href && address) ?? iconAddress(palettes.light.accent),
    mark: mark && address !== undefined ? siteMark(mark, address, palettes.dark.paper) : undefined,
  };
}
