import { scriptOf } from '../domain/language-tag.ts';
import { writtenSize } from '../text/file-size.ts';
import { needOf, type CharacterNeed } from '../fonts/character-groups.ts';
import type { FontSubsets } from './font-subsets.ts';
import { InventoryTaker, takeInventory, type Inventory } from './page-inventory.ts';
import { PlaceFinder, placesIn, type Range } from './page-places.ts';
import { policyFor } from './content-security-policy.ts';
import type { PageStyles, Stylesheet } from './critical-css.ts';
import { visitPage } from './visit-page.ts';

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
  /** Returns the rules of pages with a theme, as the layout has left it. */
  readonly stylesheetFor: (theme: string) => Stylesheet;
  readonly fonts: FontSubsets;
  /** Returns the script of the search page. */
  readonly script: () => Promise<string>;
}

export interface FinishOptions {
  /** Returns the size of the file at a site path in bytes, if it is known. */
  readonly bytesOf?: (path: string) => number | undefined;
  /** Whether the page has no policy, which would block live reload. */
  readonly isInDevelopment?: boolean;
}

/**
 * Inlines the critical CSS, the font subset and the policy of a page, and writes the sizes of files. The font comes last in the
 * page, and only if the page is in Arabic script. The search page has its script instead: what it will show may have any letters, and the
 * script and the index are to come with the first bytes.
 *
 * The layout leaves a place for each: see {@link Places}. The same page gives the same bytes.
 */
export async function finishPage(
  html: string,
  { stylesheetFor, fonts, script }: Finishing,
  { bytesOf = () => undefined, isInDevelopment = false }: FinishOptions = {},
): Promise<FinishedPage> {
  const [{ inventory }, { places }] = visitPage(
    html,
    () => [new InventoryTaker(), new PlaceFinder()] as const,
  );
  const sizes = places.sizes.map(({ start, end, path, words }): Edit => {
    const bytes = bytesOf(path);
    return { start, end, text: bytes === undefined ? '' : ` ${writtenSize(bytes, words)}` };
  });
  const styles = stylesheetFor(contentOf(html, places.styles[0])).for(inventory);
  const code = places.script && (await script());
  const need =
    code === undefined
      ? needOfPage(inventory, styles, sizes.map(({ text }) => text).join(''))
      : undefined;
  const fontFace = need ? fontFaceRule(await fonts.subset(need)) : '';
  const policy = policyFor([styles.screen, styles.print + fontFace], {
    font: fontFace !== '',
    images: inventory.fetchesImages,
    form: inventory.hasForm,
    ...(code !== undefined && {
      scripts: [code, ...places.scripts.map(({ start, end }) => html.slice(start, end))],
    }),
  });

  const { end: head } = places.charset;
  const [first, last] = places.styles;
  const edits = (lastRules: string): Edit[] => [
    ...(isInDevelopment
      ? []
      : [
          {
            start: head,
            end: head,
            text: `<meta http-equiv="content-security-policy" content="${policy}">`,
          },
        ]),
    { ...first, text: `<style>${styles.screen}</style>` },
    { ...last, text: `<style>${lastRules}</style>` },
    ...sizes,
    ...(places.script ? places.examples.map(without) : []),
  ];
  const scriptEdit = places.script && {
    ...places.script,
    text: `<script>${code ?? ''}</script>`,
  };
  return {
    html: edited(html, [...edits(styles.print + fontFace), ...(scriptEdit ? [scriptEdit] : [])]),
    ...(need && { need }),
    fontFace,
    shell: edited(html, [...edits(styles.print), ...inventory.words.map(without)]),
  };
}

/** Returns what is within an element without attributes, such as the first style. */
const contentOf = (html: string, { start, end }: Range): string =>
  html.slice(html.indexOf('>', start) + 1, html.lastIndexOf('<', end - 1));

/** The pieces of a finished page, so that it can be weighed again. */
export function piecesOf(html: string): FinishedPage {
  const [, last] = placesIn(html).styles;
  const style = html.slice(last.start, last.end);
  const fontFace = /@font-face\{font-family:V;[^}]*\}/.exec(style)?.[0] ?? '';
  const bare = { ...last, text: style.replace(fontFace, '') };
  const { words } = takeInventory(html);
  return { html, fontFace, shell: edited(html, [bare, ...words.map(without)]) };
}

/** Returns a page without its styles. */
export const withoutStyles = (html: string): string =>
  edited(html, placesIn(html).styles.map(without));

/** A part of a page, and the text in its place. */
interface Edit extends Range {
  readonly text: string;
}

const without = (range: Range): Edit => ({ ...range, text: '' });

/** Of edits with the same start, an insertion comes first, and then the longest. */
const compareEdits = (a: Edit, b: Edit): number =>
  a.start - b.start || Number(b.start === b.end) - Number(a.start === a.end) || b.end - a.end;

/** Returns a page with all edits. One within the place of another is left out. */
function edited(html: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, text } of edits.toSorted(compareEdits)) {
    if (start < from) continue;
    pieces.push(html.slice(from, start), text);
    from = end;
  }
  return [...pieces, html.slice(from)].join('');
}

/** The characters that a page needs from our font. Latin script is set in a font of the system: see `base.css`. */
function needOfPage(
  { lang, characters, labels }: Inventory,
  styles: PageStyles,
  sizes: string,
): CharacterNeed | undefined {
  if (scriptOf(lang) !== 'Arab') return undefined;
  return needOf(lang, [...characters, ...Array.from(styles.characters + sizes)], labels);
}

/** Rules by their fonts, which are the same for many pages. */
const fontFaces = new WeakMap<Buffer, string>();

function fontFaceRule(font: Buffer): string {
  const rule =
    fontFaces.get(font) ??
    `@font-face{font-family:V;font-display:swap;src:url(data:font/woff2;base64,${font.toString('base64')})}`;
  fontFaces.set(font, rule);
  return rule;
}
