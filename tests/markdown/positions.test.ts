import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readStatement } from '../../src/markdown/statement.ts';
import { lintOf } from '../lint/texts.ts';
import { positionsIn } from '../../src/text/positions.ts';

/** Texts with a ‸ at each place that a message of the rule must name. */
const faults: readonly (readonly [rule: string, text: string])[] = [
  ['undefined-footnote', 'متن‸[^1] و متن **نور ‸[^دو]**، `[^3]`.'],
  ['undefined-footnote', '- یک\n- دو\n\n  > سه\n  > چهار ‸[^9].'],
  ['undefined-footnote', 'متن https://example.org، نور‸[^9] «www.example.org» ‸[^8]'],
  ['near-directive', 'متن\n‸::quote\nنقل\n\n> ‸::: note\n> متن'],
  ['near-directive', 'سطر یک\nبا ‸:lang{tag=en}[Words] و `:lang{tag=en}` و ‸:lang [Words]{tag=en}'],
  ['directive-label', 'متن\n\n:::note‸[عنوان]\nx\n:::'],
  ['unknown-attribute', ':::quote{cite="a" ‸source="b"}\nx\n:::\n\nبا :lang[x]{tag=en ‸dir=ltr}'],
  ['table-row', '| الف |\n| --- |\n| ب |\n| پ ‸| ت | ث |'],
  ['code-fence', 'متن\n\n``` ‸دو واژه\nmatn\n```'],
  ['open-fence', '> متن\n>\n> ‸```\n> matn'],
  ['open-directive', 'متن\n\n‸:::quote\nنقل'],
  ['unknown-directive', 'متن\n\n- ‸:::nota\n  نقل\n  :::'],
  ['raw-html', 'متن و ‸<b>نور</b>'],
  ['unsafe-link', 'متن **نور ‸[پیوند](javascript:alert)**'],
  ['image-place', 'متن ‸![نقشه](map.png) نور'],
  ['repeated-definition', 'متن[^1].\n\n[^1]: یک\n\n‸[^1]: دو'],
];

describe('a message about Markdown', () => {
  for (const [rule, text] of faults) {
    it(`names the place of each fault (${rule}): ${text.replaceAll('\n', '⏎')}`, () => {
      const parts = text.split('‸');
      const markdown = parts.join('');
      const placeOf = positionsIn(markdown);
      let offset = 0;
      const places = parts.slice(0, -1).map((part) => placeOf((offset += part.length)));
      const { messages } = readStatement({ path: 'fa.md', markdown });
      assert.deepEqual(
        messages
          .filter(({ ruleId }) => ruleId === rule)
          .map(({ line, column }) => ({ line, column })),
        places,
      );
    });
  }
});

describe('the words next to a bare address', () => {
  const texts = [
    'آزادي «www.example.org» كتاب',
    '## آزادي «www.example.org»، كتاب',
    '> **آزادي «www.example.org»\n> كتاب**',
    'آزادي https://example.org،كتاب',
    '| آزادي ،www.example.org | كتاب |\n| --- | --- |',
  ];
  for (const text of texts) {
    it(`are checked at their place: ${text.replaceAll('\n', '⏎')}`, () => {
      const { text: read, found } = lintOf('fa', text);
      assert.deepEqual(
        found
          .filter(({ rule }) => rule === 'arabic-letters')
          .map(({ start, end }) => [start - read.bodyStart - 1, read.value.slice(start, end)]),
        [
          [text.indexOf('ي'), 'ي'],
          [text.indexOf('ك'), 'ك'],
        ],
      );
    });
  }
});
