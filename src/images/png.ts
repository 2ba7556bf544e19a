import { crc32 } from 'node:zlib';
import { orientationIn } from './exif.ts';
import { colourNote } from './jpeg-applications.ts';
import { isPlainChunk, replaceProfile, type PngState } from './png-chunks.ts';
import { readPixels } from './png-pixels.ts';
import {
  afterEnd,
  extraIn,
  sizeOf,
  truncated,
  turnedNote,
  type Extra,
  type ImageReading,
  type Size,
} from './reading.ts';

/** A chunk, with its frame from `start` to `end`. */
interface Chunk {
  readonly type: string;
  readonly content: Buffer;
  readonly start: number;
  readonly end: number;
}

/** A picture of the file: the default one, or a frame of an animation. */
interface Frame extends Size {
  /** The chunks with its pixels, and how many bytes of each are not pixels. */
  readonly chunks: Chunk[];
  readonly skip: number;
}

const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

const wrongFrame = 'a frame of its animation is wrong';

/**
 * Reads a PNG chunk by chunk. Only the chunks that show it may be in it, each with its own content; the pixels end where the
 * picture does. The animation of an APNG is a part of it.
 */
export function readPng(bytes: Buffer): ImageReading {
  const reader = new PngReader(bytes);
  const broken = reader.read();
  return {
    size: reader.size,
    extras: reader.extras.sort((a, b) => a.start - b.start),
    ...(broken !== undefined && { broken }),
  };
}

class PngReader {
  readonly extras: Extra[] = [];
  size: Size | undefined;
  readonly #bytes: Buffer;
  readonly #seen = new Set<string>();
  #state: PngState | undefined;
  #frame: Frame | undefined;
  /** The number of the next chunk of an animation. */
  #sequence = 0;
  /** How many frames an animation has, and how many it says to have. */
  #frames = 0;
  #announced = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Reads the file to its end. Returns why it could not. */
  read(): string | undefined {
    let at = 8;
    for (;;) {
      const chunk = this.#chunkAt(at);
      if (!chunk) return truncated;
      at = chunk.end;
      const broken = this.#readChunk(chunk);
      if (broken !== undefined) return broken;
      if (chunk.type === 'IEND') break;
    }
    if (at < this.#bytes.length) this.extras.push(afterEnd(this.#bytes, at));
    return undefined;
  }

  #chunkAt(start: number): Chunk | undefined {
    const bytes = this.#bytes;
    if (start + 12 > bytes.length) return undefined;
    const end = start + 12 + bytes.readUInt32BE(start);
    if (end > bytes.length) return undefined;
    const type = bytes.toString('latin1', start + 4, start + 8).replaceAll(/[^A-Za-z]/g, '?');
    return { type, content: bytes.subarray(start + 8, end - 4), start, end };
  }

