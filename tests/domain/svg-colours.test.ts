import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { coloursOfSvg } from '../../src/domain/svg-colours.ts';

const coloursOf = (shapes: string): string[] => [...coloursOfSvg(`<svg>${shapes}</svg>`)];

describe('the colours of an SVG', () => {
  it('are those of fills, strokes and gradients, in attributes and in styles', () => {
    assert.deepEqual(
      coloursOf(
        '<style>.a { fill: #ABC }</style><path class="a" stroke="rgb(0, 50%, 255)"/><stop stop-color="white"/><path style="fill:#11223380"/>',
      ),
      ['#aabbcc', '#0080ff', '#ffffff', '#112233'],
    );
  });

  it('are black where nothing says otherwise', () => {
    assert.deepEqual(coloursOf('<path d="M0 0"/>'), ['#000000']);
    assert.deepEqual(coloursOf('<g fill="#e0a000"><path d="M0 0"/></g>'), ['#e0a000']);
    assert.deepEqual(coloursOf('<path fill="currentColor"/>'), ['#000000']);
  });

  it('are not those of what is not drawn', () => {
    assert.deepEqual(coloursOf('<path fill="none" stroke="url(#a)"/>'), []);
  });
});
