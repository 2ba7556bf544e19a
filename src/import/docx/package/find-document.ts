import { BayanError } from '../../../domain/bayan-error.ts';
import { children } from './elements.ts';
import type { Package } from './open-package.ts';
import { partOf, readPart, readRelationships } from './parts.ts';
import { damaged } from './refusals.ts';

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

/** Returns the path of the document in a package. Throws {@link BayanError} if it is not a Word package, or contains macros. */
export async function findDocument(file: Package): Promise<string> {
  const document = partOf(file, await readRelationships(file, ''), 'officeDocument');
  const types = file.has('[Content_Types].xml')
    ? children(await readPart(file, '[Content_Types].xml'))
    : [];
  if (
    file.names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name)) ||
    types.some(({ attributes }) => /macroEnabled|vbaProject/i.test(attributes['ContentType'] ?? ''))
  )
    throw new BayanError('import', macros);
  const path = document ?? 'word/document.xml';
  const type = types.find(({ attributes }) => attributes['PartName'] === `/${path}`);
  if (file.has(path) && /wordprocessingml|^$/.test(type?.attributes['ContentType'] ?? ''))
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
