import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isolate, isolateForeign } from '../../src/text/isolate.ts';

const [lri, rli, pdi] = ['\u2066', '\u2067', '\u2069'];

describe('isolating text', () => {
  it('puts it between the isolate of its direction and the end of isolates', () => {
    assert.equal(isolate('Amnesty', 'ltr'), `${lri}Amnesty${pdi}`);
    assert.equal(isolate('بیانیه', 'rtl'), `${rli}بیانیه${pdi}`);
  });

  it('isolates only the runs of the other direction', () => {
    assert.equal(
      isolateForeign('بیانیه Amnesty International منتشر شد', 'rtl'),
      `بیانیه ${lri}Amnesty International${pdi} منتشر شد`,
    );
    assert.equal(
      isolateForeign('The word «بیانیه» is Persian', 'ltr'),
      `The word «${rli}بیانیه${pdi}» is Persian`,
    );
    assert.equal(isolateForeign('بیانیه منتشر شد', 'rtl'), 'بیانیه منتشر شد');
  });
});
