import { readApplications, type ApplicationSegment } from './jpeg-applications.ts';
import { readFrame, readScanHeader, type Frame } from './jpeg-frame.ts';
import { readScan } from './jpeg-scan.ts';
import { JpegTables } from './jpeg-tables.ts';
import { afterEnd, extraIn, truncated, type Extra, type ImageReading } from './reading.ts';

const huffman = 0xc4;
const endOfImage = 0xd9;
const startOfScan = 0xda;
const quantization = 0xdb;
const restartInterval = 0xdd;

/** Programs write about ten. Each one takes the time of the whole picture. */
const maxScans = 64;

/** Fill bytes that may be before a marker. More of them could count something. */
const maxFill = 3;

/**
 * Reads a JPEG segment by segment. Only what a program needs to draw it may be in it: the frame, its tables and scans, and in
 * application segments a colour profile, the resolution and the orientation.
 */
export function readJpeg(bytes: Buffer): ImageReading {
  const reader = new JpegReader(bytes);
  const broken = reader.read();
  const { extras, orientation } = readApplications(bytes, reader.applications);
  const size = reader.frame?.size;
  const isTurned = size !== undefined && orientation > 4;
  return {
    size: isTurned ? { width: size.height, height: size.width } : size,
    extras: [...reader.extras, ...extras].sort((a, b) => a.start - b.start),
    ...(broken !== undefined && { broken }),
  };
}

class JpegReader {
  readonly applications: ApplicationSegment[] = [];
  frame: Frame | undefined;
  readonly #bytes: Buffer;
  readonly #extras: Extra[] = [];
  readonly #tables: JpegTables;
  #restart = 0;
  #scans = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#tables = new JpegTables(bytes);
  }

  get extras(): Extra[] {
    return [...this.#extras, ...this.#tables.extras];
  }

  /** Reads the file to its end. Returns why it could not. */
  read(): string | undefined {
    const bytes = this.#bytes;
    let at = 2;
    for (;;) {
      const fill = at;
      if (at < bytes.length && bytes[at] !== 0xff) return 'it has data outside its segments';
      while (bytes[at + 1] === 0xff) at += 1;
      if (at - fill > maxFill)
        this.#extras.push(extraIn(bytes, `${at - fill} bytes before a segment`, [fill, at]));
      if (at + 2 > bytes.length) return truncated;
      const marker = bytes[at + 1] ?? 0;
      if (marker === endOfImage) break;
      if (at + 4 > bytes.length) return truncated;
      const end = at + 2 + bytes.readUInt16BE(at + 2);
      if (end > bytes.length) return truncated;
      if (end < at + 4) return 'a segment has a wrong length';
      const next = this.#readSegment(marker, at, end);
      if (typeof next === 'string') return next;
      at = next;
    }
    if (this.#scans === 0) return 'it has no picture';
    const rest = bytes.subarray(at + 2);
    // Some programs pad the file with zeros.
    if (rest.some((byte) => byte !== 0)) this.#extras.push(afterEnd(bytes, at + 2));
    return undefined;
  }

  /** Returns where the next segment begins, or what is wrong. */
  #readSegment(marker: number, start: number, end: number): number | string {
    const content = this.#bytes.subarray(start + 4, end);
    switch (marker) {
      case huffman:
      case quantization:
        return this.#tables.add(marker, start, end) ? end : 'a table is wrong';
      case restartInterval:
        if (content.length !== 2) return 'a segment has a wrong length';
        this.#restart = content.readUInt16BE(0);
        return end;
      case startOfScan:
        return this.#readScan(content, end);
      default:
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) {
      if (this.frame) return 'it has a second picture';
      const frame = readFrame(marker, content, this.#bytes.length);
      if (typeof frame === 'string') return frame;
      this.frame = frame;
      return end;
    }
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8))
      return 'it has data outside its segments';
    this.applications.push({ marker, start, end, content });
    return end;
  }

  #readScan(content: Buffer, end: number): number | string {
    if (!this.frame) return 'it has a scan before its picture';
    const scan = readScanHeader(content, this.frame, this.#tables, this.#restart);
    if (typeof scan === 'string') return scan;
    this.#scans += 1;
    if (this.#scans > maxScans) return 'it has too many scans';
    const data = readScan(this.#bytes, end, scan);
    for (const [from, to] of data.unused)
      this.#extras.push(extraIn(this.#bytes, `${to - from} bytes that no pixel uses`, [from, to]));
    return data.broken ?? data.end;
  }
}
