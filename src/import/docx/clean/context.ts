import type { ImportLog } from '../../import-log.ts';
import type { Package } from '../package/open-package.ts';
import type { Relationships } from '../package/parts.ts';
import type { XmlElement } from '../package/xml.ts';
import type { Fields } from './fields.ts';
import type { Numbering } from './numbering.ts';
import type { Style, Styles } from './styles.ts';
import type { Picture } from './word-text.ts';

/** What cleaning needs to know about the part that it is in. */
export interface PartContext {
  readonly package: Package;
  readonly log: ImportLog;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly relationships: Relationships;
  readonly fields: Fields;
  /** Writes a number in the digits of the text's language. */
  readonly digits: (text: string) => string;
  /** Collects the pictures of all parts. */
  readonly pictures: Picture[];
  /** How many tracked insertions were kept as text. */
  insertions: number;
}

/** What cleaning needs to know about the paragraph that it is in. */
export interface ParagraphContext {
  readonly part: PartContext;
  readonly style: Style | undefined;
  /** Collects what the editor has to look at. */
  readonly reviewNotes: Set<string>;
  /** Collects the text boxes that are anchored in it. */
  readonly boxes: XmlElement[];
}
