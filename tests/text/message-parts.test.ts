import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MessageBlock } from '../../src/text/message-breaks.ts';
import { messageParts } from '../../src/text/message-parts.ts';

const head = (number: number, count: number) => `(${number}/${count})`;
const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const sentence = 'کلیدها را به خوانندگان بدهید و درها را باز کنید.';

/** Returns the parts of a text without their heads; checks that they are within the limit and have every word in its order. */
function partsOf(blocks: readonly (string | MessageBlock)[], limit: number): string[] {
  const given = blocks.map((block) => (typeof block === 'string' ? { text: block } : block));
  const parts = messageParts(given, { limit, head });
  for (const [index, part] of parts.entries()) {
    assert.ok(part.length <= limit, part);
    if (parts.length > 1) assert.equal(part.split('\n')[0], head(index + 1, parts.length));
  }
  const bare = parts.map((part) => (parts.length > 1 ? part.slice(part.indexOf('\n') + 1) : part));
  assert.equal(
    bare.join('').replaceAll(/\s/g, ''),
    given
      .map(({ text }) => text)
      .join('')
      .replaceAll(/\s/g, ''),
  );
  return bare;
}

describe('the parts of a text that is sent as messages', () => {
  it('are the text itself, without a number, if it fits', () => {
    assert.deepEqual(partsOf(['عنوان', 'متن.'], 40), ['عنوان\n\nمتن.']);
  });

  it('end with paragraphs, each within the limit and numbered', () => {
    const blocks = Array.from({ length: 9 }, (_, index) => `${index} ${sentence}`);
    const parts = partsOf(blocks, 130);
    for (const part of parts) assert.ok(part.endsWith('.'), part);
    assert.equal(parts.join('\n\n'), blocks.join('\n\n'));
  });

  it('end with list items, never between a number and its words', () => {
    const items = Array.from(
      { length: 90 },
      (_, index) => `${index + 1}. خواستی بی‌نقطه با چند واژه`,
    );
    for (const limit of [80, 131, 400, 1000]) {
      const parts = partsOf([items.join('\n')], limit);
      for (const part of parts)
        for (const line of part.split('\n'))
          assert.match(line, /^\d+\. خواستی بی‌نقطه با چند واژه$/);
    }
  });

  it('never end between a typed letter or sign and the words of its item', () => {
    for (const mark of ['الف)', '(ب)', 'a.', 'ج.', '•', '–'])
      for (let limit = 30; limit < 90; limit += 1)
        for (const part of partsOf(
          [`${mark} ${'واژه '.repeat(30).trim()}\n`.repeat(4).trim()],
          limit,
        ))
          assert.doesNotMatch(part, /(?:^|\n)(?:\(?\p{L}{1,3}[).]|[•–])$/u);
  });

  it('end with a whole item rather than with a part of it in a nested list', () => {
    const item = (number: number) => `${number}. خواست\n  - بند نخست\n  - بند دوم`;
    const parts = partsOf([[1, 2, 3, 4, 5].map(item).join('\n')], 90);
    for (const part of parts) assert.match(part, /^\d\. خواست\n/);
  });

  it('end with lines of verse', () => {
    const line = 'در اندیشه ره سپردیم و ره پیدا نبود';
    const parts = partsOf([Array.from({ length: 8 }, () => line).join('\n')], 100);
    for (const part of parts) assert.ok(part.split('\n').every((one) => one === line));
  });

  it('end with a sentence in a longer paragraph, and with a word in a longer sentence', () => {
    const paragraph = Array.from({ length: 12 }, () => sentence).join(' ');
    for (const part of partsOf([paragraph], 120)) assert.match(part, /\.$/);
    const endless = Array.from({ length: 60 }, () => 'واژه').join(' ');
    for (const part of partsOf([endless], 80)) assert.match(part, /واژه$/);
  });

  it('end with a part of a sentence rather than within it', () => {
    const part = 'ما نان می‌خواهیم، کار می‌خواهیم و آزادی، ';
    for (const one of partsOf([`${part.repeat(5)}همین`], 80)) assert.match(one, /،$|همین$/);
  });

  it('keep words together that belong together', () => {
    const cases = {
      'a number and what it counts': '۵ هزار',
      'a word and its number': 'ماده ۱۲',
      'a number with a full stop and its words': 'am 3. Mai',
      'a number in groups': '۶۰۳۷ ۹۹۱۱ ۲۲۳۳',
      'a word and its footnote': 'کتابخانه [۱]',
      'a sentence and its footnote': 'بسته. [۱]',
      'a link and its address': 'نامه (https://example.org/fa/a-long-letter)',
      'an initial and the name': 'م. کریمی',
      'a title and the name': 'Dr. Braun',
      'an abbreviation and its number': 'ص. ۱۲',
      'words in isolates': '\u2066Library Watch of Tehran\u2069',
      'a word with half-spaces': 'نمی‌خواسته‌ایم‌شان',
      'words with a no-break space': 'آقای\u00a0کریمی',
    };
    for (const [what, together] of Object.entries(cases))
      for (let before = 0; before < 40; before += 1) {
        const text = `${'آ '.repeat(before)}${together} ${'ب '.repeat(80)}`.trim();
        const parts = partsOf([text], 80);
        assert.ok(
          parts.some((part) => part.includes(together)),
          `${what}: ${parts.join(' / ')}`,
        );
      }
  });

  it('begin with a heading, and with an introduction, not end with it', () => {
    for (let length = 1; length < 60; length += 1) {
      const text = 'آ'.repeat(length);
      const headed = partsOf([text, { text: 'سرخط', leads: true }, sentence, sentence], 90);
      assert.ok(headed.some((part) => part.includes(`سرخط\n\n${sentence}`)));
      const listed = partsOf([text, 'خواست‌ها:', '1. نان\n2. کار', sentence], 90);
      assert.ok(listed.some((part) => part.includes('خواست‌ها:\n\n1. نان\n2. کار')));
      const quoted = { text: 'کتاب باز نشد.', leads: true };
      const cited = partsOf([text, quoted, '— نگهبان', sentence], 90);
      assert.ok(cited.some((part) => part.includes('کتاب باز نشد.\n\n— نگهبان')));
    }
  });

  it('do not have the title alone before a long paragraph', () => {
    const paragraph = Array.from({ length: 12 }, () => sentence).join(' ');
    const [first = ''] = partsOf([{ text: 'عنوان', leads: true }, paragraph], 120);
    assert.ok(first.startsWith(`عنوان\n\n${sentence}`));
  });

  it('cut East Asian text after sentences, which have no spaces', () => {
    for (const part of partsOf(['我们要求打开图书馆的门。'.repeat(12)], 60))
      assert.match(part, /。$/);
  });

  it('cut a word longer than a message between its letters, and lose none', () => {
    for (const letter of ['𐎠', 'بّ', 'e\u0301', '👩‍👩‍👧'])
      for (const part of partsOf([letter.repeat(50)], 60))
        assert.ok(part.startsWith(letter) && part.endsWith(letter), part);
    // No letter has as many marks as this. It is cut all the same, because a message has its limit.
    partsOf([`ب${'\u0651'.repeat(90)}`], 60);
  });

  it('count what is added to their words', () => {
    const blocks = Array.from({ length: 30 }, () => ({ text: 'Library Watch گفت' }));
    const write = (text: string) => text.replaceAll(/^(?=.)/gm, '\u200f');
    for (let limit = 60; limit < 110; limit += 1)
      for (const part of messageParts(blocks, { limit, head, write })) {
        assert.ok(part.length <= limit);
        for (const line of part.split('\n').slice(1)) assert.match(line, /^(\u200f|$)/);
      }
  });

  it('use the limit to the last character, and never more', () => {
    const block = (length: number) => ({ text: 'ک'.repeat(length) });
    const form = { limit: 30, head: () => 'بخش' };
    // A part has 30 characters: 3 of its head, a line break, and 26 of text.
    assert.deepEqual(messageParts([block(12), block(12), block(12)], form), [
      `بخش\n${block(12).text}\n\n${block(12).text}`,
      `بخش\n${block(12).text}`,
    ]);
    assert.deepEqual(
      messageParts([block(12), block(13), block(12)], form).map((part) => part.length),
      [16, 17, 16],
    );
    assert.deepEqual(messageParts([block(30)], form), [block(30).text]);
    assert.equal(messageParts([block(31)], form).length, 2);
  });

  it('have every word of a long text of all kinds, at any limit', () => {
    const blocks = [
      { text: 'عنوان بیانیه', leads: true },
      `${sentence} در سال ۱۴۰۰. سپس ۳٫۵ میلیون ریال، [۱] و ببینید https://example.org/fa/. ${sentence}`,
      'خواست‌ها:',
      '۱. نان\n۲. کار:\n  - در شهر؛\n  - در ده.\n۳. آزادی',
      'قفسه | شمار\nیکم | ۱٬۲۰۰',
      '[۱] نامه در قفسه سوم است، برگ ۱۲.',
    ];
    for (let limit = 40; limit < 400; limit += 7)
      assert.deepEqual(
        words(partsOf(blocks, limit).join(' ')).join(''),
        words(
          blocks.map((block) => (typeof block === 'string' ? block : block.text)).join(' '),
        ).join(''),
      );
  });
});
