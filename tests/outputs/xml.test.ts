import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { x } from 'xastscript';
import { fromXml } from 'xast-util-from-xml';
import { writeXml } from '../../src/outputs/xml.ts';

describe('written XML', () => {
  it('can be parsed, with any characters in a title', () => {
    const title = 'a ]]> b <c> & "d" \u200c می‌خوانیم';
    const [element] = fromXml(writeXml(x('title', title))).children.filter(
      (node) => node.type === 'element',
    );
    const words = element?.children.map((node) => ('value' in node ? node.value : '')).join('');
    assert.equal(words, title);
  });

  it('leaves out characters that XML forbids', () => {
    assert.match(writeXml(x('title', 'a\u0000b\u000bc')), /<title>abc<\/title>/);
  });
});
