import { quote, type Fault } from '../finding.ts';
import type { Inspection, FileContent } from '../site-file.ts';
import { mailDateFault, timestampFault } from '../times.ts';
import { faultsInAddress, faultsInLink, faultsInReference, isScript } from './addresses.ts';
import { faultsInFragment } from './json.ts';
import type { Markup } from './markup.ts';

type Element = Extract<Markup, { type: 'element' }>;

/** Elements that contain a date. */
const dated = new Set(
  'updated published modified lastmod date created issued meta time expires lastbuilddate pubdate'.split(
    ' ',
  ),
);

/** Elements that name programs and persons behind a file. Readers do not see them. */
const private_ = new Set([
  'generator',
  'contributor',
  'managingeditor',
  'webmaster',
  'email',
  'docs',
  'cloud',
  'post-id',
  'agent',
]);

/** Elements of feeds that have HTML as text. Atom says so by a type. */
const holdingHtml = new Set(['description', 'encoded', 'body', 'fullitem']);
/** Metadata of e-books: what is in them, and how to show it. */
const bookMeta =
  /^(?:cover|dcterms:modified|rendition:[\w-]+|schema:access\w+|a11y:[\w-]+|title-type|display-seq|group-position|belongs-to-collection|collection-type|identifier-type|alternate-script|file-as|role|source-of|pageBreakSource|media:[\w-]+|dtb:(?:uid|depth|totalPageCount|maxPageNumber))$/i;

/** Returns the faults of an element of a feed, a site map or the table of an e-book. */
export function faultsInXmlElement(
  { name, fullName, attributes, written, text }: Element,
  file: FileContent,
  inspection: Inspection,
): Fault[] {
  if (name === '?xml-stylesheet') {
    const href = attributes.get('href') ?? '';
    if (/xsl/i.test(attributes.get('type') ?? '') || /\.xslt?(?:[?#]|$)/i.test(href))
      return [
        {
          found: `a style sheet that can change everything in the file: ${quote(href)}`,
          advice: 'Remove it, or use CSS.',
        },
      ];
    return faultsInAddress(href, file, inspection, '<?xml-stylesheet href>');
  }
  if (name.startsWith('?'))
    return [
      {
        found: `an instruction for a program: ${quote(`<${name} ${text}`)}`,
        advice: 'Remove it.',
      },
    ];
  const faults: (Fault | undefined)[] = [];
  const isBook = /^(?:opf|ncx)$/.test(file.extension);
  const isPrivate =
    private_.has(name) ||
    (!isBook && (name === 'creator' || name === 'author')) ||
    /^geo(?:rss)?:/.test(fullName);
  if (isPrivate && (text.trim() !== '' || name === 'cloud' || name === 'agent'))
    faults.push({
      found: `metadata that readers do not see: ${quote(`<${name}>${text}`)}`,
      advice: 'Remove the element.',
    });
  const type = attributes.get('type')?.trim().toLowerCase();
  const isHtml = type === undefined ? holdingHtml.has(name) : /^(?:text\/)?html$/.test(type);
  if (isHtml && text.includes('<') && !inspection.isMade)
    faults.push(...faultsInFragment(text, file, inspection));
  else if (/^\s*[a-z][a-z\d+.-]*:\S+\s*$/i.test(text))
    faults.push(...faultsInReference(text, inspection, `<${fullName}>`));
  if (name === 'include' && attributes.has('href'))
    faults.push(
      ...faultsInAddress(attributes.get('href') ?? '', file, inspection, '<include href>'),
    );
  if (name === 'content' && attributes.has('src'))
    faults.push(...faultsInAddress(attributes.get('src') ?? '', file, inspection, '<content src>'));
  const meta = name === 'meta' ? (attributes.get('property') ?? attributes.get('name')) : undefined;
  if (meta !== undefined && !bookMeta.test(meta))
    faults.push({
      found: `metadata that readers do not see: ${quote(`${meta} = ${attributes.get('content') ?? text}`)}`,
      advice: 'Remove the element.',
    });
  for (const [key, value] of attributes) {
    if (/^on[a-z]{3,}$/.test(key))
      faults.push({
        found: `<${name} ${written.get(key) ?? key}> on a page: ${quote(value)}`,
        advice: 'Remove it.',
      });
    else if (/(?:href|src|url|uri)$/.test(key))
      faults.push(...faultsInLink(value, inspection, `<${name} ${written.get(key) ?? key}>`));
    else if (isScript(value))
      faults.push(...faultsInLink(value, inspection, `<${name} ${written.get(key) ?? key}>`));
    else faults.push(timestampFault(value));
  }
  if (dated.has(name)) faults.push(timestampFault(text) ?? mailDateFault(text));
  return faults.filter((fault) => fault !== undefined);
}
