import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blocks, problems, render } from './render.ts';

/** Text that only looks like a directive, a task or a deletion. */
const lookalikes = [
  'قرار ما ساعت 10:30 است',
  'قرار ما ساعت ۱۰:۳۰:۴۵ است',
  'متن:کلمه و متن:کلمه‌ها',
  ':smile: و :-) و ::) و a::b',
  ':abbr[کوته‌نوشت] و :a[b]{c=d} و :x{y}',
  '::جدا[برچسب]{کلید=۱}',
  'پیوند:lang و :language[x]',
  '- ::item',
  ':::',
  '::::',
  '~یک~ و ~~دو~~',
  '[ ] و [x]',
  '- [x] انجام شد',
  'نسبت ۳:۲ و 16:9 و http:80',
  '"نقل" -- \'خط\' ... (c)',
];

describe('text that only looks like a directive', () => {
  for (const text of lookalikes) {
    it(`stays text to the letter: ${text}`, () => {
      assert.deepEqual(problems(text), []);
      assert.deepEqual(blocks(text), [text.replace(/^- /, '')]);
      const shown = render(text)
        .replaceAll(/<[^>]+>/g, '')
        .replaceAll('&#x26;', '&')
        .trim();
      assert.equal(shown, text.replace(/^- /, ''));
    });
  }

  it('keeps the Markdown inside it', () => {
    assert.equal(
      render('متن:کلمه[**پررنگ**](https://example.org/)'),
      '<p>متن:کلمه<a href="https://example.org/"><strong>پررنگ</strong></a></p>',
    );
  });
});

describe('text that is clearly meant as a directive', () => {
  const cases: Record<string, string> = {
    ':::quot\nx\n:::': '1:1 unknown-directive',
    ':::نقل\nx\n:::': '1:1 unknown-directive',
    '::quote': '1:1 near-directive',
    '::: quote\nx\n:::': '1:1 near-directive',
    'با :lang{tag=en}[Words]': '1:4 near-directive',
    ':::note\nx': '1:1 open-directive',
    ':::quote{cite="a"} متن\n:::': '1:1 near-directive',
    '::::note\nx\n:::': '1:1 open-directive',
    ':::note[عنوان]\nx\n:::': '1:8 directive-label',
    ':::quote{source="x"}\nx\n:::': '1:10 unknown-attribute',
    ':lang[Words]': '1:1 language-tag',
    ':lang[Words]{tag=english}': '1:1 language-tag',
  };
  for (const [text, expected] of Object.entries(cases)) {
    it(`is an error: ${text.replaceAll('\n', '⏎')}`, () => {
      assert.deepEqual(problems(text), [expected]);
    });
  }
});
