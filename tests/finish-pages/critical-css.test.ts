import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { takeInventory } from '../../src/finish-pages/page-inventory.ts';
import { Stylesheet } from '../../src/finish-pages/critical-css.ts';

const page = (body: string, lang = 'fa', dir = 'rtl') =>
  takeInventory(
    `<!doctype html><html lang="${lang}" dir="${dir}"><head><title>t</title></head><body>${body}</body></html>`,
  );

const screen = (css: string, body: string, lang?: string, dir?: string) =>
  new Stylesheet(css).for(page(body, lang, dir)).screen;

describe('the critical CSS of a page', () => {
  it('has the rules that can match on it, each with the selectors that can', () => {
    const css = 'p{color:red}table{color:red}p,table,.note{margin:0}.a .b{top:0}.b .a{top:0}';
    assert.equal(
      screen(css, '<div class="a"><p class="b">۱</p></div>'),
      'p{color:red}p{margin:0}.a .b{top:0}',
    );
  });

  it('distinguishes children, descendants and siblings', () => {
    const css = 'main>p{top:0}main>i{top:0}main i{top:0}li+li{top:0}b+i{top:0}';
    assert.equal(
      screen(css, '<main><p><i>x</i></p></main><ul><li>۱</li><li>۲</li></ul>'),
      'main>p{top:0}main i{top:0}li+li{top:0}',
    );
  });

  it('keeps states and positions, which no page shows yet', () => {
    const css = 'a:hover{top:0}p:first-child::after{content:"x"}i:focus{top:0}';
    assert.equal(
      screen(css, '<p><a href="#">۱</a></p>'),
      'a:hover{top:0}p:first-child::after{content:"x"}',
    );
  });

  it('is of one direction and of the languages on the page', () => {
    const css =
      "html[dir='rtl'] p{top:0}html[dir='ltr'] p{left:0}ol:lang(ckb){top:0}ol:lang(fa){top:0}html:not([lang='ar']) p{right:0}html:not([lang='fa']) p{right:1px}";
    assert.equal(
      screen(css, '<p>۱</p><ol><li>۱</li></ol>'),
      'html[dir="rtl"] p{top:0}ol:lang(fa){top:0}html:not([lang="ar"]) p{right:0}',
    );
  });

  it('looks into :is() and @media', () => {
    const css =
      '@media (min-width:9em){p{top:0}i{top:0}}@media (min-width:9em){i{top:0}}:is(i,p){left:0}:is(i,b){left:0}';
    assert.equal(screen(css, '<p>۱</p>'), '@media (min-width:9em){p{top:0}}:is(i,p){left:0}');
  });

  it('has a fallback font only if its family is used', () => {
    const css = "@font-face{font-family:F;src:local(x)}html[dir='rtl'] p{font-family:V,F}";
    assert.match(screen(css, '<p>۱</p>'), /@font-face/);
    assert.equal(screen(css, '<p>1</p>', 'en', 'ltr'), '');
  });

  it('leaves print rules to the end of the page', () => {
    const styles = new Stylesheet('p{top:0}@page{margin:2cm}@media print{p{top:0}nav{top:0}}').for(
      page('<p>۱</p>'),
    );
    assert.deepEqual(
      [styles.screen, styles.print],
      ['p{top:0}', '@page{margin:2cm}@media print{p{top:0}}'],
    );
  });

  it('lists the characters that the rules themselves put on the page', () => {
    const { characters } = new Stylesheet(
      'p::before{content:"— "}ol{list-style-type:persian}table::before{content:"x"}',
    ).for(page('<p>۱</p><ol><li>۱</li></ol>'));
    assert.equal(Array.from(characters).sort().join(''), ' —۰۱۲۳۴۵۶۷۸۹'.split('').sort().join(''));
  });

  it('is refused if a selector has an attribute that is not recorded, or cannot be parsed', () => {
    assert.throws(() => new Stylesheet('[data-x]{top:0}'), /asks for \[data-x\]/);
    assert.throws(
      () => new Stylesheet('p { top: 0 }\na { color: var(--#123) }'),
      /^BayanError: The stylesheet cannot be read at "a \{ color: var\(--#123\) \}": .* Correct that line in src\/styles\.$/,
    );
  });
});
