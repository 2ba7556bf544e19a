import { icoKind, imageKinds } from '../images/kinds.ts';
import { mediaKinds } from '../media/kinds.ts';
import { readArchive } from './archives.ts';
import { readBrotli } from './brotli.ts';
import { quote, unreadable, type Fault } from './finding.ts';
import { readFont } from './fonts/faults-in-font.ts';
import { readGzip } from './gzip.ts';
import { imageReader } from './images.ts';
import { mediaReader } from './media.ts';
import { readJson } from './pages/json.ts';
import { readPage, readXmlFile } from './pages/read-page.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readStyle } from './pages/styles.ts';
import { faultsInEncoding } from './plain-text.ts';
import { faultsInBlocks, readPublicKey } from './public-keys.ts';
import { readScript } from './scripts.ts';
import {
  extensionOf,
  type FileContent,
  type Inspection,
  type PathReader,
  type Reader,
} from './site-file.ts';
import { shortText, type ShortText } from './short-text.ts';
import { strayTextFaults } from './stray-texts.ts';
import { strayFault } from './strays.ts';
import { readSubtitles } from './subtitles.ts';
import { readSvgFile } from './svg.ts';
import { faultsInText, readText } from './texts.ts';
import { wellKnownFile } from './well-known.ts';
import { readZstandard } from './zstandard.ts';

/** A type of file that a site may have, with the reader that proves that nothing but its content is in it. */
type Kind = KindOfFile & (ReadByContent | ReadByPath);

interface ReadByContent {
  readonly read: Reader;
  readonly needsPath?: undefined;
}

interface ReadByPath {
  readonly read: PathReader;
  readonly needsPath: true;
}

interface KindOfFile {
  /** In words, for messages. */
  readonly name: string;
  readonly extensions: readonly string[];
  /** Whether the file begins with the signature of this kind, if it has one; `start` is its first 16 bytes as Latin-1. */
  readonly begins?: (start: string) => boolean;
  /** Whether it is text. A kind without a signature is text unless it says otherwise. */
  readonly isBinary?: true;
  /** Whether most of it can be the payloads of `data:` URLs. */
  readonly hasPayloads?: true;
}

const startingWith =
  (...starts: readonly string[]) =>
  (start: string): boolean =>
    starts.some((bytes) => start.startsWith(bytes));

/** Every type of file that a site may have. Files of other types stop the build; a publisher can allow single ones. */
const kinds: readonly Kind[] = [
  ...imageKinds.map(({ name, extension, begins, read }) => ({
    name: `a ${name} picture`,
    extensions: extension === 'jpg' ? ['jpg', 'jpeg'] : [extension],
    begins,
    read: imageReader(read),
  })),
  {
    name: 'an icon',
    extensions: ['ico'],
    begins: icoKind.begins,
    read: imageReader(icoKind.read),
  },
  ...mediaKinds.map(({ name, extensions, begins, read }) => ({
    name: `a recording (${name})`,
    extensions,
    begins,
    read: mediaReader(read),
  })),
  { name: 'a PDF', extensions: ['pdf'], begins: startingWith('%PDF-'), read: readPdf },
  {
    name: 'a font',
    extensions: ['ttf', 'otf', 'ttc', 'otc', 'woff', 'woff2'],
    begins: startingWith('\0\x01\0\0', 'OTTO', 'true', 'ttcf', 'wOFF', 'wOF2'),
    read: readFont,
  },
  {
    name: 'a ZIP',
    extensions: ['zip', 'epub', 'xdc'],
    begins: startingWith('PK\x03\x04', 'PK\x05\x06'),
    read: readArchive,
  },
  {
    name: 'a gzip file',
    extensions: ['gz', 'svgz'],
    begins: startingWith('\x1f\x8b\x08'),
    needsPath: true,
    read: readGzip,
  },
  {
    name: 'a Zstandard file',
    extensions: ['zst'],
    begins: startingWith('\x28\xb5\x2f\xfd'),
    needsPath: true,
    read: readZstandard,
  },
  { name: 'a Brotli file', extensions: ['br'], isBinary: true, needsPath: true, read: readBrotli },
  { name: 'a page', extensions: ['html', 'htm'], hasPayloads: true, read: readPage },
  { name: 'an SVG picture', extensions: ['svg'], read: readSvgFile },
  {
    name: 'an XML file',
    extensions: ['xml', 'xhtml', 'opf', 'ncx', 'rss', 'atom', 'xsl', 'rdf', 'ttml'],
    read: readXmlFile,
  },
  { name: 'a stylesheet', extensions: ['css'], hasPayloads: true, read: readStyle },
  {
    name: 'a JSON file',
    extensions: ['json', 'jsonl', 'jsonld', 'webmanifest', 'geojson'],
    needsPath: true,
    read: readJson,
  },
  { name: 'a script', extensions: ['js', 'mjs'], read: readScript },
  { name: 'subtitles', extensions: ['vtt'], read: readSubtitles },
  {
    name: 'a text',
    extensions: 'txt text md csv tsv srt bib ris toml'.split(' '),
    read: readText,
  },
  {
    name: 'a public key or a signature',
    extensions: ['asc', 'sig', 'gpg', 'pgp', 'minisig', 'pub'],
    isBinary: true,
    read: readPublicKey,
  },
  {
    name: 'a list of digests',
    extensions: 'sha1 sha256 sha512 md5 sha1sum sha256sum sha512sum md5sum'.split(' '),
    read: readText,
  },
];

