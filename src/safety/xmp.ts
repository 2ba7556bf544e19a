import { quote, type Fault } from './finding.ts';
import { readXml } from './pages/markup.ts';
import { timestampFault } from './times.ts';

/** Returns whether `text` names Typst, which makes the PDFs of every publisher and so identifies no one. */
export const isEngine = (text: string): boolean =>
  /^(?:Typst|krilla)(?: [\w.-]+)?$/.test(text.trim());

/** What PDF/UA requires, and what Typst writes about the file itself. */
const allowed = new Set(
  `pdfuaid:part pdfuaid:rev pdfuaid:amd pdfuaid:corr dc:title dc:language dc:format dc:description
  pdf:producer pdf:keywords pdf:pdfversion pdf:trapped xmp:creatortool xmp:createdate xmp:modifydate xmp:metadatadate
  xmpmm:instanceid xmpmm:documentid xmpmm:renditionclass xmptpg:npages`.split(/\s+/),
);
const wrappers = /^(?:x:xmpmeta|rdf:.*|xml:.*|\?xpacket)$/;

/** Returns the faults in XMP, the XML metadata of a document: every property, as an element or an attribute. */
export function faultsInXmp(xmp: string): Fault[] {
  const faults: Fault[] = [];
  for (const markup of readXml(xmp)) {
    if (markup.type !== 'element') faults.push(fault(`a ${markup.type} part`, markup.text));
    else if (!wrappers.test(markup.fullName)) {
      const { fullName, text } = markup;
      faults.push(...faultsInProperty(fullName, textAfter(xmp, fullName) || text));
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
  if (name.endsWith('date')) return [timestampFault(value)].flatMap((found) => found ?? []);
  // A version 1 UUID contains the time and the network card.
  if (name.endsWith('id') && /[\da-f]{8}-[\da-f]{4}-1[\da-f]{3}-/i.test(value))
    return [fault(name, value)];
  return [];
}

/** Returns the text of the first property with a name, without the tags of a list in it. */
function textAfter(xmp: string, name: string): string {
  const match = new RegExp(`<${RegExp.escape(name)}\\b[^>]*>([\\s\\S]*?)</`, 'i').exec(xmp);
  return (match?.[1] ?? '').replaceAll(/<[^>]*>/g, '').trim();
}

const fault = (name: string, value: string): Fault => ({
  found: `${name} in the document metadata: ${quote(value)}`,
  advice: 'Create the document without it.',
});
