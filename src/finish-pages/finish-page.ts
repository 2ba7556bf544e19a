import { scriptOf } from '../domain/language-tag.ts';
import { needOf, type CharacterNeed } from './character-groups.ts';
import type { FontSubsets } from './font-subsets.ts';
import { takeInventory, type Inventory } from './page-inventory.ts';
import { policyFor } from './content-security-policy.ts';
import type { PageStyles, Stylesheet } from './critical-css.ts';

/** A page as it is published, with the pieces that are weighed. */
export interface FinishedPage {
  readonly html: string;
  /** The characters that the page needs from our font. Absent if it needs none. */
  readonly need?: CharacterNeed;
  /** The rule with the inlined font. Empty if the page has none. */
  readonly fontFace: string;
  /** The page without the editors' words and the font. */
  readonly shell: string;
}

/** What is needed to finish pages. */
export interface Finishing {
  readonly stylesheet: Stylesheet;
  readonly fonts: FontSubsets;
}

/**
 * Inlines the critical CSS, the font subset and the policy of a page. The font comes last in the page, and only if the page is
 * in Arabic script.
 *
 * The page must have `<meta charset="utf-8">` and two empty `<style>`. The same page gives the same bytes.
 */
export async function finishPage(
  html: string,
  { stylesheet, fonts }: Finishing,
): Promise<FinishedPage> {
  const inventory = takeInventory(html);
  const styles = stylesheet.for(inventory);
  const need = needOfPage(inventory, styles);
  const fontFace = need ? fontFaceRule(await fonts.subset(need)) : '';
  const policy = policyFor([styles.screen, styles.print + fontFace], {
    font: fontFace !== '',
    images: inventory.fetchesImages,
  });

  const assemble = (page: string, lastRules: string) =>
    [
      [charset, `${charset}<meta http-equiv="content-security-policy" content="${policy}">`],
      [emptyStyle, `<style>${styles.screen}</style>`],
      [emptyStyle, `<style>${lastRules}</style>`],
    ].reduce((whole, [place = '', content = '']) => put(whole, place, content), page);
  return {
    html: assemble(html, styles.print + fontFace),
    ...(need && { need }),
    fontFace,
    shell: assemble(withoutWords(html, inventory), styles.print),
  };
}

/** The pieces of a finished page, so that it can be weighed again. */
export function piecesOf(html: string): FinishedPage {
  const fontFace = /@font-face\{font-family:V;[^}]*\}/.exec(html)?.[0] ?? '';
  const bare = html.replace(fontFace, '');
  return { html, fontFace, shell: withoutWords(bare, takeInventory(bare)) };
}

// Places that the layout leaves. The second empty style is in an SVG, because HTML allows no other style in the body.
const charset = '<meta charset="utf-8">';
const emptyStyle = '<style></style>';

/** The page with `content` instead of the first `place` in it. */
function put(html: string, place: string, content: string): string {
  const index = html.indexOf(place);
  if (index < 0) throw new Error(`the layout has left no ${place} in a page`);
  return html.slice(0, index) + content + html.slice(index + place.length);
}

/** The characters that a page needs from our font. Latin script is set in a font of the system: see `base.css`. */
function needOfPage(
  { lang, characters, labels }: Inventory,
  styles: PageStyles,
): CharacterNeed | undefined {
  if (scriptOf(lang) !== 'Arab') return undefined;
  return needOf(lang, [...characters, ...Array.from(styles.characters)], labels);
}

function fontFaceRule(font: Buffer): string {
  const data = font.toString('base64');
  return `@font-face{font-family:V;font-display:swap;src:url(data:font/woff2;base64,${data})}`;
}

function withoutWords(html: string, { words }: Inventory): string {
  let shell = '';
  let from = 0;
  for (const [start, end] of words) {
    shell += html.slice(from, start);
    from = end;
  }
  return shell + html.slice(from);
}
