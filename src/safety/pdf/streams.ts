import { readJpeg } from '../../images/jpeg.ts';
import { faultInProfile } from '../../images/icc.ts';
import { quote, unreadable } from '../finding.ts';
import { faultsInFont } from '../fonts/faults-in-font.ts';
import { faultsInImage } from '../images.ts';
import type { PdfFile } from './file.ts';
import type { StreamContent } from './filters.ts';
import type { DictionaryType } from './grammar.ts';
import { Lexer } from './lexer.ts';
import { pixelBytes } from './pixels.ts';
import { exportWithout, resave, type Report } from './report.ts';
import { PdfName, PdfString, textOf, type PdfDict } from './values.ts';
import { faultsInXmp } from './xmp.ts';

/** What a reader of streams needs. */
export interface StreamContext {
  readonly file: PdfFile;
  readonly report: Report;
}

type StreamReader = (content: StreamContent, dict: PdfDict, context: StreamContext) => void;

/** Comments that the format of character maps prescribes. */
const mapComment =
  /^(?:!PS-Adobe-3\.0 Resource-CMap|%(?:DocumentNeededResources|DocumentSuppliedResources|IncludeResource|BeginResource|EndResource|EndComments|EOF|Version)\b[ -~]{0,80}|%Title: \([\w+-]{1,60}(?: [\w+-]{1,60}){0,2} \d+\)|%?)$/;

/** Reads the character map of a font, whose language is PostScript. */
const readMap: StreamReader = ({ content }, _, { report }) => {
  const lexer = new Lexer(content);
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (token instanceof PdfName) report.addText(token.name);
    // The codes of characters are in hex.
    else if (token instanceof PdfString && token.bytes.length > 16) report.addText(textOf(token));
  }
  const comment = [...lexer.comments].find((text) => !mapComment.test(text.trim()));
  if (comment !== undefined)
    report.add('map comment', `a comment in the characters of a font: ${quote(comment)}`, resave);
};

const readFunction: StreamReader = ({ content }, dict, { report, file }) => {
  if (file.resolve(dict.get('FunctionType')) !== 4) {
    report.faults.push(...report.inspection.names.inBytes(content));
    return;
  }
  const lexer = new Lexer(content);
  let strange: unknown = lexer.next();
  while (typeof strange === 'number' || (typeof strange === 'string' && /^[{}a-z]+$/.test(strange)))
    strange = lexer.next();
  if (lexer.comments.size > 0 || strange !== undefined)
    report.add('function', 'a comment or text in a function', exportWithout);
};

/** The first bytes of fonts that have tables. Others are in PostScript, or have no names but those of their letters. */
const fontStarts = ['\0\x01\0\0', 'OTTO', 'true'];

const readProgram: StreamReader = ({ content }, _, { report }) => {
  const { faults, inspection } = report;
  if (!fontStarts.includes(content.toString('latin1', 0, 4))) {
    faults.push(...inspection.names.inBytes(content));
    return;
  }
  for (const fault of faultsInFont(content, inspection))
    // Ghostscript writes one metric too many.
    if (!/^[1-4] bytes after the end of the table hmtx /.test(fault.found)) faults.push(fault);
};

const readProfile: StreamReader = ({ content }, _, { report }) => {
  const fault = faultInProfile(content);
  if (fault !== undefined)
    report.add(
      'profile',
      `a colour profile has ${fault}`,
      'Export the document without this profile: in LibreOffice, not as PDF/A.',
    );
};

const readMetadata: StreamReader = ({ content }, _, { report }) => {
  faultsInXmp(content, report);
};

/** Formats of images that are not read, each with its name. */
const unread: Readonly<Record<string, string>> = {
  JPXDecode: 'JPEG 2000',
  JBIG2Decode: 'JBIG2',
};

/** Reads an image: a JPEG, or pixels. */
export const readImage: StreamReader = (stream, dict, { file, report }) => {
  const { content, image } = stream;
  if (image === 'DCTDecode') {
    report.faults.push(...faultsInImage(readJpeg(content)));
    return;
  }
  const format = image === undefined ? undefined : unread[image];
  if (format !== undefined) {
    report.faults.push({
      ...unreadable(`an image in it is a ${format}, which may have texts besides pixels`),
      advice: 'Export the document with images as JPEG.',
    });
    return;
  }
  // A fax has no place for metadata.
  const size = image === 'CCITTFaxDecode' ? undefined : pixelBytes(dict, file.resolve);
  if (size === undefined) {
    report.faults.push(...report.inspection.names.inBytes(content));
    return;
  }
  const rest = content.subarray(size);
  if (rest.some((byte) => byte !== 0 && byte !== 10 && byte !== 13))
    report.add(
      'pixels',
      `${rest.length} bytes after the pixels of an image: ${quote(rest.toString('utf8', 0, 400))}`,
      resave,
    );
};

const readBytes: StreamReader = ({ content }, _, { report }) => {
  report.faults.push(...report.inspection.names.inBytes(content));
};

/** How the streams of each type are read, drawings excepted. */
export const streamReaders: Partial<Record<DictionaryType, StreamReader>> = {
  CMap: readMap,
  Function: readFunction,
  FontProgram: readProgram,
  ColorProfile: readProfile,
  Metadata: readMetadata,
  Bytes: readBytes,
  Hints: readBytes,
  Shading: readBytes,
  Halftone: readBytes,
};
