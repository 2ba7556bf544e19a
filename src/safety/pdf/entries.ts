import type { DictionaryType } from './grammar.ts';

/** Entries that are refused, each with what it is. All others that are not in `grammar.ts` are refused as unknown. */
export const refusedEntries: Readonly<Record<string, string>> = {
  AA: 'an action that runs by itself',
  AcroForm: 'a form',
  AF: 'an associated file',
  Alternates: 'an alternate image',
  AN: 'a rendition',
  AP: 'the appearance of an annotation',
  B: 'a thread of articles',
  Collection: 'a portfolio of files',
  Configs: 'other settings for layers',
  CreatorInfo: 'the program that made a layer',
  DPartRoot: 'parts with metadata of their own',
  DSS: 'the certificates of signatures',
  EmbeddedFiles: 'embedded files',
  Encrypt: 'encryption',
  F: 'a file outside the document',
  ID: 'an identifier of a captured page',
  IDS: 'an index of captured pages',
  JavaScript: 'scripts',
  JS: 'a script',
  LastModified: 'the time of the last change',
  Legal: 'a legal attestation',
  Next: 'a chain of actions',
  NM: 'the name of an annotation',
  OFF: 'a hidden layer',
  OPI: 'the name of an image file',
  PA: 'a link to a captured page',
  Perms: 'permissions with a signature',
  PieceInfo: 'private data of a program',
  Ref: 'a page of another document',
  Renditions: 'media',
  Requirements: 'requirements for a reader',
  SpiderInfo: 'the addresses of captured pages',
  T: 'the author of an annotation',
  Thumb: 'a thumbnail, which may show an earlier version',
  Threads: 'threads of articles',
  URI: 'an address for relative links',
  URLS: 'the addresses of captured pages',
  VP: 'measurements of a map or drawing',
};

/** What a value is that its entry may not have, by the type of dictionary and the entry. */
export const refusedValues: Readonly<Record<string, string>> = {
  'Annotation.Subtype': 'an annotation',
  'Action.S': 'an action that is not a link',
  'Attributes.O': 'attributes of a program',
  'XObject.Subtype': 'code for a printer',
};

/** What a dictionary is, for reports. */
const typeWords: Partial<Record<DictionaryType, string>> = {
  Trailer: 'the trailer',
  Info: 'the document metadata',
  Catalog: 'the catalog',
  Page: 'a page',
  Names: 'the names',
  Annotation: 'an annotation',
  Action: 'an action',
  Outline: 'a bookmark',
  XObject: 'an image or drawing',
  Font: 'a font',
  FontDescriptor: 'the description of a font',
  FontProgram: 'the program of a font',
  CMap: 'the characters of a font',
  Metadata: 'the dictionary of metadata',
  StructElement: 'the structure',
  StructTreeRoot: 'the structure',
  Attributes: 'the attributes of the structure',
  GraphicsState: 'a graphics state',
  MarkedContent: 'marked content',
  Layer: 'a layer',
  Layers: 'the layers',
  LayerSettings: 'the layers',
  LayerUsage: 'a layer',
  LayerState: 'a layer',
  ColorProfile: 'a colour profile',
  OutputIntent: 'the colours for print',
};

/** `a page`, or `a dictionary of type Halftone`. */
export const wordsOf = (type: DictionaryType): string =>
  typeWords[type] ?? `a dictionary of type ${type}`;
