import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { messageParts } from '../../src/text/message-parts.ts';

const head = (number: number, count: number) => `(${number}/${count})`;
const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const sentence = 'کلیدها را به خوانندگان بدهید و درها را باز کنید.';

describe('the parts of a text that is sent as messages', () => {
  it('are the text itself, without a number, if it fits', () => {
    assert.deepEqual(messageParts(['عنوان', 'متن.'], 40, head), ['عنوان\n\nمتن.']);
  });

  it('end with paragraphs, each within the limit and numbered', () => {
    const blocks = Array.from({ length: 9 }, (_, index) => `${index} ${sentence}`);
    const parts = messageParts(blocks, 130, head);
    assert.ok(parts.every((part) => part.length <= 130));
    assert.deepEqual(
      parts.map((part) => part.split('\n')[0]),
      parts.map((_, index) => `(${index + 1}/${parts.length})`),
    );
    for (const part of parts) assert.ok(part.endsWith('.'), part);
    assert.equal(
      parts.map((part) => part.split('\n').slice(1).join('\n')).join('\n\n'),
      blocks.join('\n\n'),
    );
  });

  it('end with a sentence in a longer paragraph, and with a word in a longer sentence', () => {
    const paragraph = Array.from({ length: 12 }, () => sentence).join(' ');
    for (const part of messageParts([paragraph], 120, head)) assert.match(part, /\.$/);
    const endless = Array.from({ length: 60 }, (_, index) => `واژه${index}`).join(' ');
    const parts = messageParts([endless], 80, head);
    assert.ok(parts.every((part) => part.length <= 80));
    assert.deepEqual(
      words(parts.map((part) => part.replace(/^.*\n/, '')).join(' ')),
      words(endless),
    );
  });

  it('cut a word longer than a message between its letters, and lose none', () => {
    const word = '𐎠'.repeat(50);
    const parts = messageParts([word], 40, head);
    assert.ok(parts.length > 1 && parts.every((part) => part.length <= 40));
    assert.equal(parts.map((part) => part.replace(/^.*\n/, '')).join(''), word);
  });

  it('use the limit to the last character, and never more', () => {
    const block = (length: number) => 'ک'.repeat(length);
    const fixed = () => 'بخش';
    // A part has 30 characters: 3 of its head, a line break, and 26 of text.
    assert.deepEqual(messageParts([block(12), block(12), block(12)], 30, fixed), [
      `بخش\n${block(12)}\n\n${block(12)}`,
      `بخش\n${block(12)}`,
    ]);
    assert.deepEqual(
      messageParts([block(12), block(13), block(12)], 30, fixed).map((part) => part.length),
      [16, 17, 16],
    );
    assert.deepEqual(messageParts([block(30)], 30, fixed), [block(30)]);
    assert.equal(messageParts([block(31)], 30, fixed).length, 2);
  });
});
