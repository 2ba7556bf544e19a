import { hash } from 'node:crypto';
import { isColour } from './icc-colour.ts';
import { knownMakers, knownProfiles, knownTexts, knownTimes } from './icc-known.ts';
import { textsOf } from './icc-text.ts';

/** A tag of a profile. */
export interface ProfileTag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Tags of the sRGB profile that all its copies have. In another profile they describe a device. */
const ofSrgb: Readonly<Record<string, number>> = { view: 36, lumi: 20, meas: 36, tech: 12 };

const textTags = new Set(['desc', 'cprt', 'dmnd', 'dmdd', 'vued', 'dscm']);

/** The parts of a header that name programs, platforms and makers. */
const makers = [4, 40, 48, 52, 80];

/**
 * Returns what a colour profile (ICC) has besides colours, such as `the tag vcgt`; `undefined` if nothing. Any profile that is
 * not known may describe one screen, camera or scanner, and name its maker.
 */
export function faultInProfile(profile: Buffer): string | undefined {
  if (knownProfiles.has(hash('sha256', profile))) return undefined;
  const tags = tagsOf(profile);
  if (typeof tags === 'string') return tags;
  const header = faultInHeader(profile);
  if (header !== undefined) return header;
  const texts = new Map<string, string[] | undefined>();
  for (const { name, start, end } of tags)
    if (textTags.has(name)) texts.set(name, textsOf(profile.subarray(start, end)));
  const isSrgb = texts.get('desc')?.some((text) => text.startsWith('sRGB IEC61966')) ?? false;
  for (const { name, start, end } of tags) {
    if (textTags.has(name)) {
      const unknown = texts
        .get(name)
        ?.find((text) => !knownTexts.some((known) => known.test(text)));
      if (texts.get(name) === undefined || unknown !== undefined) return `the tag ${name.trim()}`;
    } else if (!isColour(name, profile.subarray(start, end))) {
      if (!isSrgb || ofSrgb[name] !== end - start) return `the tag ${name.trim()}`;
    }
  }
  return undefined;
}

/** Returns a profile with the tags that show colour and an empty header; `undefined` if they do not suffice. */
export function reduceProfile(profile: Buffer): Buffer | undefined {
  const tags = tagsOf(profile, true);
  if (typeof tags === 'string') return undefined;
  const kept = tags.filter(
    ({ name, start, end }) =>
      isColour(name, profile.subarray(start, end)) && !/^(?:B2A|gamt)/.test(name),
  );
  const has = (...names: string[]) => names.every((name) => kept.some((tag) => tag.name === name));
  if (!has('A2B0') && !has('kTRC') && !has('rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC'))
    return undefined;
  const head = Buffer.alloc(132 + kept.length * 12);
  // Version, class, colour space and connection space; the signature; intent and illuminant.
  for (const [start, end] of [
    [8, 24],
    [36, 40],
    [64, 80],
  ] as const)
    profile.copy(head, start, start, end);
  head.writeUInt32BE(kept.length, 128);
  const parts: Buffer[] = [head];
  const places = new Map<string, number>();
  let at = head.length;
  for (const [index, { name, start, end }] of kept.entries()) {
    const content = profile.subarray(start, end);
    const key = hash('sha256', content);
    if (!places.has(key)) {
      places.set(key, at);
      const padding = Buffer.alloc((4 - (content.length % 4)) % 4);
      parts.push(content, padding);
      at += content.length + padding.length;
    }
    const entry = 132 + index * 12;
    head.write(name, entry, 'latin1');
    head.writeUInt32BE(places.get(key) ?? 0, entry + 4);
    head.writeUInt32BE(end - start, entry + 8);
  }
  head.writeUInt32BE(at, 0);
  return Buffer.concat(parts);
}

/** Returns the tags of a profile, or what is wrong with their places. All bytes are in a tag, unless `withGaps`. */
function tagsOf(profile: Buffer, withGaps = false): readonly ProfileTag[] | string {
  const wrong = 'no tags that can be read';
  if (profile.length < 132 || profile.toString('latin1', 36, 40) !== 'acsp') return wrong;
  const count = profile.readUInt32BE(128);
  const first = 132 + count * 12;
  if (count > 100 || first > profile.length) return wrong;
  const tags: ProfileTag[] = [];
  for (let entry = 132; entry < first; entry += 12) {
    const start = profile.readUInt32BE(entry + 4);
    const end = start + profile.readUInt32BE(entry + 8);
    if (start < first || end > profile.length || end - start < 8) return wrong;
    tags.push({ name: profile.toString('latin1', entry, entry + 4), start, end });
  }
  if (withGaps) return tags;
  if (profile.readUInt32BE(0) !== profile.length) return 'another length than it states';
  if (new Set(tags.map(({ name }) => name)).size < count) return 'a tag twice';
  let at = first;
  const sorted = tags.toSorted((a, b) => a.start - b.start || a.end - b.end);
  for (const { start, end } of [...sorted, { start: profile.length, end: profile.length }]) {
    // Tags may share their content.
    if (sorted.some((tag) => tag.start === start && tag.end === at && end === at)) continue;
    const gap = profile.subarray(at, start);
    if (start < at || gap.length > 3 || gap.some((byte) => byte !== 0))
      return 'data between its tags';
    at = end;
  }
  return tags;
}

function faultInHeader(profile: Buffer): string | undefined {
  const numbers = [24, 26, 28, 30, 32, 34].map((at) => profile.readUInt16BE(at));
  const [date, clock] = [numbers.slice(0, 3).join('-'), numbers.slice(3).join(':')];
  if (!knownTimes.has(`${date} ${clock}`)) return `the time ${date} ${clock}`;
  const maker = makers
    .map((at) => profile.toString('latin1', at, at + 4))
    .find((name) => !knownMakers.has(name));
  if (maker !== undefined) return `the maker ${maker.trim()}`;
  const isPlain = (start: number, end: number) =>
    profile.subarray(start, end).every((byte) => byte === 0);
  if (!isPlain(44, 47) || !isPlain(56, 64) || !isPlain(100, 128)) return 'data in its header';
  if (isPlain(84, 100)) return undefined;
  const copy = Buffer.concat([profile]);
  for (const [start, end] of [
    [44, 48],
    [64, 68],
    [84, 100],
  ] as const)
    copy.fill(0, start, end);
  return hash('md5', copy) === profile.toString('hex', 84, 100) ? undefined : 'an id of its own';
}
