import { quote, type Fault } from './finding.ts';
import { readXmlFile } from './pages.ts';
import type { Reader } from './site-file.ts';
import { decode } from './texts.ts';

/** Metadata of drawing programs: names, paths, dates, printers. */
const metadata =
  /<metadata\b|<rdf:RDF\b|\b(?:sodipodi|inkscape):[\w-]+="[^"]*"?|<\?xpacket|<x:xmpmeta|<i:pgf|xmlns:(?:sketch|serif|figma)\b[^>\s]*/i;

/** Reads an SVG: as a page, since it may load and run the same things, and for metadata of drawing programs. */
export const readSvg: Reader = (file, inspection) => {
  const faults: Fault[] = [...readXmlFile(file, inspection)];
  const match = metadata.exec(decode(file.bytes.subarray()));
  if (match)
    faults.push({
      found: `metadata of a drawing program: ${quote(match[0])}`,
      advice: 'Save it as plain SVG, without metadata.',
    });
  return faults;
};
