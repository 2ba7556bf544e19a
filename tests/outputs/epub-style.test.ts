import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { styleOf } from '../../src/outputs/epub/style.ts';

const persian = styleOf({ tag: 'fa', numerals: 'arabext' });
const english = styleOf({ tag: 'en', numerals: 'latn' });

/** The declarations of the rules with this selector. */
const rule = (style: string, selector: string): string =>
  style
    .split('\n')
    .filter((line) => line.startsWith(`${selector} {`))
    .join(' ');

describe('the style of an e-book', () => {
  it('shows emphasis in Arabic script by weight, since an underline looks like a link', () => {
    assert.match(rule(persian, 'em'), /font-weight: bold/);
    assert.match(rule(english, '[dir=rtl] em, em [dir=rtl]'), /font-weight: bold/);
    assert.doesNotMatch(persian, /text-decoration: underline/);
  });

  it('keeps headings with their text, and pictures whole, in old readers too', () => {
    const headings = rule(persian, 'h1, h2, h3, h4, h5, h6');
    assert.match(headings, / break-after: avoid; page-break-after: avoid/);
    assert.match(rule(persian, 'figure, tr, .note'), /page-break-inside: avoid/);
  });

  it('puts a dash before the source of a quotation, and none before the caption of an image', () => {
    assert.match(rule(persian, '.quote figcaption::before'), /content: '— '/);
    assert.equal(rule(persian, 'figcaption::before'), '');
  });

  it('sets sources and captions below what they belong to, in readers that do not know their elements', () => {
    assert.match(rule(persian, 'section, figure, figcaption'), /display: block/);
  });

  it('leaves numbered signatories their numbers', () => {
    assert.match(rule(persian, '.signatories ul'), /list-style-type: none/);
    assert.doesNotMatch(persian, /\.signatories ol/);
  });
});
