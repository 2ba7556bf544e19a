import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { render } from './render.ts';

const describeCases = (name: string, cases: Readonly<Record<string, string>>, tag = 'fa') => {
  describe(name, () => {
    for (const [markdown, html] of Object.entries(cases)) {
      it(`in ${markdown.replaceAll('\n', '⏎')}`, () => {
        const shown = render(markdown, tag).replaceAll(' lang="und-Latn"', '');
        assert.ok(shown.includes(html), shown);
      });
    }
  });
};

describeCases('a word or number is isolated as a whole', {
  'شماره 6037-9911-2233-4455 است': 'شماره <bdi dir="ltr">6037-9911-2233-4455</bdi> است',
  'شماره ٦٠٣٧-٩٩١١ است': 'شماره <bdo dir="ltr">٦٠٣٧-٩٩١١</bdo> است',
  'شماره **6037**-9911 است': 'شماره <bdi dir="ltr"><strong>6037</strong>-9911</bdi> است',
  '**تلفن 021**-88881234 بود':
    '<strong>تلفن </strong><bdi dir="ltr"><strong>021</strong>-88881234</bdi> بود',
  'تلفن 021\n8888 1234 بود': 'تلفن <bdi dir="ltr">021\n8888 1234</bdi> بود',
  'به https://example.org/شهر/کتاب/ بروید':
    'dir="ltr">https://example.org/شهر/<bdi lang="und-Arab" dir="rtl">کتاب</bdi>/</a> بروید',
  '1️⃣ نخست': '<p>1️⃣ نخست</p>',
  'زبان [C++](https://example.org) است': '<a href="https://example.org" dir="ltr">C++</a> است',
});

describeCases('the words around decide whether a word is isolated, over bold, links and breaks', {
  'سازمان **ARTICLE** 19 است': 'سازمان <strong>ARTICLE</strong> 19 است',
  'متن [Windows](https://example.org) 11 است': '>Windows</a> 11 است',
  'در **Signal**، *Telegram* آمد':
    'در <strong>Signal</strong>، <em><bdi dir="ltr">Telegram</bdi></em> آمد',
  'روز ۱۰-۱۵ تیر': '<p>روز ۱۰-۱۵ تیر</p>',
  'روز\\\n۱۰-۱۵ تیر': 'روز<br>\n۱۰-<bdi dir="ltr">۱۵</bdi> تیر',
  '> ۵۰٪ کارگران': '<p><bdi dir="ltr">۵۰</bdi>٪ کارگران</p>',
});

describeCases('the number of a footnote is no part of the word before it', {
  'گزارش Library Watch[^1] آمد.\n\n[^1]: ب': 'گزارش <bdi dir="ltr">Library Watch</bdi><sup>',
  'گزارش رسید[^1] Library.\n\n[^1]: ب': '</sup> Library.',
});

describeCases('words in an item or a cell stay on the side of its number and its column', {
  '- one\n\n- دو': '<p><bdi dir="ltr">one</bdi></p>',
  '| بانک | شماره |\n| - | - |\n| One Bank | GB29 NWBK 6016 1331 9268 19 |':
    '<td><bdi dir="ltr">One Bank</bdi></td>\n<td>GB29 NWBK 6016 1331 9268 19</td>',
});

describeCases('a link is never cut', {
  '[تلفن 021](https://example.org)-88881234':
    '<a href="https://example.org">تلفن <bdi dir="ltr">021</bdi></a><bdi dir="ltr">-88881234</bdi>',
});

describeCases(
  'the space before a link that begins within a phrase is outside of the isolates',
  {
    'From قفسه [بلند of](https://example.org) us':
      '<bdi lang="und-Arab" dir="rtl">قفسه</bdi> <a href="https://example.org"><bdi lang="und-Arab" dir="rtl">بلند</bdi> of</a>',
  },
  'en',
);

describeCases('parts of a phrase are isolated within it', {
  'All: ٠٢١-٨٨٨٨١٢٣٤': '<p dir="ltr">All: <bdo dir="ltr">٠٢١-٨٨٨٨١٢٣٤</bdo></p>',
  ':lang[card ٠٢١-٨٨٨٨ here]{tag=en} است':
    '<bdi lang="en" dir="ltr">card <bdo dir="ltr">٠٢١-٨٨٨٨</bdo> here</bdi>',
});

describeCases(
  'numbers in phrases of Arabic script are isolated',
  {
    'It is «کارت ۶۰۳۷-۹۹۱۱-۲۲۳۳» there.':
      '«<bdi lang="und-Arab" dir="rtl">کارت <bdi dir="ltr">۶۰۳۷-۹۹۱۱-۲۲۳۳</bdi></bdi>»',
  },
  'en',
);
