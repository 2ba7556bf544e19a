import { candidatesOf, faultsInAddress } from './addresses.ts';
import { quote, type Fault } from './finding.ts';
import { readHtml, readXml, type Markup } from './markup.ts';
import { faultInScript, isExecutable } from './scripts.ts';
import type { Inspection, Reader, SiteFile } from './site-file.ts';
import { faultsInStyle } from './styles.ts';
import { decode, faultsInText } from './texts.ts';
import { faultInMailDate, faultInMoment, faultsInJson } from './times.ts';

type Element = Extract<Markup, { type: 'element' }>;

/** Attributes that a browser fetches on any element, and those of one kind of element. */
const fetched = new Set(['src', 'poster', 'background', 'lowsrc', 'dynsrc', 'formaction']);
const drawn = `image use feimage script pattern lineargradient radialgradient textpath mpath`.split(
  ' ',
);
const fetchedBy: Readonly<Record<string, readonly string[]>> = {
  object: ['data', 'classid', 'codebase', 'archive'],
  applet: ['code', 'codebase', 'archive'],
  html: ['manifest'],
  form: ['action'],
  '?xml-stylesheet': ['href'],
  ...Object.fromEntries(drawn.map((name) => [name, ['href', 'xlinkhref']])),
};

/** Links that a browser follows by itself; `canonical`, `alternate` and the like wait for the reader. */
const fetchingLink =
  /\b(?:stylesheet|icon|apple-touch-icon|apple-touch-startup-image|mask-icon|preload|modulepreload|prefetch|prerender|preconnect|dns-prefetch|manifest|import)\b/i;

/** Attributes of SVG that are written as CSS. */
const styled = new Set(
  `style fill stroke filter mask clippath markerstart markermid markerend marker cursor`.split(' '),
);

/** Elements of XML that say when. */
const moment =
  /(?:^|:)(?:updated|published|modified|lastmod|date|created|issued|meta|time|expires|lastbuilddate|pubdate)$/;

/** Reads a page: what a browser would fetch or run, comments, and times that machines read. */
export const readPage: Reader = (file, inspection) => read(file, inspection, readHtml);

/** The same of XHTML, SVG, feeds and any other XML. */
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
        advice: 'Take it out: readers see it too.',
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
  const judge = (address: string, how: string) =>
    faults.push(...faultsInAddress(address, file, inspection, how));
  const add = (fault: Fault | undefined) => fault && faults.push(fault);

  for (const [key, value] of attributes) {
    const how = `what <${name} ${key}> names`;
    if (fetched.has(key) || fetchedBy[local]?.includes(key)) judge(value, how);
    else if (key === 'srcset' || key === 'imagesrcset')
      for (const address of candidatesOf(value)) judge(address, how);
    else if (key === 'ping') for (const address of value.split(/\s+/)) judge(address, how);
    else if (styled.has(key)) faults.push(...faultsInStyle(value, file, inspection));
    else if (key === 'srcdoc' || /^on[a-z]{3,}$/.test(key))
      add({ found: `<${name} ${key}> on a page: ${quote(value)}`, advice: 'Take it out.' });
    else if (/^\s*javascript:/i.test(value) && key.endsWith('href')) judge(value, how);
    else add(faultInMoment(value));
  }
  if (local === 'link' && fetchingLink.test(attributes.get('rel') ?? ''))
    judge(attributes.get('href') ?? '', `what <link rel="${attributes.get('rel') ?? ''}"> names`);
  if (local === 'base')
    add({ found: '<base>, which moves every link of the page', advice: 'Take it out.' });
  if (/refresh/i.test(attributes.get('httpequiv') ?? ''))
    judge(
      /url\s*=\s*["']?([^"']*)/i.exec(attributes.get('content') ?? '')?.[1] ?? '',
      'what a page turns into by itself',
    );
  if (isExecutable(element)) add(faultInScript(element, policy));
  else if (local === 'script') faults.push(...faultsInJson(text));
  if (local === 'style') faults.push(...faultsInStyle(text, file, inspection));
  if (moment.test(name)) add(faultInMoment(text) ?? faultInMailDate(text));
  return faults;
}
