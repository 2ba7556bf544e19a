import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blocks, render } from './render.ts';

describe('a quotation', () => {
  it('is a figure with its source below it', () => {
    assert.equal(
      render(':::quote{cite="سعدی"}\nبنی‌آدم اعضای یک پیکرند\n:::'),
      '<figure class="quote"><blockquote><p>بنی‌آدم اعضای یک پیکرند</p></blockquote><figcaption>سعدی</figcaption></figure>',
    );
  });

  it('links its source if that is an address', () => {
    assert.match(
      render(':::quote{cite="https://example.org/a"}\nنقل\n:::'),
      /<blockquote cite="https:\/\/example.org\/a">.*<figcaption><a href="https:\/\/example.org\/a">https:\/\/example.org\/a<\/a>/,
    );
  });

  it('has its source among the words of the text', () => {
    assert.deepEqual(blocks(':::quote{cite="سعدی"}\nنقل\n:::'), ['نقل', 'سعدی']);
  });
});

describe('demands, signatories and notes', () => {
  it('have an invisible name in the language of the text', () => {
    const html = render(':::demands\n1. یک\n:::\n\n:::signatories\n- دو\n:::\n\n:::note\nسه\n:::');
    assert.match(html, /<div class="demands" role="group" aria-label="خواست‌ها">/);
    assert.match(html, /<div class="signatories" role="group" aria-label="امضاکنندگان">/);
    assert.match(html, /<div class="note" role="note" aria-label="یادداشت">/);
  });

  it('can be nested', () => {
    const html = render('::::quote\nنقل\n\n:::note\nیادداشت\n:::\n::::');
    assert.match(html, /<blockquote><p>نقل<\/p><div class="note"/);
  });
});

describe('foreign words', () => {
  it('have the language that the text gives them', () => {
    assert.equal(
      render('نامه :lang[Amnesty for Books]{tag=en} رسید'),
      '<p>نامه <bdi lang="en" dir="ltr">Amnesty for Books</bdi> رسید</p>',
    );
  });

  it('are isolated if they would be shown in a wrong order, or are of Arabic script', () => {
    assert.equal(render('گزارش Library Watch رسید'), '<p>گزارش Library Watch رسید</p>');
    assert.equal(
      render('گزارش Library Watch (LW) رسید'),
      '<p>گزارش Library Watch (<bdi lang="und-Latn" dir="ltr">LW</bdi>) رسید</p>',
    );
    assert.equal(
      render('They said «درها بسته است»', 'en'),
      '<p>They said «<bdi lang="und-Arab" dir="rtl">درها بسته است</bdi>»</p>',
    );
  });

  it('change the direction of a whole paragraph, but only of the words in a list item', () => {
    assert.equal(render('All in English.'), '<p lang="und-Latn" dir="ltr">All in English.</p>');
    assert.match(render('- یک\n- two.'), /<li><bdi lang="und-Latn" dir="ltr">two\.<\/bdi><\/li>/);
  });
});
