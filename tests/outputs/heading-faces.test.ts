import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headingFaces, type HeadingFace } from '../../src/domain/theme.ts';
import { cardChoice } from '../../src/outputs/card/fonts.ts';
import { styleOf } from '../../src/outputs/epub/style.ts';
import { inText, inTitle, Lettering, prepared } from '../../src/outputs/leaflet/lettering.ts';

const none = undefined;
const english = 'The pumps stand still';
const persian = 'تلمبه‌ها ایستاده‌اند';

/** The font of a piece of text in a leaflet; `undefined` if it is that of the leaflet. */
function fontIn(text: string, dir: 'ltr' | 'rtl', face?: HeadingFace, place = inTitle) {
  const [first] = new Lettering(text, dir, face).parts(prepared(text), place);
  return typeof first === 'object' && first.name === 'face' ? first.font : undefined;
}

const onCard = (text: string, dir: 'ltr' | 'rtl', face?: HeadingFace): string =>
  cardChoice(text, dir, face).main.family;

const inBook = (tag: string, face?: HeadingFace): string | undefined =>
  /h1, .* \{ font-family: (.*); \}/.exec(styleOf({ tag, numerals: 'latn' }, face))?.[1];

describe('the face of headings', () => {
  it('is the serif in a leaflet, and the sans serif on a card, unless the theme names one', () => {
    assert.equal(fontIn(english, 'ltr'), none);
    assert.notEqual(onCard(english, 'ltr'), 'Bayan Serif');
    assert.equal(inBook('en'), none);
  });

  it('is the sans serif everywhere, if the theme says so', () => {
    assert.equal(fontIn(english, 'ltr', 'sans'), 'Roboto');
    assert.notEqual(onCard(english, 'ltr', 'sans'), 'Bayan Serif');
    assert.equal(inBook('en', 'sans'), 'sans-serif');
  });

  it('is the serif everywhere, if the theme says so', () => {
    assert.equal(fontIn(english, 'ltr', 'serif'), none);
    assert.equal(onCard(english, 'ltr', 'serif'), 'Bayan Serif');
    assert.equal(inBook('en', 'serif'), 'serif');
  });

  it('is that of headings only, and not of the text', () => {
    assert.equal(fontIn(english, 'ltr', 'sans', inText), none);
  });

  for (const face of headingFaces)
    it(`is the same in Arabic script: ${face}`, () => {
      assert.equal(fontIn(persian, 'rtl', face), none);
      assert.equal(onCard(persian, 'rtl', face), 'Vazirmatn');
      assert.equal(inBook('fa', face), none);
    });
});
