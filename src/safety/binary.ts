import type { Fault } from './finding.ts';
import { keyFaults } from './secrets.ts';
import type { Reader } from './site-file.ts';

/** Files of any size are read in pieces; the overlap finds what crosses the end of one. */
const pieceSize = 8 << 20;
const overlap = 4096;

/** Reads the bytes of any file: finds names of the machine, in UTF-8 or UTF-16, and private keys. */
export const readBinary: Reader = ({ bytes }, { names }) => {
  const faults: Fault[] = [];
  for (let start = 0; start < bytes.length; start += pieceSize) {
    const piece = bytes.subarray(start, start + pieceSize + overlap);
    faults.push(...names.inBytes(piece), ...keyFaults(piece.toString('latin1')));
  }
  return faults;
};
