import { readJpeg } from '../images/jpeg.ts';
import { schemeOf } from '../text/url-scheme.ts';
import { quote, unreadable, type Fault } from './finding.ts';
import { faultsInImage } from './images.ts';
import { parsePdf, textOfString, type PdfStream } from './pdf-objects.ts';
import type { NameScanner } from './name-scanner.ts';
import type { Reader } from './site-file.ts';
import { faultsInText } from './texts.ts';
import { faultsInXmp, isEngine } from './xmp.ts';

const fault = (what: string, value: string): Fault => ({
  found: `${what}: ${quote(value)}`,
  advice: 'Create the document without it.',
});

/** Names of PDF features that a document of a site never needs. */
const unwanted: readonly (readonly [name: RegExp, what: string])[] = [
  [/\/EmbeddedFiles?\b/, 'an embedded file'],
  [/\/(?:JavaScript|JS)\b/, 'a script'],
  [
    /\/(?:Launch|SubmitForm|ImportData|GoToR|GoToE|RichMedia)\b/,
    'an action that leaves the document',
  ],
  [/\/PieceInfo\b/, 'private data of a program'],
  [
    /\/Subtype\s*\/(?:Text|FreeText|Highlight|Underline|StrikeOut|Squiggly|Ink|Stamp|Caret|FileAttachment|Popup)\b/,
    'an annotation',
  ],
];

/** The standard metadata entries; any other was added by a program. */
const standardKeys = new Set(
  'Title Subject Keywords Creator Producer CreationDate ModDate Trapped'.split(' '),
);

/** A key with a string, in which parentheses may be nested once. */
const entry =
  /\/([^\s()<>[\]{}/%]+)\s*(\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*\)|<[\dA-Fa-f\s]*>)/g;

/** Reads a PDF: its metadata in both forms, its actions and attachments, and all of its streams. */
export const readPdf: Reader = ({ bytes }, { names: machine }) => {
  const { body, streams } = parsePdf(bytes.subarray());
  if (/\/Encrypt\s+\d/.test(body)) return [unreadable('it is encrypted')];
  const faults: Fault[] = [];
  // Without strings, which are text: a title may contain /JavaScript.
  const names = body.replaceAll(entry, '/$1 () ');
  for (const [name, what] of unwanted) {
    const match =
      name.exec(names) ?? streams.map((stream) => name.exec(stream.dictionary)).find(Boolean);
    if (match) faults.push(fault(what, match[0]));
  }
  const texts: string[] = [];
  for (const [, key = '', written = ''] of body.matchAll(entry)) {
    const text = textOfString(written);
    texts.push(text);
    faults.push(...faultsInEntry(key, text));
  }
  for (const key of customKeys(names)) faults.push(fault('a custom metadata entry', `/${key}`));
  faults.push(...faultsInText([body, ...texts].join('\n'), machine));
  for (const stream of streams) faults.push(...faultsInStream(stream, machine));
  return faults;
};

function faultsInEntry(key: string, text: string): Fault[] {
  if (text === '') return [];
  if (key === 'Author' || key === 'Company' || key === 'Manager') return [fault(key, text)];
  if ((key === 'Creator' || key === 'Producer') && !isEngine(text)) return [fault(key, text)];
  // Only the day, or its midnight in UTC.
  if (/^D:\d{4}/.test(text) && !/^D:\d{4,8}(?:000000(?:Z(?:00'?00'?)?)?)?$/.test(text))
    return [fault(`a time of day (${key})`, text)];
  if (key === 'URI' && !['https', 'http', 'mailto'].includes(schemeOf(text) ?? ''))
    return [fault('a link that is not a web or e-mail address', text)];
  return [];
}

/** Returns the keys of the metadata that are not standard. */
function customKeys(names: string): string[] {
  const custom: string[] = [];
  for (const [, number = ''] of names.matchAll(/\/Info\s+(\d+)\s+\d+\s+R/g)) {
    const objects = new RegExp(`(?<!\\d)${number}\\s+\\d+\\s+obj([\\s\\S]*?)endobj`, 'g');
    for (const [, dictionary = ''] of names.matchAll(objects)) {
      const keys = dictionary.replaceAll(/\/Trapped\s*\/\w+/g, '');
      for (const [, name = ''] of keys.matchAll(/\/([^\s()<>[\]{}/%]+)/g))
        if (!standardKeys.has(name) && name !== 'Author') custom.push(name);
    }
  }
  return custom;
}

function faultsInStream({ dictionary, content, filters }: PdfStream, names: NameScanner): Fault[] {
  if (filters[0] === 'DCTDecode' || filters[0] === 'DCT') return faultsInImage(readJpeg(content));
  const isMetadata = /\/Type\s*\/(?:Metadata|ObjStm)\b/.test(dictionary);
  if (isMetadata && filters.length > 0)
    return [unreadable(`its metadata is compressed with ${filters.join(', ')}`)];
  const xmp = content.includes('<rdf:RDF') ? faultsInXmp(content.toString('utf8')) : [];
  return [...names.inBytes(content), ...xmp];
}
