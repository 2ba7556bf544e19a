import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isolate, isolateForeign } from '../../src/text/isolate.ts';

const [lri, rli, lro, pdi] = ['\u2066', '\u2067', '\u202d', '\u2069'];

describe('isolating text', () => {
  it('puts it between the isolate of its direction and the end of isolates', () => {
    assert.equal(isolate('Amnesty', 'ltr'), `${lri}Amnesty${pdi}`);
    assert.equal(isolate('بیانیه', 'rtl'), `${rli}بیانیه${pdi}`);
  });

  it('isolates only what would be shown in a wrong order', () => {
    assert.equal(isolateForeign('زبان C++ است', 'rtl'), `زبان ${lri}C++${pdi} است`);
    assert.equal(
      isolateForeign('The word «بیانیه» is Persian', 'ltr'),
      `The word «${rli}بیانیه${pdi}» is Persian`,
    );
    const plain = 'بیانیه Amnesty International منتشر شد';
    assert.equal(isolateForeign(plain, 'rtl'), plain);
  });

  it('forces the direction of groups of Arabic digits, and isolates parts within parts', () => {
    assert.equal(isolateForeign('رقم ٠٢١-٨٨٨٨', 'rtl'), `رقم ${lri}${lro}٠٢١-٨٨٨٨${pdi}`);
    assert.equal(
      isolateForeign('در https://a.org/شهر/ب/ است', 'rtl'),
      `در ${lri}https://a.org/شهر/${rli}ب${pdi}/${pdi} است`,
    );
  });
});
