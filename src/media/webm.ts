import { readComments } from './comments.ts';
import { elementAt, elementExtra, sizeAt, voidOf, type Element } from './ebml.ts';
import { hiddenText } from '../text/hidden-text.ts';
import { opusPadding } from './opus-padding.ts';
import { anyProgram, isProgram } from './programs.ts';
import {
  cutExtra,
  isZero,
  zeroExtra,
  type Edit,
  type Extra,
  type MediaReading,
} from './reading.ts';
import { extrasInFrame, extrasInParameters, type VideoCodec } from './video-units.ts';
import { contentKind, nameOfElement } from './webm-elements.ts';

const emptySpace = 0xec;
const checksum = 0xbf;
const segment = 0x18538067;

/** Codecs that browsers play, and the most bytes of their parameters. Opus, Vorbis, H.264 and H.265 have rules of their own. */
const parameterSizes: Readonly<Record<string, number>> = {
  // A track without frames need not state its codec.
  '': 0,
  V_VP8: 0,
  V_VP9: 12,
  V_AV1: 64,
  A_AAC: 8,
  'A_MPEG/L3': 0,
  A_FLAC: 42,
  A_AC3: 0,
  A_EAC3: 0,
};

/** The codec of a track and the kind of its samples, which are read after it. */
interface Track {
  readonly number: number;
  readonly codec: VideoCodec | { readonly kind: 'opus' } | undefined;
}

/**
 * Reads a WebM or Matroska file. Allowed are the elements by which a player finds and shows sound and film, and the names of known
 * programs. Nothing is moved when an extra is removed: it is overwritten by empty space. Throws `RangeError` if it is truncated.
 */
export function readWebm(bytes: Buffer): MediaReading {
  const reader = new WebmReader(bytes);
  reader.readChildren({ id: 0, body: 0, end: bytes.length });
  if (!reader.hasSound) return { extras: reader.extras, broken: 'it has no sound and no film' };
  return { extras: reader.finish() };
}

