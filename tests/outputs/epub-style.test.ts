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

  it('leaves numbered signatories their numbers', () => {
    assert.match(rule(persian, '.signatories ul'), /list-style-type: none/);
    assert.doesNotMatch(persian, /\.signatories ol/);
  });
});
