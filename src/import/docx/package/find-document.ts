import { BayanError } from '../../../domain/bayan-error.ts';
import { children } from './elements.ts';
import type { Package } from './open-package.ts';
import { partOf, readPart, readRelationships } from './parts.ts';
import { damaged } from './refusals.ts';
import type { XmlElement } from './xml.ts';

const asText = 'copy its text into a Word file (.docx), and import that.';

/** Files that identify packages other than Word documents, with the message that refuses them. */
const others: readonly (readonly [name: RegExp, refusal: string])[] = [
  [/^xl\//, `is a spreadsheet (Excel): ${asText}`],
  [/^ppt\//, `is a presentation (PowerPoint): ${asText}`],
  [/^visio\//, `is a drawing (Visio): ${asText}`],
  [
    /^Index(?:\.zip|\/)|\.iwa$/,
    'is a Pages document: export it from Pages as Word (.docx), and import that.',
  ],
];

/** The same for packages that have a `mimetype` file. */
const mimetypes: readonly (readonly [type: RegExp, refusal: string])[] = [
  [
    /opendocument\.text/,
    'is an OpenDocument text (ODT): open it in LibreOffice or Word, save it as .docx, and import that.',
  ],
  [/opendocument\.spreadsheet/, `is a spreadsheet (OpenDocument): ${asText}`],
  [/opendocument\.presentation/, `is a presentation (OpenDocument): ${asText}`],
  [/opendocument/, `is a LibreOffice file, but not a text: ${asText}`],
  [/epub/, `is an e-book (EPUB): ${asText}`],
];

const macros =
  'contains macros, which are programs: open it in Word with macros disabled, save it as .docx (Word document), and import that.';

/** Returns a function for the content type of a part: its own, or that of its extension; empty if it has none. */
function contentTypes(types: readonly XmlElement[]): (name: string) => string {
  const byKey = new Map<string, string>();
  for (const { attributes } of types) {
    const { PartName: part, Extension: extension = '', ContentType: type = '' } = attributes;
    byKey.set(part ?? `.${extension.toLowerCase()}`, type);
  }
  return (name) =>
    byKey.get(`/${name}`) ?? byKey.get(name.slice(name.lastIndexOf('.')).toLowerCase()) ?? '';
}

/** Returns the path of the document in a package. Throws {@link BayanError} if it is not a Word package, or contains macros. */
export async function findDocument(file: Package): Promise<string> {
  const document = partOf(file, await readRelationships(file, ''), 'officeDocument');
  const types = file.has('[Content_Types].xml')
    ? children(await readPart(file, '[Content_Types].xml'))
    : [];
  const path = document ?? 'word/document.xml';
  const typeOf = contentTypes(types);
  // The types of embedded files do not count: they are left out, with their macros.
  const hasMacros = file.names.some(
    (name) => /(?:^|\/)vbaProject\.bin$/i.test(name) || /vbaProject/i.test(typeOf(name)),
  );
  if (hasMacros || /macroEnabled/i.test(typeOf(path))) throw new BayanError('import', macros);
  if (file.has(path) && /wordprocessingml|^$|^(?:application|text)\/xml$/.test(typeOf(path)))
    return path;

  if (file.has('mimetype')) {
    const mimetype = (await file.bytes('mimetype', 4096)).toString('latin1');
    const other = mimetypes.find(([pattern]) => pattern.test(mimetype));
    if (other) throw new BayanError('import', other[1]);
  }
  const other = others.find(([pattern]) => file.names.some((name) => pattern.test(name)));
  if (other) throw new BayanError('import', other[1]);
  if (file.names.some((name) => name.startsWith('word/'))) throw damaged(`${path} is missing`);
  throw new BayanError(
    'import',
    'is a ZIP archive, but not a Word file: unpack it, and import the text in it.',
  );
}
