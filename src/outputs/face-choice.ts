import type { Family, FontFaces } from './font-faces.ts';
import { isolate } from '../text/isolate.ts';
import { spellingOf } from './spelling.ts';
import {
  arabicLetter,
  arabicWords,
  graphemes,
  kindOf,
  otherLetter,
  otherWords,
  units,
  type Kind,
} from './text-units.ts';

/** A piece of text, with the family that has its characters; without one, no family has them. */
export interface FaceRun {
  readonly text: string;
  readonly family?: Family | undefined;
}

/**
 * Chooses the families for the text of a document. A word has one family, so that its letters join, and most words have the
 * same, so that lines look even.
 */
export class FaceChoice {
  /** The family of the script in which the document is written. */
  readonly main: Family;
  /** All families, those of most words first. */
  readonly order: readonly Family[];
  readonly #faces: FontFaces;
  readonly #arabic: Family;
  readonly #other: Family;
  readonly #dir: 'ltr' | 'rtl';

  /**
   * `sample` is the text of the document, and `rare` the share of its words that its usual family may lack. Above it, the next
   * family sets all of them.
   */
  constructor(faces: FontFaces, sample: string, dir: 'ltr' | 'rtl', rare = 0.03) {
    this.#faces = faces;
    this.#dir = dir;
    const usual = (words: RegExp): Family => {
      const found = sample.normalize('NFC').match(words) ?? [];
      const isUsual = (family: Family) =>
        found.filter((word) => !faces.has(family, word)).length <= found.length * rare;
      return faces.families.find(isUsual) ?? faces.first;
    };
    const isEnough = faces.has(faces.first, sample.normalize('NFC'));
    this.#arabic = isEnough ? faces.first : usual(arabicWords);
    this.#other = isEnough ? faces.first : usual(otherWords);
    // Hebrew is written from right to left too.
    const isArabic = arabicLetter.test(sample) || !otherLetter.test(sample);
    this.main = dir === 'rtl' && isArabic ? this.#arabic : this.#other;
    this.order = [...new Set([this.main, this.#arabic, this.#other, ...faces.families])];
  }

  /**
   * Cuts a text where its family changes. A character that no family has is replaced by another spelling, if there is one. With
   * `italic`, families with italics come first, except for Arabic script, which has none.
   */
  runsOf(text: string, { italic = false } = {}): FaceRun[] {
    const normal = text.normalize('NFC');
    if (!italic && this.#faces.has(this.main, normal)) return [{ text: normal, family: this.main }];
    const isSlanted = italic && !arabicLetter.test(normal);
    const runs: FaceRun[] = [];
    for (const { 0: unit, groups = {} } of normal.matchAll(units)) {
      const last = runs.at(-1);
      const kind = kindOf(groups);
      const families = this.#order(kind, kind === 'letters' ? italic : isSlanted, last?.family);
      for (const run of this.#draw(unit, families)) {
        const before = runs.at(-1);
        if (before && before.family === run.family)
          runs[runs.length - 1] = { ...run, text: before.text + run.text };
        else runs.push(run);
      }
    }
    return runs;
  }

  /** Returns the characters of a text that no family has, each once. */
  missing(text: string): string[] {
    return [
      ...new Set(
        this.runsOf(text).flatMap((run) => (run.family === undefined ? graphemes(run.text) : [])),
      ),
    ];
  }

  /** Returns the families in the order in which they are tried. */
  #order(kind: Kind, italic: boolean, last: Family | undefined): Family[] {
    const { families } = this.#faces;
    const slanted = italic ? families.filter((family) => family.italic !== undefined) : [];
    switch (kind) {
      case 'emoji':
        return [...families.filter((family) => family.for === 'emoji'), ...families];
      case 'arabic':
        return [this.#arabic, ...families];
      case 'letters':
        return [
          ...(this.#other.italic === undefined ? slanted : [this.#other, ...slanted]),
          this.#other,
          ...families,
        ];
      case 'space':
        // The spaces of emoji are as wide as emoji.
        return [...(last && last.for !== 'emoji' ? [last] : slanted), this.main, ...families];
      case 'sign':
        return [
          ...slanted,
          this.main,
          ...families.filter((family) => family.for !== 'letters'),
          ...families,
        ];
    }
  }

  /** A spelling in letters, such as `°C`, stays together in a line from right to left. */
  #isolated(spelling: string): string {
    return this.#dir === 'rtl' && otherLetter.test(spelling) ? isolate(spelling, 'ltr') : spelling;
  }

  #draw(characters: string, families: readonly Family[]): FaceRun[] {
    const spelling = spellingOf(characters);
    for (const text of spelling === undefined ? [characters] : [characters, spelling]) {
      const family = families.find((candidate) => this.#faces.has(candidate, text));
      if (family) return [{ text: text === characters ? text : this.#isolated(text), family }];
    }
    const parts = graphemes(characters);
    return parts.length > 1
      ? parts.flatMap((part) => this.#draw(part, families))
      : [{ text: characters }];
  }
}
