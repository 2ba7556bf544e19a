/** The header of a frame of MPEG audio, layer III. */
export interface Mp3Frame {
  readonly start: number;
  readonly end: number;
  /** MPEG-1; MPEG-2 and 2.5 have half as many samples in a frame. */
  readonly isFirst: boolean;
  readonly isMono: boolean;
  /** Where the side information begins, which says how the samples are stored. */
  readonly side: number;
  /** Where the samples begin. */
  readonly main: number;
  /** The bits of the header that are the same in all frames of a file: version, layer, rate. */
  readonly format: number;
  /** Bits that mean nothing to a player: private, copyright, original, emphasis. */
  readonly marks: number;
}

const rates = [
  [44100, 48000, 32000],
  [22050, 24000, 16000],
  [11025, 12000, 8000],
] as const;

const kilobits = {
  first: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  others: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;

/** Returns the frame that begins at `start`; `undefined` if none does. The frame may end after the file. */
export function frameAt(bytes: Buffer, start: number): Mp3Frame | undefined {
  if (start + 4 > bytes.length) return undefined;
  const header = bytes.readUInt32BE(start);
  // The sync, and layer III.
  if (header >>> 21 !== 0x7ff || ((header >>> 17) & 3) !== 1) return undefined;
  const version = (header >>> 19) & 3;
  const isFirst = version === 3;
  const rate = rates[version === 3 ? 0 : version === 2 ? 1 : 2][(header >>> 10) & 3];
  const kilobit = kilobits[isFirst ? 'first' : 'others'][(header >>> 12) & 15];
  if (version === 1 || rate === undefined || !kilobit) return undefined;
  const isMono = ((header >>> 6) & 3) === 3;
  const padding = (header >>> 9) & 1;
  const size = Math.floor(((isFirst ? 144 : 72) * kilobit * 1000) / rate) + padding;
  const side = start + 4 + (((header >>> 16) & 1) === 0 ? 2 : 0);
  const sideSize = isFirst ? (isMono ? 17 : 32) : isMono ? 9 : 17;
  return {
    start,
    end: start + size,
    isFirst,
    isMono,
    side,
    main: side + sideSize,
    format: header & 0xfffe0c00,
    marks: header & 0x10f,
  };
}
