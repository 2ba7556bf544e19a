import { strToU8, zipSync } from 'fflate';
import { constants, deflateRawSync } from 'node:zlib';
import { p, r, wordFile, wordPackage } from './word-file.ts';

/** A file that cannot be imported, made on demand, and a pattern for the beginning of the refusal. */
export interface HostileFile {
  readonly kind: string;
  readonly name: string;
  readonly make: () => Buffer;
  readonly says: RegExp;
}

const text = p(r('آزادی'));
const whole = () => wordFile({ body: text });
const zip = (files: Record<string, string>) =>
  Buffer.from(
    zipSync(
      Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])),
    ),
  );
const withFiles = (files: Record<string, string | Uint8Array>) => wordFile({ body: text, files });
const document = (content: string) =>
  Buffer.from(zipSync({ ...wordPackage({ body: text }), 'word/document.xml': strToU8(content) }));
const ole = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1016),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(1024),
  ]);

/** A ZIP of one file, with the given size and number of entries in its directory. */
export function zipOf(
  name: string,
  packed: Uint8Array,
  { size, count = 1 }: { readonly size: number; readonly count?: number },
): Buffer {
  const path = Buffer.from(name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(path.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 6);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(path.length, 28);
  const entries = Array.from({ length: count }, (_, index) => {
    const own = Buffer.from(count === 1 ? name : `${index}`.padStart(path.length, '0'));
    return Buffer.concat([entry, own]);
  });
  const end = Buffer.alloc(22);
  const start = header.length + path.length + packed.length;
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(
    entries.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(start, 16);
  return Buffer.concat([header, path, packed, ...entries, end]);
}

/** The beginning of an XML file, followed by spaces, packed to a thousandth. One packed mebibyte is repeated. */
const spaces = (megabytes: number): Buffer => {
  const pack = (bytes: Buffer) => deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH });
  const mebibyte = pack(Buffer.alloc(1 << 20, ' '));
  const others = Array.from({ length: megabytes - 1 }, () => mebibyte);
  const end = deflateRawSync(Buffer.alloc(0));
  return Buffer.concat([pack(Buffer.from('<a>'.padEnd(1 << 20))), ...others, end]);
};

