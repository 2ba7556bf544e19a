import { readJpeg } from '../images/jpeg.ts';
import { schemeOf } from '../text/url-scheme.ts';
import { quote, unreadable, type Fault } from './finding.ts';
import { faultsInImage } from './images.ts';
import { takeApart, textOfString, type PdfStream } from './pdf-objects.ts';
import type { NameScanner } from './names.ts';
import type { Reader } from './site-file.ts';
import { faultsInText } from './texts.ts';
import { faultsInXmp, isEngine } from './xmp.ts';

const anew = 'Make the document without it.';
const fault = (what: string, value: string): Fault => ({
  found: `${what}: ${quote(value)}`,
  advice: anew,
});

/** What a document of a site has no use for, by the name that stands in it. */
const unwanted: readonly (readonly [name: RegExp, what: string])[] = [
  [/\/EmbeddedFiles?\b/, 'a file within the document'],
  [/\/(?:JavaScript|JS)\b/, 'a script'],
  [
    /\/(?:Launch|SubmitForm|ImportData|GoToR|GoToE|RichMedia)\b/,
    'an action that leaves the document',
  ],
  [/\/PieceInfo\b/, 'notes of the program that made it'],
  [
    /\/Subtype\s*\/(?:Text|FreeText|Highlight|Underline|StrikeOut|Squiggly|Ink|Stamp|Caret|FileAttachment|Popup)\b/,
    'a note of an editor',
  ],
];

/** The entries that describe a document; any other is some program's own. */
const described = new Set(
  'Title Subject Keywords Creator Producer CreationDate ModDate Trapped'.split(' '),
);

/** A key with a string: parentheses within it may be one deep. */
const entry =
  /\/([^\s()<>[\]{}/%]+)\s*(\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*\)|<[\dA-Fa-f\s]*>)/g;

/** Reads a PDF: its description in both forms, what it does, what is in it, and the names of the machine in all of its streams. */
export const readPdf: Reader = ({ bytes }, { names: machine }) => {
  const { body, streams } = takeApart(bytes.subarray());
  if (/\/Encrypt\s+\d/.test(body)) return [unreadable('it is encrypted')];
  const faults: Fault[] = [];
  // Strings are text: a title may speak of /JavaScript.
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
  for (const key of ownKeys(names)) faults.push(fault('an entry of its description', `/${key}`));
  faults.push(...faultsInText([body, ...texts].join('\n'), machine));
  for (const stream of streams) faults.push(...faultsInStream(stream, machine));
  return faults;
};

function faultsInEntry(key: string, text: string): Fault[] {
  if (text === '') return [];
  if (key === 'Author' || key === 'Company' || key === 'Manager') return [fault(key, text)];
  if ((key === 'Creator' || key === 'Producer') && !isEngine(text)) return [fault(key, text)];
  // The day alone, or its midnight in UTC.
  if (/^D:\d{4}/.test(text) && !/^D:\d{4,8}(?:000000(?:Z(?:00'?00'?)?)?)?$/.test(text))
    return [fault(`a time of day (${key})`, text)];
  if (key === 'URI' && !['https', 'http', 'mailto'].includes(schemeOf(text) ?? ''))
    return [fault('a link to what is no page', text)];
  return [];
}

/** The keys of the document's description that are none of the format's. */
function ownKeys(names: string): string[] {
  const own: string[] = [];
  for (const [, number = ''] of names.matchAll(/\/Info\s+(\d+)\s+\d+\s+R/g)) {
    const objects = new RegExp(`(?<!\\d)${number}\\s+\\d+\\s+obj([\\s\\S]*?)endobj`, 'g');
    for (const [, dictionary = ''] of names.matchAll(objects)) {
      const keys = dictionary.replaceAll(/\/Trapped\s*\/\w+/g, '');
      for (const [, name = ''] of keys.matchAll(/\/([^\s()<>[\]{}/%]+)/g))
        if (!described.has(name) && name !== 'Author') own.push(name);
    }
  }
  return own;
}

function faultsInStream({ dictionary, content, filters }: PdfStream, names: NameScanner): Fault[] {
  if (filters[0] === 'DCTDecode' || filters[0] === 'DCT') return faultsInImage(readJpeg(content));
  const isDescription = /\/Type\s*\/(?:Metadata|ObjStm)\b/.test(dictionary);
  if (isDescription && filters.length > 0)
    return [unreadable(`its description is packed by ${filters.join(', ')}`)];
  const xmp = content.includes('<rdf:RDF') ? faultsInXmp(content.toString('utf8')) : [];
  return [...names.inBytes(content), ...xmp];
}
