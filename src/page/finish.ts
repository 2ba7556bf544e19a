import { scriptOf } from '../domain/language-tag.ts';
import { needOf, type CharacterNeed } from './characters.ts';
import type { FontSubsets } from './font.ts';
import { takeInventory, type Inventory } from './inventory.ts';
import { policyFor } from './policy.ts';
import type { PageStyles, Stylesheet } from './stylesheet.ts';

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
 * `</head>`, `<meta charset="utf-8">` and a last `</svg>` have to be in it. The same page gives the same bytes.
 */
export async function finishPage(
  html: string,
  { stylesheet, fonts }: Finishing,
): Promise<FinishedPage> {
  const inventory = takeInventory(html);
  const styles = stylesheet.for(inventory);
  const need = needOfPage(inventory, styles);
  const fontFace = need ? fontFaceRule(await fonts.subset(need)) : '';
  const policy = policyFor([styles.screen, styles.print + fontFace], { font: fontFace !== '' });

  // A style element may stand in an SVG in the body, and in HTML itself only in the head: so the page stays valid.
  const assemble = (page: string, lastRules: string) => {
    const end = page.lastIndexOf('</svg>');
    if (end < 0) throw new Error('a page has no closing mark to carry its font');
    return insertBefore(
      `${page.slice(0, end)}<style>${lastRules}</style>${page.slice(end)}`,
      '</head>',
      `<style>${styles.screen}</style>`,
    ).replace(
      charset,
      () => `${charset}<meta http-equiv="content-security-policy" content="${policy}">`,
    );
  };
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

const charset = '<meta charset="utf-8">';

function insertBefore(html: string, place: string, addition: string): string {
  const index = html.indexOf(place);
  if (index < 0) throw new Error(`a page has no ${place}`);
  return html.slice(0, index) + addition + html.slice(index);
}

/** What a page needs of our font: nothing, where it is not in Arabic script. Latin script stands in the system's faces; see `base.css`. */
function needOfPage(
  { lang, characters }: Inventory,
  styles: PageStyles,
): CharacterNeed | undefined {
  return scriptOf(lang) === 'Arab' ? needOf(lang, characters, styles.characters) : undefined;
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
