import { readComments } from './comments.ts';
import { checksum, pageAt, sealPage, writePages, type OggPage } from './ogg-page.ts';
import { opusPadding } from './opus-padding.ts';
import { cutExtra, isZero, type Edit, type Extra, type MediaReading } from './reading.ts';

/** A packet, with the places of its bytes in the file. */
interface Packet {
  readonly bytes: Buffer;
  readonly pieces: readonly (readonly [start: number, end: number])[];
  /** The number of the page on which it ends, among those of its stream. */
  readonly lastPage: number;
}

/**
 * Reads an Ogg file. Allowed is one stream of Opus or Vorbis, page after page, whose comments name a known program at most.
 * Throws `RangeError` if it is truncated.
 */
export function readOgg(bytes: Buffer): MediaReading {
  const extras: Extra[] = [];
  const pages: OggPage[] = [];
  const others = new Set<number>();
  for (let at = 0; at < bytes.length;) {
    const page = pageAt(bytes, at);
    if (!page) {
      const next = bytes.indexOf('OggS\0', at + 1, 'latin1');
      const end = next < 0 ? bytes.length : next;
      const where = next < 0 ? 'after the end' : 'between its pages';
      if (!isZero(bytes.subarray(at, end)))
        extras.push(cutExtra(bytes, `${end - at} bytes ${where}`, at, end));
      at = end;
      continue;
    }
    at = page.end;
    const name = bytes.toString('latin1', page.body, page.body + 8);
    const isSound = name === 'OpusHead' || name.startsWith('\x01vorbis');
    const [first] = pages;
    if (first ? page.serial === first.serial && !page.isFirst : page.isFirst && isSound) {
      pages.push(page);
      continue;
    }
    const what = `a stream ${JSON.stringify(name.replaceAll(/[^ -~]/g, ''))} besides the sound`;
    const isKnown = others.has(page.serial);
    others.add(page.serial);
    extras.push({
      what: isKnown ? 'another page of it' : what,
      content: bytes.subarray(page.body, page.end),
      edits: [{ start: page.start, end: page.end }],
    });
  }
  const [first] = pages;
  if (!first) return { extras, broken: 'it has no sound in Opus or Vorbis' };
  return { extras: [...extras, ...extrasInStream(bytes, pages, first)] };
}

function extrasInStream(bytes: Buffer, pages: readonly OggPage[], first: OggPage): Extra[] {
  const isOpus = bytes.toString('latin1', first.body, first.body + 8) === 'OpusHead';
  const extras: Extra[] = [];
  const edits: Edit[] = [];
  let count = 0;
  let headers: Packet[] = [];
  for (const packet of packetsOf(bytes, pages)) {
    count += 1;
    if (count === 1) {
      const { length } = packet.bytes;
      const size = isOpus ? (packet.bytes[18] === 0 ? 19 : 21 + (packet.bytes[9] ?? 0)) : 30;
      if (length !== size)
        extras.push({ what: 'an unknown header', content: packet.bytes, edits: undefined });
    } else if (count <= (isOpus ? 2 : 3)) {
      headers = [...headers, packet];
      if (count === (isOpus ? 2 : 3)) addComments(headers);
    } else if (isOpus) {
      const start = opusPadding(packet.bytes);
      if (start === undefined) continue;
      extras.push({
        what: 'data in the padding of a packet',
        content: packet.bytes.subarray(start),
        edits: [],
      });
      edits.push(...zeros(packet, start));
    }
  }
  if (count < 3)
    return [...extras, { what: 'no sound', content: Buffer.alloc(0), edits: undefined }];
  const damaged = pages.filter(
    ({ start, end }) => checksum(bytes.subarray(start, end)) !== bytes.readUInt32LE(start + 22),
  );
  const [wrong] = damaged;
  if (wrong)
    extras.push({
      what: 'a wrong checksum of a page',
      content: bytes.subarray(wrong.start + 22, wrong.start + 26),
      edits: [],
    });
  const misnumbered = pages.find(({ start }, index) => bytes.readUInt32LE(start + 18) !== index);
  if (misnumbered && extras.length === 0)
    extras.push({
      what: 'a wrong number of a page',
      content: bytes.subarray(misnumbered.start + 18, misnumbered.start + 22),
      edits: [],
    });
  if (extras.length === 0) return extras;
  return withEdits(extras, renumber(bytes, pages, edits));

  function addComments(packets: readonly Packet[]): void {
    const [comments, ...setup] = packets;
    if (!comments) return;
    const { extras: found, empty } = readComments(comments.bytes, isOpus ? 'opus' : 'vorbis');
    if (found.length === 0) return;
    extras.push(...found.map(({ what, content }): Extra => ({ what, content, edits: [] })));
    const last = pages[packets.at(-1)?.lastPage ?? 0];
    const [second] = pages.slice(1);
    if (!last || !second) return;
    const written = writePages([empty, ...setup.map((packet) => packet.bytes)], first.serial, 1);
    edits.push({ start: second.start, end: last.end, bytes: Buffer.concat(written) });
  }
}

