import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPng } from '../../src/images/png.ts';
import { pngOfFewColours, pngOfFourColours } from '../../src/outputs/png/few-colours.ts';
import { free } from '../../src/outputs/png/free.ts';
import { decodePicture } from '../support/pictures.ts';

const paper = [0xfb, 0xf9, 0xf4, 0xff] as const;
const ink = [0x1c, 0x1a, 0x17, 0xff] as const;

/** A picture of one row for each list of colours. */
const pictureOf = (rows: readonly (readonly (readonly number[])[])[]) => ({
  data: Buffer.from(rows.flat(2)),
  width: rows[0]?.length ?? 0,
  height: rows.length,
});

/** Shades between two colours, as at the edge of a letter. */
const shades = (count: number): number[][] =>
  Array.from({ length: count }, (_, step) =>
    paper.map((from, channel) =>
      Math.round(from + (((ink[channel] ?? 0) - from) * step) / (count - 1)),
    ),
  );

const pixelsOf = (png: Uint8Array): Buffer => Buffer.from(decodePicture(png).data);

describe('a drawing of few colours', () => {
  it('keeps every pixel, if it has 16 colours, in rows of any length', () => {
    const colours = shades(16);
    for (const width of [1, 2, 7, 16]) {
      const row = Array.from({ length: width }, (_, x) => colours[(x * 7) % 16] ?? paper);
      const picture = pictureOf([row, row, row.toReversed()]);
      const png = pngOfFewColours(picture, []);
      assert.ok(png);
      assert.deepEqual(pixelsOf(png), picture.data);
      const { size, extras, broken } = readPng(png);
      assert.deepEqual([size, extras, broken], [{ width, height: 3 }, [], undefined]);
    }
  });

  it('changes the shades between its colours by no more than the eye can see', () => {
    const picture = pictureOf([shades(110)]);
    const png = pngOfFewColours(picture, ['#fbf9f4', '#1c1a17']);
    assert.ok(png);
    const pixels = pixelsOf(png);
    const changes = Array.from(pixels, (value, at) => Math.abs(value - (picture.data[at] ?? 0)));
    assert.ok(Math.max(...changes) <= 28);
    assert.deepEqual([...pixels.subarray(0, 4), ...pixels.subarray(-4)], [...paper, ...ink]);
  });

  it('keeps the colours that are named, however rare they are', () => {
    const rare = [0x63, 0x5c, 0x52, 0xff];
    const grey = [0x60, 0x60, 0x60, 0xff];
    const picture = pictureOf([[...shades(60), ...Array.from({ length: 90 }, () => grey), rare]]);
    const png = pngOfFewColours(picture, ['#635c52']);
    assert.ok(png);
    assert.deepEqual([...pixelsOf(png).subarray(-4)], rare);
  });

  it('is none of a photo, or of what is not opaque', () => {
    const photo = Array.from({ length: 64 }, (_, x) => [(x % 4) * 80, (x >> 2) * 16, x * 4, 255]);
    assert.equal(pngOfFewColours(pictureOf([photo]), []), undefined);
    for (const opacity of [0, 128])
      assert.equal(pngOfFewColours(pictureOf([[paper, [0, 0, 0, opacity]]]), []), undefined);
  });
});

describe('a drawing of four colours', () => {
  const four = ['#fbf9f4', '#1c1a17', '#635c52', '#97202a'] as const;
  const accent = [0x97, 0x20, 0x2a, 0xff];
  const dim = [0x63, 0x5c, 0x52, 0xff];

  it('keeps them, in rows of any length', () => {
    const colours = [paper, ink, dim, accent];
    for (const width of [1, 3, 4, 5, 700]) {
      const row = Array.from({ length: width }, (_, x) => colours[(x * 7) % 4] ?? paper);
      const picture = pictureOf([row, row, row.toReversed()]);
      const png = pngOfFourColours(picture, four);
      assert.ok(png);
      assert.deepEqual(pixelsOf(png), picture.data);
    }
  });

  it('gives the edge of a letter no colour that the letter has not', () => {
    const half = paper.map((value, channel) => Math.round((value + (accent[channel] ?? 0)) / 2));
    const darker = paper.map((value, channel) =>
      Math.round(value * 0.4 + (accent[channel] ?? 0) * 0.6),
    );
    const grey = paper.map((value, channel) => Math.round((value + (ink[channel] ?? 0)) / 2));
    const png = pngOfFourColours(pictureOf([[half, darker, grey]]), four);
    assert.ok(png);
    const pixels = pixelsOf(png);
    const colours = [0, 4, 8].map((at) => [...pixels.subarray(at, at + 4)]);
    assert.ok([paper, accent].some((colour) => colour.join() === colours[0]?.join()));
    assert.deepEqual(colours.slice(1), [accent, dim]);
  });

  it('is none of what is not opaque', () => {
    assert.equal(pngOfFourColours(pictureOf([[paper, [0, 0, 0, 128]]]), four), undefined);
  });
});

describe('the memory of pixels', () => {
  it('is given back, unless something else is in it', () => {
    const own = Buffer.from(new ArrayBuffer(64));
    free(own);
    assert.equal(own.length, 0);
    const shared = Buffer.from(new ArrayBuffer(64), 0, 32);
    free(shared);
    assert.equal(shared.length, 32);
  });
});
