import { imageKinds } from '../images/kinds.ts';
import { readArchive } from './archives.ts';
import { readBinary, readBlocks } from './binary.ts';
import { readBrotli, readGzip, readZstandard } from './compressed.ts';
import { quote, unreadable } from './finding.ts';
import { imageReader } from './images.ts';
import { readPage, readXmlFile } from './pages.ts';
import { readPdf } from './pdf.ts';
import type { Reader, SiteFile } from './site-file.ts';
import { readStyle } from './styles.ts';
import { readSvg } from './svg.ts';
import { decode, faultsInText, readText } from './texts.ts';
import { faultsInJson } from './times.ts';

/** A kind of file: what its names end in, how its bytes begin where they always do, and who reads it. */
interface Kind {
  readonly extensions: readonly string[];
  readonly begins?: (start: string) => boolean;
  readonly read: Reader;
}

const readJson: Reader = ({ bytes }, { names }) => {
  const text = decode(bytes.subarray());
  return [...faultsInText(text, names), ...faultsInJson(text)];
};

const readOffice: Reader = () => [
  { found: 'an office document', advice: 'Take it out: it names its authors and their machines.' },
];

/** How files begin, by their first 16 bytes as Latin-1. */
const startingWith =
  (...starts: readonly string[]) =>
  (start: string): boolean =>
    starts.some((bytes) => start.startsWith(bytes));

/** Every kind that has a reader. What is of none is read as text, or, where it is none, as bytes. */
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
 * Reads a file by its kind: by its first bytes, where they say it, whatever its name ends in; else by its name. What has the
 * name of a kind and not its beginning cannot be vouched for.
 */
export const readByKind: Reader = (file, inspection) => {
  const start = file.bytes.subarray(0, 16).toString('latin1');
  const extension = /\.([^./]+)$/.exec(file.path)?.[1]?.toLowerCase() ?? '';
  const begun = kinds.find(({ begins }) => begins?.(start));
  if (begun) return begun.read(file, inspection);
  const named = kinds.find(({ extensions }) => extensions.includes(extension));
  if (named?.begins) return [unreadable(`it is no .${extension}, and begins with ${quote(start)}`)];
  return (named?.read ?? (isText(file) ? readText : readBinary))(file, inspection);
};

const isText = ({ bytes }: SiteFile): boolean => {
  const start = bytes.subarray(0, 4096).toString('latin1');
  return !start.includes('\0') || /^(?:\xff\xfe|\xfe\xff)/.test(start);
};
