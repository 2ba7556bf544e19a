import { scriptOf } from '../domain/language-tag.ts';
import { needOf, type CharacterNeed } from './character-groups.ts';
import type { FontSubsets } from './font-subsets.ts';
import { takeInventory, type Inventory } from './page-inventory.ts';
import { policyFor } from './content-security-policy.ts';
import type { PageStyles, Stylesheet } from './critical-css.ts';

/** A page as it is published, with the pieces that it is weighed by. */
export interface FinishedPage {
  readonly html: string;
  /** What the page needs of our font; absent where it has none. */
  readonly need?: CharacterNeed;
  /** What the font adds to it: a rule with the font in it. Empty where the page has none. */
  readonly fontFace: string;
  /** What it is without the words of editors and the font. */
  readonly shell: string;
}

/** How a page is finished. */
export interface Finishing {
  readonly stylesheet: Stylesheet;
  readonly fonts: FontSubsets;
}

/**
 * Finishes a page that the layout has written: gives it the styles that it needs in its head; its own font, where it is in
 * Arabic script, as the last thing of all, in the mark that closes it; and its policy.
 *
 * `<meta charset="utf-8">` and two empty `<style>` have to be in it. The same page gives the same bytes.
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

/** The pieces of a page that has been finished, to weigh it again. */
export function piecesOf(html: string): FinishedPage {
  const fontFace = /@font-face\{font-family:V;[^}]*\}/.exec(html)?.[0] ?? '';
  const bare = html.replace(fontFace, '');
  return { html, fontFace, shell: withoutWords(bare, takeInventory(bare)) };
}

/*
  What the layout leaves for what is added. The second empty style stands in an SVG: there it may stand in the body, and the
  page stays valid; in HTML itself it may not.
*/
const charset = '<meta charset="utf-8">';
const emptyStyle = '<style></style>';

/** The page with `content` in the first `place` that is left in it. */
function put(html: string, place: string, content: string): string {
  const index = html.indexOf(place);
  if (index < 0) throw new Error(`the layout has left no ${place} in a page`);
  return html.slice(0, index) + content + html.slice(index + place.length);
}

/** What a page needs of our font: nothing, where it is not in Arabic script. Latin script stands in the system's faces; see `base.css`. */
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
