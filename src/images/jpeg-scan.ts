/** A component of a scan, with the tables that decode it. */
export interface ScanComponent {
  /** Blocks of 8 by 8 pixels in each unit of a scan with several components. */
  readonly across: number;
  readonly down: number;
  /** Blocks that a scan of this component alone has, and blocks of a line in `nonZero`. */
  readonly columns: number;
  readonly rows: number;
  readonly stride: number;
  readonly dc: Uint16Array | undefined;
  readonly ac: Uint16Array | undefined;
  /** For progressive pictures: two words of 32 bits for each block, one bit for each coefficient that is not zero yet. */
  readonly nonZero: Uint32Array;
}

/** A scan: which coefficients of which components it has. */
export interface Scan {
  readonly components: readonly ScanComponent[];
  readonly isProgressive: boolean;
  /** The first and last coefficient of each block. */
  readonly from: number;
  readonly to: number;
  /** Whether it adds a bit to coefficients of earlier scans. */
  readonly isRefinement: boolean;
  /** Units across and down, if it has several components. */
  readonly unitsAcross: number;
  readonly unitsDown: number;
  /** Units between two restart markers; 0 if there are none. */
  readonly restart: number;
}

/** The data of a scan. */
export interface ScanData {
  /** Where the next segment begins. */
  readonly end: number;
  /** Parts of it that no pixel needs. */
  readonly unused: readonly (readonly [start: number, end: number])[];
  readonly broken?: string;
}

const undecodable = 'its pixels cannot be decoded';

/** Returns the table of a Huffman code: for each 16 bits, the length of its code and its symbol. */
export function codeTable(counts: Uint8Array, symbols: Uint8Array): Uint16Array | undefined {
  const table = new Uint16Array(1 << 16);
  let code = 0;
  let next = 0;
  for (let length = 1; length <= 16; length += 1) {
    for (let count = counts[length - 1] ?? 0; count > 0; count -= 1) {
      const end = code + (1 << (16 - length));
      if (end > 1 << 16) return undefined;
      table.fill((length << 8) | (symbols[next] ?? 0), code, end);
      code = end;
      next += 1;
    }
  }
  return table;
}

