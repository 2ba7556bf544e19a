import { quote, type Fault } from './finding.ts';
import { readXml } from './markup.ts';
import { faultInMoment } from './times.ts';

/** The engine that makes the documents of a site, which is the same for every publisher. */
export const isEngine = (text: string): boolean =>
  /^(?:Typst|krilla)(?: [\w.-]+)?$/.test(text.trim());

/** What PDF/UA asks for, and what the engine says of the file itself. All else tells of people and programs. */
const allowed = new Set(
  `pdfuaid:part pdfuaid:rev pdfuaid:amd pdfuaid:corr dc:title dc:language dc:format dc:description
  pdf:producer pdf:keywords pdf:pdfversion pdf:trapped xmp:creatortool xmp:createdate xmp:modifydate xmp:metadatadate
  xmpmm:instanceid xmpmm:documentid xmpmm:renditionclass xmptpg:npages`.split(/\s+/),
);
const frame = /^(?:x:xmpmeta|rdf:.*|xml:.*|\?xpacket)$/;

/** Reads XMP, the description of a document in XML, property by property: as elements or as attributes. */
export function faultsInXmp(xmp: string): Fault[] {
  const faults: Fault[] = [];
  for (const markup of readXml(xmp)) {
    if (markup.type === 'comment') faults.push(fault('a comment', markup.text));
    else if (!frame.test(markup.name)) {
      faults.push(...faultsInProperty(markup.name, textAfter(xmp, markup.name) || markup.text));
    }
  }
  for (const [, attributes = ''] of xmp.matchAll(/<rdf:Description([^>]*)>/g)) {
    for (const [, name = '', value = ''] of attributes.matchAll(/([\w:]+)\s*=\s*["']([^"']*)/g)) {
      if (!/^(?:xmlns|rdf|xml):/.test(name))
        faults.push(...faultsInProperty(name.toLowerCase(), value));
    }
  }
  return faults;
}

function faultsInProperty(name: string, value: string): Fault[] {
  if (!allowed.has(name)) return [fault(name, value)];
  if (/:(?:creatortool|producer)$/.test(name)) return isEngine(value) ? [] : [fault(name, value)];
  if (name.endsWith('date')) return [faultInMoment(value)].flatMap((found) => found ?? []);
  // A UUID of version 1 is the moment and the network card.
  if (name.endsWith('id') && /[\da-f]{8}-[\da-f]{4}-1[\da-f]{3}-/i.test(value))
    return [fault(name, value)];
  return [];
}

/** The text of the first property of a name, with that of the list in it. */
function textAfter(xmp: string, name: string): string {
  const match = new RegExp(`<${RegExp.escape(name)}\\b[^>]*>([\\s\\S]*?)</`, 'i').exec(xmp);
  return (match?.[1] ?? '').replaceAll(/<[^>]*>/g, '').trim();
}

const fault = (name: string, value: string): Fault => ({
  found: `${name} in the description of a document: ${quote(value)}`,
  advice: 'Make the document without it.',
});
