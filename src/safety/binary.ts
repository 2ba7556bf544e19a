import type { Fault } from './finding.ts';
import type { Reader } from './site-file.ts';

/** Files of any size are read in pieces; the overlap finds what crosses the end of one. */
const pieceSize = 8 << 20;
const overlap = 4096;

/** Reads the bytes of any file: finds names of the machine, in UTF-8 or UTF-16. */
export const readBinary: Reader = ({ bytes }, { names }) => {
  const faults: Fault[] = [];
  for (let start = 0; start < bytes.length; start += pieceSize)
    faults.push(...names.inBytes(bytes.subarray(start, start + pieceSize + overlap)));
  return faults;
};
