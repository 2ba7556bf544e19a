import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contrastOf, mixed, nearestReadable } from '../../src/domain/colour.ts';

describe('the contrast of two colours', () => {
  it('is that of WCAG 2.2, in either order', () => {
    assert.equal(contrastOf('#000000', '#ffffff'), 21);
    assert.equal(contrastOf('#ffffff', '#ffffff'), 1);
    // The examples of the guideline: the lightest grey that passes on white, and the next one.
    assert.ok(contrastOf('#767676', '#ffffff') >= 4.5);
    assert.ok(contrastOf('#ffffff', '#777777') < 4.5);
  });
});

describe('the nearest readable colour', () => {
  it('is the colour itself if it can be read', () => {
    assert.equal(nearestReadable('#97202a', '#fbf9f4'), '#97202a');
  });

  it('is darker on a light ground, lighter on a dark one, and just readable', () => {
    for (const [colour, ground] of [
      ['#ff8800', '#ffffff'],
      ['#00ff00', '#fbf9f4'],
      ['#123456', '#141210'],
      ['#808080', '#7f7f7f'],
    ] as const) {
      const nearest = nearestReadable(colour, ground);
      const contrast = contrastOf(nearest, ground);
      assert.ok(contrast >= 4.5 && contrast < 4.8, `${nearest} on ${ground}: ${contrast}`);
    }
  });

  it('is black or white if no colour can be read on all grounds', () => {
    assert.match(
      nearestReadable('#808080', '#000000', '#808080', '#ffffff'),
      /^#(?:000000|ffffff)$/,
    );
  });
});

it('a mixture of a colour with itself is that colour', () => {
  for (const colour of ['#97202a', '#000000', '#ffffff', '#00ff7f'])
    assert.equal(mixed(colour, colour, 0.3), colour);
});
