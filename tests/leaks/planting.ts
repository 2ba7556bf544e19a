import type { Files } from '../support/roots.ts';

/** Files with a leak, or harmless ones, which are put into a site to see whether Bayan finds them. */
export interface Planting {
  /** What it is, in a few words, unique in the corpus: `a JPEG with the place of its camera in EXIF`. */
  readonly name: string;
  /**
   * The files, by their path from the root of a site: `public/<slug>.jpg`, `content/statements/<slug>/fa.md`,
   * `content/pages/<slug>/fa.mdx`. A file under `received/` is what an editor gets and gives to `bayan import`.
   * @param slug Latin letters and digits, another one for each planting, to be used in every path
   */
  readonly files: (slug: string) => Files | Promise<Files>;
  /** For files under `received/`: texts that must be in no file that the import writes. */
  readonly secrets?: readonly string[];
}

/** The plantings of one kind of file or place. */
export interface PlantingGroup {
  /** For the table in the documents: `Pictures`. */
  readonly title: string;
  readonly leaks: readonly Planting[];
  /** Files that must be accepted. */
  readonly harmless: readonly Planting[];
}
