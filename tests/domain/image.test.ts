import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { imageName, imageTypeOf } from '../../src/domain/image.ts';

describe('the name of an image', () => {
  it('gives its media type, as registered with IANA', () => {
    const types = ['a.jpg', 'b.png', 'c.webp', 'd-1.gif'].map((name) => imageTypeOf({ name }));
    assert.deepEqual(types, ['image/jpeg', 'image/png', 'image/webp', 'image/gif']);
  });

  it('may have only characters that stay unchanged in an address', () => {
    for (const name of [
      'A.png',
      'a b.png',
      'نقشه.png',
      'a.jpeg',
      'a.svg',
      '../a.png',
      '.png',
      'a.png ',
    ])
      assert.doesNotMatch(name, imageName);
    assert.match('map-1400.webp', imageName);
  });
});