  #readChunk(chunk: Chunk): string | undefined {
    const { type, content } = chunk;
    if (!this.#state) {
      if (type !== 'IHDR') return 'it does not begin with its header';
      return this.#readHeader(chunk);
    }
    if (type !== 'IDAT' && type !== 'fdAT') {
      const broken = this.#endFrame();
      if (broken !== undefined) return broken;
    }
    switch (type) {
      case 'IHDR':
        return 'it has a second header';
      case 'PLTE':
        return this.#readPalette(chunk, this.#state);
      case 'IDAT':
        return this.#readData(chunk, this.#state);
      case 'acTL':
        if (content.length !== 8 || this.#seen.has('IDAT') || !this.#isFirst(type))
          return this.#drop(chunk);
        this.#announced = content.readUInt32BE(0);
        return this.#check(chunk);
      case 'fcTL':
        return this.#seen.has('acTL') ? this.#readFrame(chunk, this.#state) : this.#drop(chunk);
      case 'fdAT':
        return this.#seen.has('acTL') ? this.#readFrameData(chunk) : this.#drop(chunk);
      case 'IEND':
        if (!this.#seen.has('IDAT')) return 'it has no picture';
        if (this.#frames !== this.#announced) return wrongFrame;
        if (content.length === 0) return this.#check(chunk);
        this.#drop(chunk, frameOf('IEND', Buffer.alloc(0)));
        return undefined;
      default:
        return this.#readOptional(chunk, this.#state);
    }
  }

  #readHeader(chunk: Chunk): string | undefined {
    const { content } = chunk;
    const wrong = 'its header is wrong';
    if (content.length !== 13) return wrong;
    const [depth = 0, colourType = 0, compression, filter, interlace] = content.subarray(8);
    this.size = sizeOf(content.readUInt32BE(0), content.readUInt32BE(4));
    const isKnown =
      depths[colourType]?.includes(depth) === true &&
      compression === 0 &&
      filter === 0 &&
      (interlace === 0 || interlace === 1);
    if (!isKnown) return wrong;
    if (!this.size) return 'it has no size';
    const isInterlaced = interlace === 1;
    this.#state = { ...this.size, depth, colourType, isInterlaced, colours: 0 };
    return this.#check(chunk);
  }

  #readPalette(chunk: Chunk, state: PngState): string | undefined {
    const colours = chunk.content.length / 3;
    const { colourType, depth } = state;
    // With other types of colours, it is only a proposal.
    if (colourType !== 3 || this.#seen.has('IDAT')) return this.#drop(chunk);
    if (!this.#isFirst('PLTE') || !Number.isInteger(colours) || colours < 1)
      return 'its palette is wrong';
    if (colours > 2 ** depth) return 'its palette is wrong';
    this.#state = { ...state, colours };
    return this.#check(chunk);
  }

  #readData(chunk: Chunk, state: PngState): string | undefined {
    if (this.#frame?.skip !== 0 && this.#seen.has('IDAT')) return 'it has a second picture';
    if (state.colourType === 3 && state.colours === 0) return 'it has no palette';
    this.#seen.add('IDAT');
    this.#frame ??= { width: state.width, height: state.height, chunks: [], skip: 0 };
    this.#frame.chunks.push(chunk);
    return this.#check(chunk);
  }

  /** Reads the header of a frame: where it is, and how long it is shown. */
  #readFrame(chunk: Chunk, { width, height }: PngState): string | undefined {
    const { content } = chunk;
    if (content.length !== 26 || content.readUInt32BE(0) !== this.#sequence) return wrongFrame;
    const [across = 0, down = 0, left = 0, top = 0] = [4, 8, 12, 16].map((at) =>
      content.readUInt32BE(at),
    );
    if (across === 0 || down === 0 || left + across > width || top + down > height)
      return wrongFrame;
    if ((content[24] ?? 0) > 2 || (content[25] ?? 0) > 1) return wrongFrame;
    this.#sequence += 1;
    this.#frames += 1;
    if (this.#seen.has('IDAT')) this.#frame = { width: across, height: down, chunks: [], skip: 4 };
    return this.#check(chunk);
  }

  #readFrameData(chunk: Chunk): string | undefined {
    const { content } = chunk;
    if (content.length < 4 || this.#frame?.skip !== 4 || content.readUInt32BE(0) !== this.#sequence)
      return wrongFrame;
    this.#sequence += 1;
    this.#frame.chunks.push(chunk);
    return this.#check(chunk);
  }

  /** Reads the pixels of the frame that has ended. */
  #endFrame(): string | undefined {
    const frame = this.#frame;
    if (!frame || !this.#state || frame.chunks.length === 0) return undefined;
    this.#frame = undefined;
    const { chunks, skip, width, height } = frame;
    const parts = chunks.map(({ content }) => content.subarray(skip));
    const packed = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    const { used, instead, broken } = readPixels(packed, { ...this.#state, width, height });
    if (broken !== undefined || used === packed.length) return broken;
    const kept = instead ?? packed.subarray(0, used);
    this.#replaceData(frame, kept, packed.length - used);
    return undefined;
  }

  /** Replaces the chunks of a frame. Those of an animation are numbered, and keep their number. */
  #replaceData({ chunks, skip }: Frame, packed: Buffer, unused: number): void {
    let left = packed;
    for (const [index, { type, content, start, end }] of chunks.entries()) {
      const room = index === chunks.length - 1 ? left.length : content.length - skip;
      const data = Buffer.concat([content.subarray(0, skip), left.subarray(0, room)]);
      left = left.subarray(room);
      if (data.equals(content)) continue;
      const isEmpty = data.length === 0;
      this.extras.push(
        extraIn(this.#bytes, `${unused} bytes after its pixels`, [start, end], {
          content: content.subarray(data.length),
          ...(!isEmpty && { instead: frameOf(type, data) }),
        }),
      );
    }
  }

  #readOptional(chunk: Chunk, state: PngState): string | undefined {
    const { type, content } = chunk;
    const isFirst = this.#isFirst(type) && !this.#seen.has('IDAT');
    if (isFirst && isPlainChunk(type, content, state)) return this.#check(chunk);
    if (type === 'iCCP' && isFirst) {
      const profile = replaceProfile(content);
      if (profile) this.#drop(chunk, frameOf(type, profile));
      else this.#drop(chunk, undefined, colourNote);
    } else if (type === 'eXIf') {
      const isTurned = (orientationIn(content)?.value ?? 1) > 1;
      this.#drop(chunk, undefined, isTurned ? turnedNote : undefined);
    } else this.#drop(chunk);
    return undefined;
  }

  #isFirst(type: string): boolean {
    if (this.#seen.has(type)) return false;
    this.#seen.add(type);
    return true;
  }

  #drop({ type, content, start, end }: Chunk, instead?: Buffer, note?: string): string | undefined {
    this.extras.push(
      extraIn(this.#bytes, `a chunk ${type}`, [start, end], {
        content,
        ...(instead && { instead }),
        ...(note !== undefined && { note }),
      }),
    );
    return undefined;
  }

  /** Returns what is wrong if the checksum of a chunk is not that of its content. */
  #check({ start, end, type }: Chunk): string | undefined {
    const body = this.#bytes.subarray(start + 4, end - 4);
    return crc32(body) === this.#bytes.readUInt32BE(end - 4)
      ? undefined
      : `the checksum of its chunk ${type} is wrong`;
  }
}

/** Returns a chunk with its length and checksum. */
function frameOf(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(content.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
