import type { Box } from './mp4-box.ts';
import { opusPadding } from './opus-padding.ts';
import { hiddenText } from '../text/hidden-text.ts';
import { isZero, zeroExtra, type Extra } from './reading.ts';
import { extrasInFrame, type VideoCodec } from './video-units.ts';

/** A track of an MP4, by the tables that say where its samples are. */
export interface Track {
  readonly tables: ReadonlyMap<string, Box>;
  readonly codec: VideoCodec | { readonly kind: 'opus' } | undefined;
}

type Range = readonly [start: number, end: number];

/**
 * Returns what is in the data of an MP4 besides samples of its tracks, and in the samples besides sound and pictures. Throws
 * `RangeError` if a sample is outside of the file.
 */
export function extrasInData(
  bytes: Buffer,
  data: readonly Box[],
  tracks: readonly Track[],
): Extra[] {
  const extras: Extra[] = [];
  const used: Range[] = [];
  for (const track of tracks)
    for (const range of samplesOf(bytes, track)) {
      const last = used.at(-1);
      if (last?.[1] === range[0]) used[used.length - 1] = [last[0], range[1]];
      else used.push(range);
      extras.push(...extrasInSample(bytes, range, track));
    }
  used.sort((a, b) => a[0] - b[0]);
  let next = 0;
  for (const { body, end } of data) {
    let at = body;
    const gap = (stop: number) => {
      if (stop > at && !isZero(bytes.subarray(at, stop)))
        extras.push(zeroExtra(bytes, `${stop - at} bytes that belong to no track`, at, stop));
    };
    for (let range = used[next]; range && range[0] < end; range = used[(next += 1)]) {
      gap(range[0]);
      at = Math.max(at, range[1]);
    }
    gap(end);
  }
  return extras;
}

function extrasInSample(bytes: Buffer, [start, end]: Range, { codec }: Track): Extra[] {
  if (codec?.kind === 'opus') {
    const padding = opusPadding(bytes.subarray(start, end));
    if (padding === undefined) return [];
    return [zeroExtra(bytes, 'data in the padding of a packet', start + padding, end)];
  }
  if (codec) return extrasInFrame(bytes, start, end, codec);
  const text = hiddenText(bytes.subarray(start, end));
  return text ? [{ what: 'a text in the sound', content: text, edits: undefined }] : [];
}

/** Yields the place of each sample of a track: chunks say where, a table how many are in each, another one how long each is. */
function* samplesOf(bytes: Buffer, { tables }: Track): Generator<Range> {
  const [sizes, runs] = [tables.get('stsz'), tables.get('stsc')];
  const chunks = tables.get('stco') ?? tables.get('co64');
  if (!sizes || !runs || !chunks) throw new RangeError('a table is missing');
  const isLong = chunks.type === 'co64';
  const common = bytes.readUInt32BE(sizes.body + 4);
  const sampleCount = bytes.readUInt32BE(sizes.body + 8);
  const chunkCount = bytes.readUInt32BE(chunks.body + 4);
  const runCount = bytes.readUInt32BE(runs.body + 4);
  let sample = 0;
  let run = -1;
  let perChunk = 0;
  let total = 0;
  for (let chunk = 0; chunk < chunkCount && sample < sampleCount; chunk += 1) {
    const nextRun = runs.body + 8 + (run + 1) * 12;
    if (run + 1 < runCount && bytes.readUInt32BE(nextRun) === chunk + 1) {
      run += 1;
      perChunk = bytes.readUInt32BE(nextRun + 4);
    }
    const entry = chunks.body + 8 + chunk * (isLong ? 8 : 4);
    let at = isLong ? Number(bytes.readBigUInt64BE(entry)) : bytes.readUInt32BE(entry);
    for (let index = 0; index < perChunk && sample < sampleCount; index += 1) {
      const size = common === 0 ? bytes.readUInt32BE(sizes.body + 12 + sample * 4) : common;
      total += size;
      // Samples that share bytes would take a time that grows with the square of the size.
      if (at + size > bytes.length || total > bytes.length)
        throw new RangeError('a sample is outside of the file');
      yield [at, at + size];
      at += size;
      sample += 1;
    }
  }
}
