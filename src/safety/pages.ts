import { faultsInAddress, srcsetAddresses } from './addresses.ts';
import { quote, type Fault } from './finding.ts';
import { readHtml, readXml, type Markup } from './markup.ts';
import { isExecutable, scriptFault } from './scripts.ts';
import type { Inspection, Reader, SiteFile } from './site-file.ts';
import { faultsInStyle } from './styles.ts';
import { decode, faultsInText } from './texts.ts';
import { faultsInJson, mailDateFault, timestampFault } from './times.ts';

type Element = Extract<Markup, { type: 'element' }>;

/** Attributes whose URL a browser loads, on any element and on certain ones. */
const loading = new Set(['src', 'poster', 'background', 'lowsrc', 'dynsrc', 'formaction']);
const svgElements =
  `image use feimage script pattern lineargradient radialgradient textpath mpath`.split(' ');
const loadingOn: Readonly<Record<string, readonly string[]>> = {
  object: ['data', 'classid', 'codebase', 'archive'],
  applet: ['code', 'codebase', 'archive'],
  html: ['manifest'],
  form: ['action'],
  '?xml-stylesheet': ['href'],
  ...Object.fromEntries(svgElements.map((name) => [name, ['href', 'xlinkhref']])),
};

/** Link types that a browser loads; it does not load `canonical`, `alternate` and the like. */
const loadingRel =
  /\b(?:stylesheet|icon|apple-touch-icon|apple-touch-startup-image|mask-icon|preload|modulepreload|prefetch|prerender|preconnect|dns-prefetch|manifest|import)\b/i;

/** Attributes of SVG that contain CSS. */
const cssAttributes = new Set(
  `style fill stroke filter mask clippath markerstart markermid markerend marker cursor`.split(' '),
);

/** Elements of XML that contain a date. */
const dated =
  /(?:^|:)(?:updated|published|modified|lastmod|date|created|issued|meta|time|expires|lastbuilddate|pubdate)$/;

/** Reads an HTML page: finds what a browser would load or run, comments and machine-readable times. */
export const readPage: Reader = (file, inspection) => read(file, inspection, readHtml);

/** Does the same for XHTML, SVG, feeds and any other XML. */
export const readXmlFile: Reader = (file, inspection) => read(file, inspection, readXml);

function read(
  file: SiteFile,
  inspection: Inspection,
  parse: (text: string) => Iterable<Markup>,
): Fault[] {
  const source = decode(file.bytes.subarray());
  const faults = faultsInText(source, inspection.names);
  let policy = '';
  for (const markup of parse(source)) {
    if (markup.type === 'comment')
      faults.push({
        found: `a comment: ${quote(markup.text)}`,
        advice: 'Remove it: readers can see it.',
      });
    else {
      if (/content-security-policy/i.test(markup.attributes.get('httpequiv') ?? ''))
        policy = markup.attributes.get('content') ?? '';
      faults.push(...faultsInElement(markup, file, inspection, policy));
    }
  }
  return faults;
}

function faultsInElement(
  element: Element,
  file: SiteFile,
  inspection: Inspection,
  policy: string,
): Fault[] {
  const { name, attributes, text } = element;
  const local = name.replace(/^.*:/, '');
  const faults: Fault[] = [];
  const check = (address: string, source: string) =>
    faults.push(...faultsInAddress(address, file, inspection, source));
  const add = (fault: Fault | undefined) => fault && faults.push(fault);

  for (const [key, value] of attributes) {
    const source = `<${name} ${key}>`;
    if (loading.has(key) || loadingOn[local]?.includes(key)) check(value, source);
    else if (key === 'srcset' || key === 'imagesrcset')
      for (const address of srcsetAddresses(value)) check(address, source);
    else if (key === 'ping') for (const address of value.split(/\s+/)) check(address, source);
    else if (cssAttributes.has(key)) faults.push(...faultsInStyle(value, file, inspection));
    else if (key === 'srcdoc' || /^on[a-z]{3,}$/.test(key))
      add({ found: `${source} on a page: ${quote(value)}`, advice: 'Remove it.' });
    else if (/^\s*javascript:/i.test(value) && key.endsWith('href')) check(value, source);
    else add(timestampFault(value));
  }
  if (local === 'link' && loadingRel.test(attributes.get('rel') ?? ''))
    check(attributes.get('href') ?? '', `<link rel="${attributes.get('rel') ?? ''}">`);
  if (local === 'base')
    add({ found: '<base>, which changes every link on the page', advice: 'Remove it.' });
  if (/refresh/i.test(attributes.get('httpequiv') ?? ''))
    check(
      /url\s*=\s*["']?([^"']*)/i.exec(attributes.get('content') ?? '')?.[1] ?? '',
      '<meta http-equiv="refresh">',
    );
  if (isExecutable(element)) add(scriptFault(element, policy));
  else if (local === 'script') faults.push(...faultsInJson(text));
  if (local === 'style') faults.push(...faultsInStyle(text, file, inspection));
  if (dated.test(name)) add(timestampFault(text) ?? mailDateFault(text));
  return faults;
}
