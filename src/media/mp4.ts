import { boxesIn, boxExtra, type Box } from './mp4-box.ts';
import { readHandler, readEntries, tablesWithSizes } from './mp4-track.ts';
import { extrasInTables } from './mp4-counts.ts';
import { extrasInData, type Track } from './mp4-samples.ts';
import { isProgram } from './programs.ts';
import { cutExtra, isZero, zeroExtra, type Extra, type MediaReading } from './reading.ts';

/** Brands of MP4, which say what a player must be able to do. */
const brand =
  /^(?:iso[m2-9a-c]|avc1|hvc1|hev1|av01|vp09|mp4[12]|mp71|M4[ABPV][ HP]|M4VP|qt {2}|dash|3g[2p][4-9abc]|MSNV|f4v |dby1|cmf[12cs]|kddi|\0{4})$/;

/**
 * Reads an MP4: sound or film. Allowed are the boxes by which a player finds and shows the samples of tracks of sound and film,
 * without times, names and places, and samples that belong to a track. Nothing is moved when an extra is removed: it is overwritten.
 * Throws `RangeError` if it is truncated.
 */
export function readMp4(bytes: Buffer): MediaReading {
  const extras: Extra[] = [];
  return { extras, ...readBoxes(bytes, extras) };
}

/** A film that is made to be sent while it is filmed has no list of all of its samples. */
const inFragments = {
  broken: 'it is in fragments',
  remedy: 'convert it with: ffmpeg -i <old> -map_metadata -1 -c copy <new>',
};

/** Returns why it could not be read, if so. Puts what it finds into `extras`. */
function readBoxes(bytes: Buffer, extras: Extra[]): Omit<MediaReading, 'extras'> {
  const { boxes, rest } = boxesIn(bytes, 0, bytes.length);
  if (rest < bytes.length)
    extras.push(cutExtra(bytes, `${bytes.length - rest} bytes after the end`, rest, bytes.length));
  if (boxes.some(({ type }) => type === 'moof')) return inFragments;
  const tracks: Track[] = [];
  for (const box of boxes) {
    if (box.type === 'ftyp') extras.push(...extrasInBrands(bytes, box));
    else if (box.type === 'moov') tracks.push(...readMovie(bytes, box, extras));
    else if (box.type !== 'mdat') extras.push(...extrasInFree(bytes, box));
  }
  if (tracks.length === 0) return { broken: 'it has no track of sound or film' };
  extras.push(
    ...extrasInData(
      bytes,
      boxes.filter(({ type }) => type === 'mdat'),
      tracks,
    ),
  );
  return {};
}

/** Returns the fault of a box that is not empty space. */
const extrasInFree = (bytes: Buffer, box: Box): Extra[] => {
  if (!/^(?:free|skip|wide)$/.test(box.type)) return [boxExtra(bytes, box)];
  return isZero(bytes.subarray(box.body, box.end))
    ? []
    : [boxExtra(bytes, box, `a box ${box.type} with content`)];
};

function extrasInBrands(bytes: Buffer, { body, end }: Box): Extra[] {
  const extras: Extra[] = [];
  for (let at = body; at < end; at += 4) {
    // The second number is a version, which QuickTime writes as a date of its specification.
    if (at === body + 4 || brand.test(bytes.toString('latin1', at, at + 4))) continue;
    extras.push({
      what: 'an unknown brand',
      content: bytes.subarray(at, Math.min(end, at + 4)),
      edits: [
        { start: at, end: Math.min(end, at + 4), bytes: Buffer.from('isom').subarray(0, end - at) },
      ],
    });
  }
  return extras;
}

function readMovie(bytes: Buffer, movie: Box, extras: Extra[]): Track[] {
  const tracks: Track[] = [];
  for (const box of childrenOf(bytes, movie, extras)) {
    if (box.type === 'mvhd') extras.push(...extrasInTimes(bytes, box));
    else if (box.type === 'trak') {
      const track = readTrack(bytes, box, extras);
      if (track) tracks.push(track);
    } else if (box.type === 'udta') extras.push(...extrasInUserData(bytes, box));
    else if (!isProfiles(bytes, box)) extras.push(...extrasInFree(bytes, box));
  }
  return tracks;
}

/** Whether a box has only the profiles that a player needs, as old programs write them: numbers, and those of the tracks. */
const isProfiles = (bytes: Buffer, { type, body, end }: Box): boolean =>
  type === 'iods' &&
  // oxlint-disable-next-line no-control-regex -- It is the bytes of a file.
  /^\0{4}\x10(?:\x80\x80\x80)?[^]\0[\x4f\x7f]\xff[^]{4}(?:\x0e(?:\x80\x80\x80)?\x04\0{3}[^])*$/.test(
    bytes.toString('latin1', body, end),
  );

/** Tables of which a track has one for each kind of group. */
const repeated = new Set(['sgpd', 'sbgp']);

