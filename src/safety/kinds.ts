import { imageKinds } from '../images/kinds.ts';
import { readArchive } from './archives.ts';
import { readBinary, readBlocks } from './binary.ts';
import { readBrotli, readGzip, readZstandard } from './compressed.ts';
import { quote, unreadable, type Fault } from './finding.ts';
import { imageReader } from './images.ts';
import { readPage, readXmlFile } from './pages.ts';
import { readPdf } from './pdf.ts';
import type { Reader, SiteFile } from './site-file.ts';
import { readStyle } from './styles.ts';
import { decode, faultsInText, readText } from './texts.ts';
import { faultsInJson } from './times.ts';

/** A kind of file with its reader. */
interface Kind {
  readonly extensions: readonly string[];
  /** Whether the file begins with the signature of this kind, if it has one; `start` is its first 16 bytes as Latin-1. */
  readonly begins?: (start: string) => boolean;
  readonly read: Reader;
}

const readJson: Reader = ({ bytes }, { names }) => {
  const text = decode(bytes.subarray());
  return [...faultsInText(text, names), ...faultsInJson(text)];
};

const readOffice: Reader = () => [
  { found: 'an office document', advice: 'Remove it: it names its authors and their machines.' },
];

/** Metadata of drawing programs: names, paths, dates, printers. */
const drawingMetadata =
  /<metadata\b|<rdf:RDF\b|\b(?:sodipodi|inkscape):[\w-]+="[^"]*"?|<\?xpacket|<x:xmpmeta|<i:pgf|xmlns:(?:sketch|serif|figma)\b[^>\s]*/i;

/** Reads an SVG: as a page, since it may load and run the same things, and for metadata of drawing programs. */
const readSvg: Reader = (file, inspection) => {
  const faults: Fault[] = [...readXmlFile(file, inspection)];
  const match = drawingMetadata.exec(decode(file.bytes.subarray()));
  if (match)
    faults.push({
      found: `metadata of a drawing program: ${quote(match[0])}`,
      advice: 'Save it as plain SVG, without metadata.',
    });
  return faults;
};

const startingWith =
  (...starts: readonly string[]) =>
  (start: string): boolean =>
    starts.some((bytes) => start.startsWith(bytes));

/** Every kind with a reader. Other files are read as text or, if they are not text, as bytes. */
const kinds: readonly Kind[] = [
  ...imageKinds.map(({ extension, begins, read }) => ({
    extensions: extension === 'jpg' ? ['jpg', 'jpeg'] : [extension],
    begins,
    read: imageReader(read),
  })),
  { extensions: ['pdf'], begins: startingWith('%PDF-'), read: readPdf },
  {
    extensions: ['zip', 'epub', 'xdc'],
    begins: startingWith('PK\x03\x04', 'PK\x05\x06'),
    read: readArchive,
  },
  { extensions: ['gz', 'svgz'], begins: startingWith('\x1f\x8b\x08'), read: readGzip },
  { extensions: ['zst'], begins: startingWith('\x28\xb5\x2f\xfd'), read: readZstandard },
  {
    extensions: ['msg'],
    begins: startingWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
    read: readOffice,
  },
  { extensions: ['br'], read: readBrotli },
  { extensions: ['car'], read: readBlocks },
  { extensions: ['html', 'htm'], read: readPage },
  { extensions: ['svg'], read: readSvg },
  {
    extensions: ['xml', 'xhtml', 'opf', 'ncx', 'rss', 'atom', 'xsl', 'rdf', 'ttml'],
    read: readXmlFile,
  },
  { extensions: ['css'], read: readStyle },
  { extensions: ['json', 'jsonl', 'jsonld', 'webmanifest', 'geojson'], read: readJson },
];

/**
 * Reads a file with the reader of its kind, which follows from its first bytes or else from its extension. A file with the
 * extension of a kind and other first bytes is refused.
 */
export const readByKind: Reader = (file, inspection) => {
  const start = file.bytes.subarray(0, 16).toString('latin1');
  const extension = /\.([^./]+)$/.exec(file.path)?.[1]?.toLowerCase() ?? '';
  const bySignature = kinds.find(({ begins }) => begins?.(start));
  if (bySignature) return bySignature.read(file, inspection);
  const byName = kinds.find(({ extensions }) => extensions.includes(extension));
  if (byName?.begins)
    return [unreadable(`it is not a .${extension} file, since it begins with ${quote(start)}`)];
  return (byName?.read ?? (isText(file) ? readText : readBinary))(file, inspection);
};

const isText = ({ bytes }: SiteFile): boolean => {
  const start = bytes.subarray(0, 4096).toString('latin1');
  return !start.includes('\0') || /^(?:\xff\xfe|\xfe\xff)/.test(start);
};
