import { quote, type Fault } from './finding.ts';
import { readXmlFile } from './pages.ts';
import type { Reader } from './site-file.ts';
import { decode } from './texts.ts';

/** What drawing programs write of themselves and of the file: names, paths, dates, printers. */
const notes =
  /<metadata\b|<rdf:RDF\b|\b(?:sodipodi|inkscape):[\w-]+="[^"]*"?|<\?xpacket|<x:xmpmeta|<i:pgf|xmlns:(?:sketch|serif|figma)\b[^>\s]*/i;

/** Reads a drawing: as a page, which it may be as well, and what drawing programs leave in it. */
export const readSvg: Reader = (file, inspection) => {
  const faults: Fault[] = [...readXmlFile(file, inspection)];
  const note = notes.exec(decode(file.bytes.subarray()));
  if (note)
    faults.push({
      found: `notes of a drawing program: ${quote(note[0])}`,
      advice: 'Save it as plain SVG, without metadata.',
    });
  return faults;
};
