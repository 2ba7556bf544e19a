import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import decodeQR from 'qr/decode.js';
import { qrSvg } from '../../src/outputs/qr.ts';

/** The code as pixels, with several pixels a module, on white. */
function photograph(svg: string) {
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const [scale, margin] = [4, 4];
  const width = (size + 2 * margin) * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)\.5h(\d+)/g))
    for (let row = 0; row < scale; row += 1)
      for (let column = 0; column < Number(length) * scale; column += 1) {
        const left = (Number(x) + margin) * scale + column;
        const top = (Number(y) + margin) * scale + row;
        data.fill(0, (top * width + left) * 4, (top * width + left) * 4 + 3);
      }
  return { width, height: width, data };
}

describe('a QR code', () => {
  for (const text of [
    'https://example.org/fa/khuzestan-detainees.html',
    'https://shelf.example/copies/first/ckb/a.html',
    `https://shelf.example/${'a-rather-long-address/'.repeat(6)}x.html`,
  ]) {
    it(`is read as ${text.slice(0, 50)}`, () => {
      assert.equal(decodeQR(photograph(qrSvg(text))), text);
    });
  }
});