export const hostileFiles: readonly HostileFile[] = [
  { kind: 'an empty file', name: 'empty.docx', make: () => Buffer.alloc(0), says: /^is empty: / },
  {
    kind: 'a Word file with a password',
    name: 'secret.docx',
    make: () => ole('EncryptedPackage'),
    says: /^is an Office file with a password/,
  },
  {
    kind: 'a .doc named .docx',
    name: 'old.docx',
    make: () => ole('WordDocument'),
    says: /^is a Word file in the old format \(\.doc\)/,
  },
  {
    kind: 'an old spreadsheet',
    name: 'old.docx',
    make: () => ole('Workbook'),
    says: /^is an Excel spreadsheet in the old format/,
  },
  {
    kind: 'RTF named .docx',
    name: 'letter.docx',
    make: () => Buffer.from('{\\rtf1\\ansi سلام}'),
    says: /^is an RTF file \(Rich Text Format\)/,
  },
  {
    kind: 'ODT named .docx',
    name: 'letter.docx',
    make: () =>
      zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office/>' }),
    says: /^is an OpenDocument text \(ODT\)/,
  },
  {
    kind: 'HTML named .docx',
    name: 'page.docx',
    make: () => Buffer.from('\ufeff<!-- saved -->\n<!DOCTYPE html><html><body>سلام</body></html>'),
    says: /^is a web page \(HTML\)/,
  },
  {
    kind: 'HTML in UTF-16',
    name: 'page.doc',
    make: () => Buffer.from('\ufeff<html><body>سلام</body></html>', 'utf16le'),
    says: /^is a web page \(HTML\)/,
  },
  {
    kind: 'a web page in one file',
    name: 'page.doc',
    make: () =>
      Buffer.from(
        'Received: from mail\r\n\tby mx; Sun\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n',
      ),
    says: /^is a web page or an e-mail in one file \(MIME\)/,
  },
  {
    kind: 'a spreadsheet named .docx',
    name: 'table.docx',
    make: () => zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }),
    says: /^is a spreadsheet \(Excel\)/,
  },
  {
    kind: 'slides named .docx',
    name: 'slides.docx',
    make: () => zip({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' }),
    says: /^is a presentation \(PowerPoint\)/,
  },
  {
    kind: 'a PDF named .docx',
    name: 'letter.docx',
    make: () => Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n', 'latin1'),
    says: /^is a PDF: ask for the file that it was made from/,
  },
  {
    kind: 'a photograph of a page',
    name: 'page.docx',
    make: () => Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF', 'latin1'),
    says: /^is a picture, not a text/,
  },
  {
    kind: 'an archive of texts',
    name: 'texts.docx',
    make: () => zip({ 'fa.txt': 'سلام' }),
    says: /^is a ZIP archive, but not a Word file/,
  },
  {
    kind: 'a text named .docx',
    name: 'letter.docx',
    make: () => Buffer.from('سلام\n'),
    says: /^is not a Word file, although its name ends in \.docx/,
  },
  {
    kind: 'random bytes named .txt',
    name: 'noise.txt',
    make: () => Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256)),
    says: /^cannot be read as text/,
  },
  {
    kind: 'a Word file that is cut off',
    name: 'cut.docx',
    make: () => whole().subarray(0, 900),
    says: /^is damaged: its ZIP archive is incomplete or broken/,
  },
  {
    kind: 'a Word file with a broken part',
    name: 'broken.docx',
    make: () => {
      const bytes = whole();
      const at = bytes.indexOf('word/document.xml') + 40;
      bytes.fill(0x55, at, at + 60);
      return bytes;
    },
    says: /^is damaged: its word\/document\.xml /,
  },
  {
    kind: 'a Word file whose XML is not well-formed',
    name: 'broken.docx',
    make: () => document('<w:document xmlns:w="urn:x"><w:body><w:p></w:body></w:document>'),
    says: /^is damaged: its word\/document\.xml is not well-formed XML/,
  },
  {
    kind: 'a Word file without its document',
    name: 'half.docx',
    make: () => zip({ '[Content_Types].xml': '<Types/>', 'word/styles.xml': '<styles/>' }),
    says: /^is damaged: word\/document\.xml is missing/,
  },
  {
    kind: 'a Word file with macros',
    name: 'macros.docx',
    make: () => withFiles({ 'word/vbaProject.bin': 'x' }),
    says: /^contains macros, which are programs/,
  },
  {
    kind: 'a Word file with the content type of .docm',
    name: 'macros.docx',
    make: () =>
      withFiles({
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      }),
    says: /^contains macros, which are programs/,
  },
  {
    kind: 'XML with a DTD',
    name: 'dtd.docx',
    make: () =>
      document(
        '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>',
      ),
    says: /^contains a DTD in its XML/,
  },
  {
    kind: 'XML with nested entities',
    name: 'laughs.docx',
    make: () =>
      document(
        `<!DOCTYPE w [<!ENTITY a "آ">${Array.from({ length: 9 }, (_, index) => `<!ENTITY a${index} "${`&a${index === 0 ? '' : index - 1};`.repeat(10)}">`).join('')}]><w/>`,
      ),
    says: /^contains a DTD in its XML/,
  },
  {
    kind: 'a ZIP bomb of 1 GiB',
    name: 'bomb.docx',
    make: () => zipOf('word/document.xml', spaces(1024), { size: 1 << 30 }),
    says: /^contains a file, word\/document\.xml, that unpacks to \d+ times its size/,
  },
  {
    kind: 'a ZIP bomb that claims to be small',
    name: 'liar.docx',
    make: () => zipOf('word/document.xml', spaces(512), { size: 500_000 }),
    says: /^is damaged: its word\/document\.xml cannot be (?:read|unpacked)/,
  },
  {
    kind: 'a ZIP bomb inside a ZIP',
    name: 'nested.docx',
    make: () =>
      Buffer.from(
        zipSync(
          { 'inner.zip': zipOf('inner.txt', spaces(256), { size: 256 << 20 }) },
          { level: 0 },
        ),
      ),
    says: /^is a ZIP archive, but not a Word file/,
  },
  {
    kind: 'many files in one ZIP',
    name: 'many.docx',
    make: () => zipOf('000000', spaces(1), { size: 1 << 20, count: 60_000 }),
    says: /^contains 60000 files, which no Word file does/,
  },
  {
    kind: 'a ZIP whose files overlap',
    name: 'overlap.docx',
    make: () => zipOf('000000', spaces(1).subarray(0, 1000), { size: 190_000, count: 4000 }),
    says: /^unpacks to more than \d+ MB/,
  },
  {
    kind: 'XML that is nested too deeply',
    name: 'deep.docx',
    make: () => document(`<a>${'<b>'.repeat(10_000)}${'</b>'.repeat(10_000)}</a>`),
    says: /^has elements that are nested too deeply/,
  },
  {
    kind: 'XML with too many elements',
    name: 'wide.docx',
    make: () =>
      document(
        `<a>${Array.from({ length: 400_000 }, (_, index) => `<b c="${index * 7919}"/>`).join('')}</a>`,
      ),
    says: /^has more than \d+ elements/,
  },
  {
    kind: 'a file of 100 MB',
    name: 'large.docx',
    make: () => Buffer.alloc(100 << 20, 'PK\x03\x04'),
    says: /^is larger than 64 MB/,
  },
  {
    kind: 'a text of 1 MB',
    name: 'long.txt',
    make: () => Buffer.alloc(1 << 20, 'آزادی '),
    says: /^is a text of more than 512 KB/,
  },
  {
    kind: 'a text that is one endless paragraph',
    name: 'long.txt',
    make: () => Buffer.from(`عنوان\n\n${'آزادی '.repeat(20_000)}`),
    says: /^has a paragraph of \d+ characters/,
  },
];
