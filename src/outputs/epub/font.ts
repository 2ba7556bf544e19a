import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { packContent, type PackedContent } from '../../archive/zip.ts';
import { charactersOf, needOf } from '../../fonts/character-groups.ts';
import { fontFile } from '../../fonts/font-file.ts';
import { withNumerals } from '../../text/digits.ts';
import { charactersOfFont } from '../font-faces.ts';
import { addresses } from './addresses.ts';
import type { Language } from './book.ts';

/** The other characters that a book shows: the dash that its stylesheet puts before a source. */
const generated = '—';

/** Maximum number of fonts in memory. The books of a site need some tens. */
const fontsKept = 100;

/** Fonts by their characters: many books need the same. */
const fonts = new Map<string, Promise<PackedContent>>();

/**
 * Returns the font of a book as its archive holds it: the characters of its documents in all their joining forms, rounded up to
 * the groups of pages. It is no WOFF2, because old e-readers do not know that.
 */
export function bookFont(language: Language, documents: readonly string[]): Promise<PackedContent> {
  const characters = charactersFor(language, documents);
  const font = fonts.get(characters) ?? packFont(characters);
  if (fonts.size >= fontsKept) fonts.clear();
  fonts.set(characters, font);
  return font;
}

function charactersFor({ tag, numerals }: Language, documents: readonly string[]): string {
  const shown = new Set(generated);
  for (let digit = 0; digit < 10; digit += 1) shown.add(withNumerals(digit, numerals));
  // Text has no `<`. What is left of a tag with `>` in an attribute only adds characters.
  for (const document of documents)
    for (const character of document.replaceAll(/<[^<>]*>/g, '')) shown.add(character);
  const groups = charactersOf(needOf(tag, shown));
  const others = shown.difference(new Set(groups)).intersection(inFont());
  return groups + [...others].sort().join('');
}

let known: ReadonlySet<string> | undefined;

const inFont = (): ReadonlySet<string> =>
  (known ??= new Set(
    Array.from(charactersOfFont(fontFile('bayan-arabic')), (code) => String.fromCodePoint(code)),
  ));

async function packFont(characters: string): Promise<PackedContent> {
  const font = readFileSync(fontFile('bayan-arabic'));
  const subset = await subsetFont(font, characters, { targetFormat: 'truetype' });
  return packContent(addresses.font, subset);
}