/** Puts the edits that clean a stream to the first of its extras. */
const withEdits = (extras: readonly Extra[], edits: readonly Edit[]): Extra[] =>
  extras.map((extra, index) =>
    extra.edits === undefined ? extra : { ...extra, edits: index === 0 ? edits : [] },
  );

/** Returns the edits of a stream, together with new numbers and checksums for its pages. */
function renumber(bytes: Buffer, pages: readonly OggPage[], edits: readonly Edit[]): Edit[] {
  const headers = edits.find(
    ({ start, end }) => pages.some((page) => page.start === start) && end - start > 27,
  );
  const written = headers?.bytes ? countPages(headers.bytes) : 0;
  const sorted = edits.filter((edit) => edit !== headers).toSorted((a, b) => a.start - b.start);
  let next = 0;
  let number = 0;
  const result: Edit[] = headers ? [headers] : [];
  for (const { start, end } of pages) {
    if (headers && start >= headers.start && start < headers.end) {
      if (start === headers.start) number += written;
      continue;
    }
    const page = Buffer.from(bytes.subarray(start, end));
    for (let edit = sorted[next]; edit && edit.start < end; edit = sorted[(next += 1)])
      page.fill(0, edit.start - start, edit.end - start);
    page.writeUInt32LE(number, 18);
    number += 1;
    sealPage(page);
    if (!page.equals(bytes.subarray(start, end))) result.push({ start, end, bytes: page });
  }
  return result;
}

function countPages(bytes: Buffer): number {
  let count = 0;
  for (let page = pageAt(bytes, 0); page; page = pageAt(bytes, page.end)) count += 1;
  return count;
}

function* packetsOf(bytes: Buffer, pages: readonly OggPage[]): Generator<Packet> {
  let pieces: [number, number][] = [];
  for (const [lastPage, page] of pages.entries()) {
    let at = page.body;
    if (!page.isContinued) pieces = [];
    for (const size of page.segments) {
      const last = pieces.at(-1);
      if (last?.[1] === at) last[1] += size;
      else pieces.push([at, at + size]);
      at += size;
      if (size === 255) continue;
      const parts = pieces.map(([start, end]) => bytes.subarray(start, end));
      yield {
        bytes: parts.length === 1 ? (parts[0] ?? bytes) : Buffer.concat(parts),
        pieces,
        lastPage,
      };
      pieces = [];
    }
  }
}

/** Returns edits that overwrite a packet with zeros, from its byte `from` on. */
function zeros({ pieces }: Packet, from: number): Edit[] {
  let skipped = from;
  return pieces.flatMap(([start, end]) => {
    const begin = start + skipped;
    skipped = Math.max(0, skipped - (end - start));
    return begin < end ? [{ start: begin, end }] : [];
  });
}