/** Reads the entropy-coded data of a scan, and counts its blocks. It needs no values of pixels, only the bits that they take. */
export function readScan(bytes: Buffer, start: number, scan: Scan): ScanData {
  const { components, isProgressive, from, to, isRefinement, restart } = scan;
  const unused: [number, number][] = [];
  const isAlone = components.length === 1;
  const [first] = components;
  if (!first) return { end: start, unused, broken: undecodable };
  const across = isAlone ? first.columns : scan.unitsAcross;
  const units = across * (isAlone ? first.rows : scan.unitsDown);

  let at = start;
  let bits = 0;
  let count = 0;
  /** Bits after the end of the data. */
  let missing = 0;
  let run = 0;
  // Set by the functions below.
  let isWrong = false as boolean;

  const fill = () => {
    while (count <= 16) {
      let byte = bytes[at] ?? 0xff;
      if (byte !== 0xff) at += 1;
      else if (bytes[at + 1] === 0) at += 2;
      else {
        byte = 0;
        missing += 8;
      }
      bits = (bits << 8) | byte;
      count += 8;
    }
  };
  const skip = (length: number) => {
    if (count < length) fill();
    count -= length;
  };
  const take = (length: number): number => {
    if (length === 0) return 0;
    if (count < length) fill();
    count -= length;
    return (bits >>> count) & ((1 << length) - 1);
  };
  const decode = (table: Uint16Array): number => {
    if (count < 16) fill();
    const entry = table[(bits >>> (count - 16)) & 0xffff] ?? 0;
    if (entry === 0) isWrong = true;
    count -= entry >> 8;
    return entry & 0xff;
  };

  const readBlock = (dc: Uint16Array | undefined, ac: Uint16Array | undefined) => {
    if (!dc || !ac) {
      isWrong = true;
      return;
    }
    skip(decode(dc) & 15);
    for (let index = 1; index < 64; index += 1) {
      const symbol = decode(ac);
      const size = symbol & 15;
      if (size !== 0) {
        index += symbol >> 4;
        skip(size);
      } else if (symbol === 0xf0) index += 15;
      else return;
    }
  };

  const readFirst = (ac: Uint16Array, nonZero: Uint32Array, block: number) => {
    if (run > 0) {
      run -= 1;
      return;
    }
    for (let index = from; index <= to; index += 1) {
      const symbol = decode(ac);
      const [zeros, size] = [symbol >> 4, symbol & 15];
      if (size !== 0) {
        index += zeros;
        skip(size);
        if (index > 63) isWrong = true;
        else mark(nonZero, block, index);
      } else if (zeros === 15) index += 15;
      else {
        run = (1 << zeros) + take(zeros) - 1;
        return;
      }
      if (isWrong) return;
    }
  };

  const refine = (ac: Uint16Array, nonZero: Uint32Array, block: number) => {
    let index = from;
    if (run === 0) {
      for (; index <= to; index += 1) {
        const symbol = decode(ac);
        let zeros = symbol >> 4;
        const size = symbol & 15;
        if (size === 0 && zeros < 15) {
          run = (1 << zeros) + take(zeros);
          break;
        }
        if (size !== 0) skip(1);
        for (; index <= to; index += 1) {
          if (isMarked(nonZero, block, index)) skip(1);
          else if (zeros === 0) break;
          else zeros -= 1;
        }
        if (size !== 0 && index <= to) mark(nonZero, block, index);
        if (isWrong) return;
      }
    }
    if (run > 0) {
      for (; index <= to; index += 1) if (isMarked(nonZero, block, index)) skip(1);
      run -= 1;
    }
  };

  const read = ({ dc, ac, nonZero }: ScanComponent, block: number) => {
    if (!isProgressive) readBlock(dc, ac);
    else if (from > 0) {
      if (!ac) isWrong = true;
      else if (isRefinement) refine(ac, nonZero, block);
      else readFirst(ac, nonZero, block);
    } else if (isRefinement) skip(1);
    else if (dc) skip(decode(dc) & 15);
    else isWrong = true;
  };

  /** Ends the data before a marker: what is left of it is unused. Returns false if the data was not enough. */
  const align = (): boolean => {
    if (missing > count) return false;
    for (let left = (count >> 3) - (missing >> 3); left > 0; left -= 1)
      at -= bytes[at - 1] === 0 && bytes[at - 2] === 0xff ? 2 : 1;
    bits = count = missing = run = 0;
    const marker = nextMarker(bytes, at);
    if (marker > at) unused.push([at, marker]);
    at = marker;
    return true;
  };

  for (let unit = 0; unit < units; unit += 1) {
    if (restart > 0 && unit > 0 && unit % restart === 0) {
      if (!align()) return { end: at, unused, broken: 'it is truncated' };
      const expected = 0xd0 + ((unit / restart - 1) & 7);
      while (bytes[at + 1] === 0xff) at += 1;
      if (bytes[at + 1] !== expected) return { end: at, unused, broken: undecodable };
      at += 2;
    }
    const [row, column] = [Math.floor(unit / across), unit % across];
    if (isAlone) read(first, row * first.stride + column);
    else
      for (const component of components) {
        const { across: width, down, stride } = component;
        for (let y = 0; y < down; y += 1)
          for (let x = 0; x < width; x += 1)
            read(component, (row * down + y) * stride + column * width + x);
      }
    if (isWrong) return { end: at, unused, broken: undecodable };
    if (missing > count) return { end: at, unused, broken: 'it is truncated' };
  }
  align();
  // Some programs write one more restart marker after the last unit.
  while (((bytes[at + 1] ?? 0) & 0xf8) === 0xd0) {
    const next = nextMarker(bytes, at + 2);
    unused.push([at, next]);
    at = next;
  }
  return { end: at, unused };
}

/** Returns the offset of the next marker, which is not the `FF 00` of data. */
function nextMarker(bytes: Buffer, start: number): number {
  let at = bytes.indexOf(0xff, start);
  while (at >= 0 && bytes[at + 1] === 0) at = bytes.indexOf(0xff, at + 2);
  return at < 0 ? bytes.length : at;
}

function mark(nonZero: Uint32Array, block: number, index: number): void {
  const word = 2 * block + (index >> 5);
  nonZero[word] = (nonZero[word] ?? 0) | (1 << (index & 31));
}

const isMarked = (nonZero: Uint32Array, block: number, index: number): boolean =>
  (((nonZero[2 * block + (index >> 5)] ?? 0) >>> (index & 31)) & 1) === 1;
