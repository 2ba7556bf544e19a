import type { Received } from './received.ts';
import { BayanError } from '../domain/bayan-error.ts';

/** The kinds of file that can be imported. A package is a ZIP archive, such as a Word file. */
type FileKind = 'package' | 'text';

/** The first bytes of a kind of file, in Latin-1, and the message that refuses it. */
interface Mark {
  readonly begins: RegExp | readonly string[];
  readonly refusal: string;
}

const asText = 'copy its text into a Word file (.docx) or a plain text file, and import that.';
const inWord = 'open it in Word or LibreOffice, save it as .docx, and import that.';
const picture =
  'is a picture, not a text: ask for the text itself, or type it, and import that. To put the picture on the site, run the command without an id.';
const archive = 'is an archive: unpack it, and import the text in it.';

const marks: readonly Mark[] = [
  {
    begins: /^\s*\{\\rtf/,
    refusal: `is an RTF file (Rich Text Format): ${inWord}`,
  },
  {
    begins: /^[^]{0,1024}%PDF-/,
    refusal: `is a PDF: ask for the file that it was made from, or ${asText}`,
  },
  {
    begins:
      /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i,
    refusal: `is a web page (HTML): ${inWord}`,
  },
  {
    // A long header goes on in lines that begin with a space.
    begins: /^(?:>?From [^\n]*\n)?(?:[\w-]+:[^\n]*\n(?:[ \t]+[^\n]*\n)*)*?MIME-Version:/i,
    refusal: `is a web page or an e-mail in one file (MIME): ${inWord}`,
  },
  {
    begins:
      /^\s*<\?xml[^>]*\?>[^]{0,512}(?:<\?mso-application progid="Word|<pkg:package|<w:wordDocument)/,
    refusal: `is a Word document saved as one XML file: ${inWord}`,
  },
  { begins: /^\s*<\?xml/, refusal: `is an XML file: ${asText}` },
  {
    begins: /^(?:ID3|OggS|.E\xdf\xa3|.{4}ftyp(?!avi|hei|mif))/s,
    refusal:
      'is a recording, not a text: to place it in public/ without metadata, run import with the file alone.',
  },
  {
    begins: [
      '\xff\xd8\xff',
      '\x89PNG',
      'GIF87a',
      'GIF89a',
      'II*\0',
      'MM\0*',
      'RIFF',
      '\0\0\0\x18ftyp',
    ],
    refusal: picture,
  },
  { begins: ['7z\xbc\xaf', 'Rar!\x1a', '\x1f\x8b', 'BZh91AY', '\xfd7zXZ'], refusal: archive },
  { begins: ['\x7fELF', 'MZ\x90'], refusal: 'is a program, not a text: do not open it.' },
];

/** Names of streams that identify old Office files, with the message that refuses them. */
const oleStreams: readonly (readonly [name: string, refusal: string])[] = [
  [
    'EncryptedPackage',
    'is an Office file with a password: open it in Word, remove the password (File, Info, Protect Document), save it, and import that.',
  ],
  ['WordDocument', `is a Word file in the old format (.doc): ${inWord}`],
  ['Workbook', `is an Excel spreadsheet in the old format (.xls): ${asText}`],
  ['PowerPoint Document', `is a PowerPoint presentation in the old format (.ppt): ${asText}`],
  ['__substg1.0_', `is an Outlook message: save its attachment and import that, or ${asText}`],
];

/** The first bytes of a ZIP archive with files, an empty one, and a part of one. */
const zips = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];

/** Returns the kind of a file, from its bytes and never from its name. Throws {@link BayanError} if it is neither kind. */
export async function kindOfFile(file: Received): Promise<FileKind> {
  if (file.size === 0)
    throw new BayanError('import', 'is empty: check that it was saved and sent completely.');
  const start = await file.read(0, 4096);
  if (zips.some((mark) => start.toString('latin1').startsWith(mark))) return 'package';
  if (start.toString('hex', 0, 8) === 'd0cf11e0a1b11ae1')
    throw new BayanError('import', await refuseOle(file));
  // Leave out a byte order mark, and the zero bytes of UTF-16.
  const head = start.toString('latin1').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  const plain = /^.\0/s.test(head) || /^\0./s.test(head) ? head.replaceAll('\0', '') : head;
  const mark = marks.find(({ begins }) =>
    begins instanceof RegExp
      ? begins.test(head) || begins.test(plain)
      : begins.some((first) => head.startsWith(first)),
  );
  if (mark) throw new BayanError('import', mark.refusal);
  if (file.extension === '.docx')
    throw new BayanError(
      'import',
      'is not a Word file, although its name ends in .docx: if it is a plain text, rename it to .txt and import that; otherwise ask for it again.',
    );
  return 'text';
}

const piece = 4 << 20;

async function refuseOle(file: Received): Promise<string> {
  for (let start = 0; start < file.size; start += piece) {
    // Read past the end of the chunk, because a name can cross it.
    const part = await file.read(start, piece + 64);
    const stream = oleStreams.find(([name]) => part.includes(Buffer.from(name, 'utf16le')));
    if (stream) return stream[1];
  }
  return `is an Office file in an old format: ${inWord}`;
}