function childrenOf(bytes: Buffer, { body, end }: Box, extras: Extra[]): Box[] {
  const { boxes, rest } = boxesIn(bytes, body, end);
  if (!isZero(bytes.subarray(rest, end)))
    extras.push(zeroExtra(bytes, `${end - rest} bytes between boxes`, rest, end));
  return boxes;
}

/** Returns the times when a movie, a track or its data was made and changed; for most programs both are 0. */
function extrasInTimes(bytes: Buffer, { type, body, end }: Box): Extra[] {
  const size = bytes[body] === 1 ? 8 : 4;
  const [start, stop] = [body + 4, body + 4 + size * 2];
  const expected = { mvhd: 100, tkhd: 84, mdhd: 24 }[type] ?? 0;
  const last = body + expected + (bytes[body] === 1 ? 12 : 0);
  return [
    ...(isZero(bytes.subarray(start, stop))
      ? []
      : [zeroExtra(bytes, `the time when it was made (${type})`, start, stop)]),
    ...(isZero(bytes.subarray(last, end))
      ? []
      : [zeroExtra(bytes, `bytes after the box ${type}`, last, end)]),
  ];
}

/** Reads a track. One of another kind, such as places, times or chapters, is an extra as a whole. */
function readTrack(bytes: Buffer, trak: Box, extras: Extra[]): Track | undefined {
  const found: Extra[] = [];
  const tables = new Map<string, Box>();
  let handler = '';
  let codec: Track['codec'];
  const pending = [trak];
  for (let parent = pending.pop(); parent; parent = pending.pop()) {
    for (const box of childrenOf(bytes, parent, found)) {
      const path = `${parent.type}/${box.type}`;
      if (path === 'mdia/hdlr') {
        const read = readHandler(bytes, box);
        handler = read.kind;
        found.push(...read.extras);
      } else if (path === 'minf/hdlr') found.push(...readHandler(bytes, box).extras);
      else if (/^(?:trak\/(?:mdia|edts)|mdia\/minf|minf\/(?:dinf|stbl))$/.test(path))
        pending.push(box);
      else if (path === 'trak/tkhd' || path === 'mdia/mdhd')
        found.push(...extrasInTimes(bytes, box));
      else if (path === 'stbl/stsd') {
        const read = readEntries(bytes, box);
        ({ codec } = read);
        found.push(...read.extras);
      } else if (path === 'trak/udta') found.push(...extrasInUserData(bytes, box));
      else if (path === 'stbl/sdtp') tables.set(box.type, box);
      else if (path in tablesWithSizes && tables.has(box.type) && !repeated.has(box.type))
        found.push(boxExtra(bytes, box, `a second box ${box.type}`));
      else if (path in tablesWithSizes) {
        tables.set(box.type, box);
        const end = box.body + (tablesWithSizes[path]?.(bytes, box.body) ?? 0);
        if (end < box.end && !isZero(bytes.subarray(end, box.end)))
          found.push(
            zeroExtra(bytes, `${box.end - end} bytes after the box ${box.type}`, end, box.end),
          );
      } else found.push(...extrasInFree(bytes, box));
    }
  }
  if (handler !== 'soun' && handler !== 'vide') {
    extras.push(
      boxExtra(
        bytes,
        trak,
        `a track of the kind ${JSON.stringify(handler.replaceAll(/[^ -~]/g, ''))}`,
      ),
    );
    return undefined;
  }
  extras.push(...found, ...extrasInTables(bytes, tables));
  return { tables, codec };
}

/** Returns the fault in the data of a user, unless it is nothing but the name of a known program. */
function extrasInUserData(bytes: Buffer, box: Box): Extra[] {
  const isHarmless = (at: number, end: number, kind: string): boolean => {
    const { boxes, rest } = boxesIn(bytes, at, end);
    return (
      isZero(bytes.subarray(rest, end)) &&
      boxes.every(({ type, body, end: stop }) => {
        if (kind === 'udta' && type === 'meta') return isHarmless(body + 4, stop, 'meta');
        if (kind === 'meta' && type === 'hdlr')
          return (
            stop - body <= 26 &&
            /^\0{8}mdirappl\0{8,10}$/.test(bytes.toString('latin1', body, stop))
          );
        if (kind === 'meta' && type === 'ilst') return isHarmless(body, stop, 'ilst');
        if (kind === 'ilst' && type === '©too')
          return isProgram(bytes.toString('utf8', body + 16, stop));
        if (kind === 'udta' && type === '©swr')
          return isProgram(bytes.toString('utf8', body + 4, stop));
        return type === 'free' && isZero(bytes.subarray(body, stop));
      })
    );
  };
  return isHarmless(box.body, box.end, 'udta')
    ? []
    : [boxExtra(bytes, box, 'notes about it (udta)')];
}