/** The file name extensions of all types that a site may have. */
export const knownExtensions: readonly string[] = kinds.flatMap(({ extensions }) => extensions);

/** Returns whether the reader of a file needs more of its path than the extension. */
export const needsPath = (path: string): boolean =>
  wellKnownFile(path) !== undefined || kindByName(path)?.needsPath === true;

/**
 * Reads a file with the reader of its type. A file is refused if it has no type of the list, or if its first bytes and its
 * extension are of different types.
 */
export const readByKind: PathReader = (file, inspection) => {
  const { path, bytes, extension } = file;
  const stray = strayFault(bytes);
  if (stray) return [stray];
  const known = wellKnownFile(path);
  if (known) return (known.isBinary ? known.read : readAsText(known.read))(file, inspection);
  const start = bytes.subarray(0, 16).toString('latin1');
  const byContent = kinds.find(({ begins }) => begins?.(start));
  const byName = kindByName(path);
  if (byName === undefined) return [unknownType(extension, byContent)];
  if (byContent && byContent !== byName)
    return [wrongName(extension, byContent), ...byContent.read(file, inspection)];
  if (byName.begins === undefined && !byName.isBinary)
    return readAsText(byName.read, byName.hasPayloads)(file, inspection);
  if (byName.begins && !byContent)
    return [unreadable(`it is not a .${extension} file, since it begins with ${quote(start)}`)];
  return byName.read(file, inspection);
};

const kindByName = (path: string): Kind | undefined => {
  const extension = extensionOf(path);
  return kinds.find(({ extensions }) => extensions.includes(extension));
};

/** Returns a reader that first makes sure that the file is text. */
const readAsText =
  (read: PathReader, hasPayloads = false): PathReader =>
  (file, inspection) => {
    const bytes = file.bytes.subarray();
    const faults = faultsInEncoding(bytes);
    if (faults.length > 0) return faults;
    const text = bytes.toString('utf8');
    const readWhole = (whole: string, as: Inspection) => [
      ...faultsInAnyText(whole, as),
      ...read({ ...file, text: whole }, as),
    ];
    const short = hasPayloads ? shortText(text) : undefined;
    // The report on a faulty file quotes it as it is.
    return short && isClean(short, file, inspection, readWhole) ? [] : readWhole(text, inspection);
  };

/**
 * Whether a text is clean that has names in place of its payloads and styles. They are most of a page, and the same in many pages:
 * each is searched as a text, and read as what it is, once.
 */
function isClean(
  { text, parts, payloadOf, styleOf, areStylesRead }: ShortText,
  file: FileContent,
  inspection: Inspection,
  read: (text: string, inspection: Inspection) => readonly Fault[],
): boolean {
  const { names, inspect, readPart, script } = inspection;
  for (const [name, part] of parts) {
    const faults = readPart(`text ${name}`, file, () => [
      ...faultsInAnyText(part, inspection),
      ...faultsInText(part, names),
    ]);
    if (faults.length > 0) return false;
  }
  const faults = read(text, {
    names,
    inspect,
    readPart,
    script,
    payloadOf,
    styleOf,
    get isMade() {
      return inspection.isMade;
    },
  });
  return faults.length === 0 && areStylesRead();
}

/** Returns the faults of a text of any kind. */
const faultsInAnyText = (text: string, { names }: Inspection): Fault[] => [
  ...strayTextFaults(text),
  ...faultsInBlocks(text, names),
];

const unknownType = (extension: string, byContent: Kind | undefined): Fault => ({
  found: `a file of a type that Bayan cannot check${extension === '' ? ', without an extension' : `: .${extension}`}`,
  advice: byContent
    ? `It is ${byContent.name}: name it .${byContent.extensions[0] ?? ''}.`
    : 'Remove it, or convert it to a type in "Files of your own" in docs/publishers.',
});

const wrongName = (extension: string, { name, extensions }: Kind): Fault => ({
  found: `${name} that is named .${extension}`,
  advice: `Name it .${extensions[0] ?? ''}.`,
});
