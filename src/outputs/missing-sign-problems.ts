import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Catalog } from '../catalog/catalog.ts';
import { fileStart, problemAt, type Position, type Problem } from '../domain/problem.ts';
import { codePoint, quoted } from '../text/quote.ts';
import type { EditionContext } from '../views/edition-context.ts';
import { editionPages, localePages } from '../views/routes.ts';
import type { LocaleContext } from '../views/locale-context.ts';
import { card } from './card.ts';
import { missingInCard, missingOnCard } from './card/drawn-words.ts';
import { coverWordsOf } from './epub/cover-words.ts';
import { volumesOf } from './epub/volumes.ts';
import { epub, epubCollection } from './epub.ts';
import { handbill, leaflet, poster } from './leaflet.ts';
import { missingInLeaflet } from './leaflet/content.ts';
import { isMade, isWanted } from './output.ts';
import { pictures, stories } from './pictures.ts';
import { missingOnPictures } from './pictures/missing.ts';
import { fontCommandFor } from './script-families.ts';

/** Number of characters that a message names. */
const named = 3;

/**
 * Returns a warning for each edition with characters that no font has: it has no leaflet, no pictures or no card; and for each
 * language whose book of all statements has no cover.
 */
export const missingSignProblems = (catalog: Catalog, root: string): Problem[] => [
  ...editionPages(catalog).flatMap(({ props }) => problemsOf(props, root)),
  ...localePages(catalog).flatMap(({ props }) => coverProblemsOf(props)),
];

function coverProblemsOf(context: LocaleContext): Problem[] {
  const { tag } = context.locale;
  if (!isMade(epubCollection, context)) return [];
  const { newest } = volumesOf(context);
  const signs = missingOnCard(coverWordsOf(context, newest));
  if (signs.length === 0) return [];
  const message = `no font has ${listOf(signs)}, so the e-book of all statements in ${tag} has no cover; ${remedyFor(signs)}`;
  return [problemAt(`content/locales/${tag}.yaml`, fileStart, 'missing-sign', message)];
}

function problemsOf(context: EditionContext, root: string): Problem[] {
  const isPrinted = [leaflet, poster, handbill].some((output) => isWanted(output, context));
  const inLeaflet = isPrinted ? missingInLeaflet(context) : [];
  const hasPictures = [pictures, stories].some((output) => isWanted(output, context));
  const inPictures = hasPictures ? missingOnPictures(context) : [];
  const [hasCard, hasBook] = [isWanted(card, context), isWanted(epub, context)];
  const inCard = hasCard || hasBook ? missingInCard(context) : [];
  const signs = [...new Set([...inLeaflet, ...inCard, ...inPictures])];
  if (signs.length === 0) return [];
  const without = [
    ...(inLeaflet.length > 0 ? ['no leaflet'] : []),
    ...(inPictures.length > 0 ? ['no pictures'] : []),
    ...(inCard.length > 0 && hasCard ? ['no card'] : []),
    ...(inCard.length > 0 && hasBook ? ['no cover in its e-book'] : []),
  ];
  const { file } = context.edition;
  const place = placeOf(signs, readFileSync(path.join(root, file), 'utf8'));
  const message = `no font has ${listOf(signs)}, so this edition has ${allOf.format(without)}; ${remedyFor(signs)}`;
  return [problemAt(file, place ?? fileStart, 'missing-sign', message)];
}

const allOf = new Intl.ListFormat('en');

function remedyFor(signs: readonly string[]): string {
  const command = fontCommandFor(signs);
  if (command !== undefined) return `install a font for them in the folder of Bayan: ${command}`;
  return `replace ${signs.length > 1 ? 'them' : 'it'}, or add a font as docs/outputs.md#fonts says`;
}

/** Returns the first place in a source where one of the characters is. */
function placeOf(signs: readonly string[], source: string): Position | undefined {
  const offsets = signs.map((sign) => source.indexOf(sign)).filter((offset) => offset >= 0);
  if (offsets.length === 0) return undefined;
  const before = source.slice(0, Math.min(...offsets)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function listOf(signs: readonly string[]): string {
  const shown = signs.slice(0, named).map((sign) => `${quoted(sign)} (${codePoint(sign)})`);
  const others = signs.length - shown.length;
  return others > 0 ? `${shown.join(', ')} and ${others} more` : shown.join(', ');
}