class WebmReader {
  readonly extras: Extra[] = [];
  hasSound = false;
  /** Players show the first segment only. */
  #hasSegment = false;
  readonly #bytes: Buffer;
  readonly #checksums: Edit[] = [];
  readonly #tracks = new Map<number, Track['codec']>();
  #track: { number?: number; codecId?: string; parameters?: Element } = {};

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Returns the extras. The checksums of elements that change are removed with the first of them. */
  finish(): Extra[] {
    const [first, ...rest] = this.extras;
    if (!first?.edits) return this.extras;
    return [{ ...first, edits: [...first.edits, ...this.#checksums] }, ...rest];
  }

  /** Reads the elements in another one, and returns where they end. */
  readChildren(parent: {
    readonly id: number;
    readonly body: number;
    readonly end: number;
    readonly isOpen?: boolean;
  }): number {
    const bytes = this.#bytes;
    let at = parent.body;
    while (at < parent.end) {
      const isRest = parent.id === 0 && !isTopLevel(bytes, at);
      const element = isRest ? undefined : elementAt(bytes, at, parent.end);
      if (!element) {
        if (!isZero(bytes.subarray(at, parent.end)))
          this.extras.push(this.#rest(at, parent.end, parent.id === 0));
        return parent.end;
      }
      const kind = contentKind(parent.id, element.id);
      if (parent.isOpen && kind === undefined && contentKind(0x18538067, element.id)) return at;
      if (parent.id === 0 && element.id === segment && this.#hasSegment) {
        this.extras.push(this.#rest(at, parent.end, true));
        return parent.end;
      }
      if (element.id === segment) this.#hasSegment = true;
      at = element.isOpen ? this.#readOpen(element, kind) : element.end;
      if (!element.isOpen) this.#read(parent.id, element, kind);
    }
    return at;
  }

  #rest(start: number, end: number, isFile: boolean): Extra {
    const what = `${end - start} bytes after the end${isFile ? '' : ' of an element'}`;
    return isFile
      ? cutExtra(this.#bytes, what, start, end)
      : zeroExtra(this.#bytes, what, start, end);
  }

  /** Reads an element whose size is not stated, as programs write while they record: the segment or a cluster. */
  #readOpen(element: Element, kind: ReturnType<typeof contentKind>): number {
    if (kind !== 'elements') throw new RangeError('an element has no size');
    return this.readChildren({ ...element, isOpen: element.id !== 0x18538067 });
  }

  #read(parent: number, element: Element, kind: ReturnType<typeof contentKind>): void {
    const { id, body, end } = element;
    const content = this.#bytes.subarray(body, end);
    if (id === emptySpace) {
      if (!isZero(content))
        this.extras.push(zeroExtra(this.#bytes, 'an empty element with content', body, end));
    } else if (id === checksum) {
      this.#checksums.push(voidOf(element));
      if (content.length !== 4)
        this.extras.push(elementExtra(this.#bytes, element, 'a checksum of a wrong size'));
    } else if (kind === undefined || (kind === 'number' && content.length > 8))
      this.extras.push(elementExtra(this.#bytes, element, nameOfElement(id)));
    else if (kind === 'elements') {
      if (id === 0xae) this.#track = {};
      this.readChildren(element);
      if (id === 0xae) this.#finishTrack();
    } else if (kind === 'number') this.#readNumber(id, element, content);
    else this.#readByRule(parent, element, content);
  }

  #readNumber(id: number, element: Element, content: Buffer): void {
    const value =
      content.length > 0 && content.length <= 6 ? content.readUIntBE(0, content.length) : 0;
    if (id === 0xd7) this.#track.number = value;
    // Sound and film.
    if (id === 0x83 && value !== 1 && value !== 2)
      this.extras.push({
        ...elementExtra(this.#bytes, element, `a track of the kind ${value}`),
        edits: undefined,
      });
  }

  #readByRule(parent: number, element: Element, content: Buffer): void {
    const { id, body, end } = element;
    const text = content.toString('utf8').replace(/\0+$/, '');
    const refuse = (what: string, edits?: readonly Edit[]) =>
      this.extras.push({ what, content, edits });
    if (id === 0xa3 || id === 0xa1) this.#readBlock(element);
    else if (id === 0x67c8) {
      if (!this.#isHarmlessTag(element)) refuse('a tag', [voidOf(element)]);
    } else if (id === 0x4d80 || id === 0x5741) {
      if (text !== '' && !isProgram(text))
        refuse('the name of a program', [
          {
            start: body,
            end,
            bytes: Buffer.from(anyProgram.slice(0, end - body).padEnd(end - body, '\0')),
          },
        ]);
    } else if (id === 0x73a4) {
      if (content.length !== 16) refuse('a number of a wrong size', [voidOf(element)]);
    } else if (id === 0x63a2) this.#track.parameters = element;
    else if (id === 0x86) {
      this.#track.codecId = text;
      if (!/^[AV]_[A-Z\d/_]{2,24}$/.test(text)) refuse('the name of a codec');
    } else if (id === 0x22b59c || id === 0x22b59d) {
      if (!/^[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,3}$/.test(text))
        refuse('the name of a language', [voidOf(element)]);
    } else if (id === 0x4282) {
      if (text !== 'webm' && text !== 'matroska') refuse('the type of a document');
    } else if (
      !/^(?:COLLECTION|EDITION|ALBUM|PART|TRACK|MOVIE|EPISODE|SONG|CHAPTER|SHOT)$/.test(text)
    )
      refuse(`a text in ${parent.toString(16).toUpperCase()}`, [voidOf(element)]);
  }

  /** Whether a tag has the name of a known program, or how long a track is. */
  #isHarmlessTag({ body, end }: Element): boolean {
    let [name, value, isPlain] = ['', '', true];
    for (let at = body; at < end;) {
      const element = elementAt(this.#bytes, at, end);
      if (!element || element.isOpen) return false;
      const text = this.#bytes.toString('utf8', element.body, element.end).replace(/\0+$/, '');
      if (element.id === 0x45a3) name = text;
      else if (element.id === 0x4487) value = text;
      // The language, and whether it is the default.
      else
        isPlain &&=
          (element.id === 0x447a && /^[a-z]{3}$/.test(text)) ||
          (element.id === 0x4484 && element.end - element.body <= 1);
      at = element.end;
    }
    return (
      isPlain &&
      (tagForms[name]?.test(value) ??
        (/^(?:ENCODER|_STATISTICS_WRITING_APP)$/.test(name) && isProgram(value)))
    );
  }

  #finishTrack(): void {
    const { number = 0, codecId = '', parameters } = this.#track;
    const codec = this.#readParameters(codecId, parameters);
    this.#tracks.set(number, codec);
  }

  #readParameters(codecId: string, parameters: Element | undefined): Track['codec'] {
    const bytes = this.#bytes;
    const { body = 0, end = 0 } = parameters ?? {};
    const content = bytes.subarray(body, end);
    const refuse = (what: string, edits?: readonly Edit[]) =>
      this.extras.push({ what, content, edits });
    if (codecId === 'A_VORBIS') {
      const comments = laced(content)[1];
      if (!comments) return void refuse('unknown parameters of a sound');
      const start = comments.byteOffset - content.byteOffset + body;
      const { extras, empty } = readComments(comments, 'vorbis');
      const edits = [
        {
          start,
          end: start + comments.length,
          bytes: Buffer.concat([empty, Buffer.alloc(Math.max(0, comments.length - empty.length))]),
        },
      ];
      for (const extra of extras)
        this.extras.push({ ...extra, edits: empty.length <= comments.length ? edits : undefined });
      return undefined;
    }
    if (codecId === 'A_OPUS') {
      if (content.length !== (content[18] === 0 ? 19 : 21 + (content[9] ?? 0)))
        refuse('unknown parameters of a sound');
      return { kind: 'opus' };
    }
    if (codecId === 'V_MPEG4/ISO/AVC' || codecId === 'V_MPEGH/ISO/HEVC') {
      const kind = codecId === 'V_MPEG4/ISO/AVC' ? 'avc' : 'hevc';
      this.extras.push(...extrasInParameters(bytes, body, end, kind));
      return { kind, sizeBytes: ((content[kind === 'avc' ? 4 : 21] ?? 0) & 3) + 1 };
    }
    const most = parameterSizes[codecId];
    if (most === undefined)
      this.extras.push({
        what: `a track in the codec ${JSON.stringify(codecId)}`,
        content: Buffer.alloc(0),
        edits: undefined,
      });
    else if (content.length > most || hiddenText(content)) refuse('unknown parameters of a track');
    return codecId === 'V_AV1' ? { kind: 'av1' } : undefined;
  }

  #readBlock({ body, end }: Element): void {
    const track = sizeAt(this.#bytes, body);
    const start = body + (track?.length ?? 1) + 3;
    if (start > end) throw new RangeError('a block is too small');
    this.hasSound = true;
    const codec = this.#tracks.get(track?.value ?? -1);
    const isLaced = ((this.#bytes[start - 1] ?? 0) & 6) !== 0;
    if (codec && codec.kind !== 'opus' && !isLaced) {
      this.extras.push(...extrasInFrame(this.#bytes, start, end, codec));
      return;
    }
    if (codec && !isLaced) {
      const padding = opusPadding(this.#bytes.subarray(start, end));
      if (padding !== undefined)
        this.extras.push(
          zeroExtra(this.#bytes, 'data in the padding of a packet', start + padding, end),
        );
      return;
    }
    const text = hiddenText(this.#bytes.subarray(start, end));
    if (text)
      this.extras.push({ what: 'a text in the sound or film', content: text, edits: undefined });
  }
}

/** Whether the header or the segment of a file begins at `at`; only these two are outside of all others. */
const isTopLevel = (bytes: Buffer, at: number): boolean =>
  /^(?:1a45dfa3|18538067|ec)/.test(bytes.toString('hex', at, at + 4));

/** Tags that programs write, by their names. */
const tagForms: Record<string, RegExp> = {
  DURATION: /^[\d:.]{5,20}$/,
  BPS: /^\d{1,12}$/,
  NUMBER_OF_FRAMES: /^\d{1,12}$/,
  NUMBER_OF_BYTES: /^\d{1,15}$/,
  _STATISTICS_TAGS: /^(?:(?:BPS|DURATION|NUMBER_OF_FRAMES|NUMBER_OF_BYTES) ?)+$/,
  HANDLER_NAME: /^(?:Sound|Video)Handler$/,
  VENDOR_ID: /^(?:\[0\]\[0\]\[0\]\[0\]|FFMP|appl)$/,
  MAJOR_BRAND: /^(?:isom|mp4[12]|qt|M4[AV])$/,
  MINOR_VERSION: /^\d{1,10}$/,
  COMPATIBLE_BRANDS: /^(?:isom|iso[2-9]|avc1|mp4[12]|qt|M4[AV]| )+$/,
};

/** Returns the packets of the parameters of Vorbis: their number less one, the sizes of all but the last, and the packets. */
function laced(content: Buffer): Buffer[] {
  const sizes: number[] = [];
  let at = 1;
  for (let index = 0; index < (content[0] ?? 0); index += 1) {
    let size = 0;
    for (; content[at] === 255; at += 1) size += 255;
    sizes.push(size + (content[at++] ?? 0));
  }
  const packets = sizes.map((size) => content.subarray(at, (at += size)));
  return [...packets, content.subarray(at)];
}
