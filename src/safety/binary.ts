import type { Fault } from './finding.ts';
import type { Bytes, Reader } from './site-file.ts';

/** Byte sequences that begin metadata, for formats without a reader here. */
const signatures: readonly (readonly [signature: string, what: string])[] = [
  ['Exif\0\0', 'EXIF'],
  ['<x:xmpmeta', 'XMP'],
  ['<rdf:RDF', 'XMP'],
  ['http://ns.adobe.com/xap/', 'XMP'],
  ['Photoshop 3.0\0', 'Photoshop metadata'],
  ['ID3\x03\0', 'ID3 tags'],
  ['ID3\x04\0', 'ID3 tags'],
  ['©xyz\0', 'a GPS position'],
];

/** Files of any size are read in pieces; the overlap finds what crosses the end of one. */
const pieceSize = 8 << 20;
const overlap = 4096;

/** Reads a file of unknown format: finds names of the machine, in UTF-8 or UTF-16, and metadata. */
export const readBinary: Reader = ({ bytes }, { names }) =>
  readPieces(bytes, (piece) => {
    const found = signatures.filter(([signature]) => piece.includes(signature, 0, 'latin1'));
    return [...names.inBytes(piece), ...found.map(faultOf)];
  });

/** Reads a CAR: only finds names of the machine, since the files in it are read in the site itself. */
export const readBlocks: Reader = ({ bytes }, { names }) => readPieces(bytes, names.inBytes);

const faultOf = ([, what]: (typeof signatures)[number]): Fault => ({
  found: `${what} in a file of unknown format`,
  advice: 'Remove its metadata, or convert it to a PNG, JPEG or WebP without metadata.',
});

function readPieces(bytes: Bytes, read: (piece: Buffer) => Fault[]): Fault[] {
  const faults: Fault[] = [];
  for (let start = 0; start < bytes.length; start += pieceSize)
    faults.push(...read(bytes.subarray(start, start + pieceSize + overlap)));
  return faults;
}
