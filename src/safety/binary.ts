import type { Fault } from './finding.ts';
import type { Bytes, Reader } from './site-file.ts';

/** What programs put before notes of their own, in formats that have no reader here. */
const marks: readonly (readonly [mark: string, what: string])[] = [
  ['Exif\0\0', 'EXIF'],
  ['<x:xmpmeta', 'XMP'],
  ['<rdf:RDF', 'XMP'],
  ['http://ns.adobe.com/xap/', 'XMP'],
  ['Photoshop 3.0\0', 'notes of Photoshop'],
  ['ID3\x03\0', 'tags of a recording'],
  ['ID3\x04\0', 'tags of a recording'],
  ['©xyz\0', 'the place where it was taken'],
];

/** How much of a file is read at once, and how much of that again with the next: it may be of any size. */
const piece = 8 << 20;
const overlap = 4096;

/** Reads a file of no known kind: the names of the machine, in UTF-8 or UTF-16, and the marks of metadata. */
export const readBinary: Reader = ({ bytes }, { names }) =>
  pieces(bytes, (part) => {
    const found = marks.filter(([mark]) => part.includes(mark, 0, 'latin1'));
    return [...names.inBytes(part), ...found.map(faultOf)];
  });

/** Reads the blocks of a CAR, in which files of the site stand that are read themselves: the names of the machine alone. */
export const readBlocks: Reader = ({ bytes }, { names }) => pieces(bytes, names.inBytes);

const faultOf = ([, what]: (typeof marks)[number]): Fault => ({
  found: `${what} in a file of no kind that can be read`,
  advice: 'Strip its metadata, or turn it into a PNG, JPEG or WebP without any.',
});

function pieces(bytes: Bytes, read: (part: Buffer) => Fault[]): Fault[] {
  const faults: Fault[] = [];
  for (let start = 0; start < bytes.length; start += piece)
    faults.push(...read(bytes.subarray(start, start + piece + overlap)));
  return faults;
}
