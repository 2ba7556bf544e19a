import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { x } from 'xastscript';
import { fromXml } from 'xast-util-from-xml';
import { writeXml } from '../../src/outputs/xml.ts';

describe('what is written in XML', () => {
  it('can be read again, whatever a title holds', () => {
    const title = 'a ]]> b <c> & "d" \u200c می‌خوانیم';
    const [element] = fromXml(writeXml(x('title', title))).children.filter(
      (node) => node.type === 'element',
    );
    const words = element?.children.map((node) => ('value' in node ? node.value : '')).join('');
    assert.equal(words, title);
  });

  it('leaves out what XML has no place for', () => {
    assert.match(writeXml(x('title', 'a\u0000b\u000bc')), /<title>abc<\/title>/);
  });
});
