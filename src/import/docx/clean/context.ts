import type { ImportLog } from '../../import-log.ts';
import type { Package } from '../package/open-package.ts';
import type { Relationships } from '../package/parts.ts';
import type { XmlElement } from '../package/xml.ts';
import type { Fields } from './fields.ts';
import type { Numbering } from './numbering.ts';
import type { RemovedWords } from './removed-words.ts';
import type { Style, Styles } from './styles.ts';
import type { Picture } from './word-text.ts';

/** What cleaning needs to know about the part that it is in. */
export interface PartContext {
  readonly package: Package;
  readonly log: ImportLog;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly relationships: Relationships;
  /** The words of charts and diagrams, by the names of their parts. */
  readonly drawnWords: ReadonlyMap<string, string>;
  readonly fields: Fields;
  /** Collects the pictures of all parts. */
  readonly pictures: Picture[];
  /** The background of the paragraphs that are being cleaned: that of the page, or of the cell or box that they are in. */
  surface: string;
  /** Collects what is left out and reported, such as hidden text, with what is put in its place: a space or nothing. */
  readonly omitted: Map<XmlElement, string>;
  /** Collects the words of tables of contents. */
  readonly contents: string[];
  /** Collects numbers and other words that Word shows although they are not in the file. */
  readonly added: string[];
  /** How many tracked insertions were kept as text. */
  insertions: number;
}

/** What cleaning needs to know about the paragraph that it is in. */
export interface ParagraphContext {
  readonly part: PartContext;
  readonly style: Style | undefined;
  /** Its own background. */
  readonly shade: string | undefined;
  /** Collects the words that are left out. */
  readonly removed: RemovedWords;
  /** Collects what the editor has to look at. */
  readonly reviewNotes: Set<string>;
  /** Collects the text boxes that are anchored in it. */
  readonly boxes: XmlElement[];
}
