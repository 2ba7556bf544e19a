import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { icoKind, imageKinds, kindOf, svgKind, type ImageKind } from '../../src/images/kinds.ts';
import { stripAs } from '../../src/import/strip-image.ts';
import { group as jpegs } from '../leaks/corpus/jpeg.ts';
import { group as pictures } from '../leaks/corpus/pictures.ts';
import { group as drawings } from '../leaks/corpus/svg.ts';
import { jpeg, png, segment } from '../support/handmade-files.ts';

const kinds: readonly ImageKind<string>[] = [...imageKinds, icoKind, svgKind];

/** Numbers that look random, and are the same in every run. */
function* randomNumbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state;
  }
}

/** The pictures of the corpus, once each. */
async function corpus(): Promise<Buffer[]> {
  const found = new Map<string, Buffer>();
  for (const { leaks, harmless } of [jpegs, pictures, drawings])
    for (const planting of [...leaks, ...harmless])
      for (const [file, content] of Object.entries(await planting.files('x')))
        if (/\.(?:jpg|png|gif|webp|ico|svg)$/.test(file)) {
          const bytes = Buffer.from(content ?? '');
          found.set(bytes.toString('latin1'), bytes);
        }
  return [...found.values()];
}

describe('a broken picture', () => {
  it('is read by every reader without an exception, and is clean after it was stripped', async () => {
    const random = randomNumbers(14);
    let stripped = 0;
    for (const picture of await corpus())
      for (let count = 0; count < 20; count += 1) {
        const bytes = Buffer.from(picture);
        for (let changes = 0; changes <= count % 4; changes += 1)
          bytes[random.next().value % bytes.length] = random.next().value >>> 24;
        for (const kind of kinds) {
          const result = stripAs(kind, bytes);
          if (typeof result === 'string') continue;
          assert.deepEqual(kind.read(result.bytes).extras, []);
          stripped += 1;
        }
      }
    assert.ok(stripped > 500, String(stripped));
  });

  it('does not take memory for a size that it only states', () => {
    const frame = segment(0xc2, '\x08\x7f\xff\x23\0\x03\x01\x11\0\x02\x11\0\x03\x11\0');
    const bytes = Buffer.concat([Buffer.from([0xff, 0xd8]), frame, jpeg().subarray(2)]);
    assert.equal(kindOf(bytes)?.read(bytes).broken, 'it is truncated');
    const large = png();
    large.writeUInt32BE(0x7fff_ffff, 16);
    assert.equal(kindOf(large)?.read(large).broken, 'the checksum of its chunk IHDR is wrong');
  });

  it('does not take the time of many scans', () => {
    const scan = (from: number, bits: string) =>
      Buffer.concat([
        segment(0xda, `\x01\x01\0${String.fromCharCode(from, from)}${bits}`),
        Buffer.from([0x3f]),
      ]);
    const all = Array.from({ length: 63 }, (_, index) => index + 1);
    const bytes = Buffer.concat([
      jpeg().subarray(0, 89),
      segment(0xc2, '\x08\0\x08\0\x08\x01\x01\x11\0'),
      segment(0xc4, `\x10\x01${'\0'.repeat(16)}`),
      ...all.map((from) => scan(from, '\x01')),
      ...all.map((from) => scan(from, '\x10')),
      Buffer.from([0xff, 0xd9]),
    ]);
    assert.equal(kindOf(bytes)?.read(bytes).broken, 'it has too many scans');
  });
});
