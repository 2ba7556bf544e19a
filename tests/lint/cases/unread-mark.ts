import type { Cases } from '../cases.ts';

const nextTo = (code: string, mark: string, name: string, space = ', then a space') =>
  `${code} is next to ${mark}, so readers see the sign and not a ${name}; write ${mark} at the start of the line${space}`;

export default {
  fail: [
    {
      name: 'a direction mark before the sign of a heading',
      tag: 'fa',
      text: '\u200f## خواسته‌ها\n\nمتن.',
      finds: [['\u200f## ', nextTo('U+200F', '##', 'heading')]],
      fixed: '## خواسته‌ها\n\nمتن.',
    },
    {
      name: 'a no-break space after the sign of a heading',
      tag: 'ar',
      text: '##\u00a0المطالب\n\nنص.',
      finds: [['##\u00a0', nextTo('U+00A0', '##', 'heading')]],
      fixed: '## المطالب\n\nنص.',
    },
    {
      name: 'a direction mark before a quotation',
      tag: 'fa',
      text: '\u200f> کتاب یار مهربان است.',
      finds: [['\u200f> ', nextTo('U+200F', '>', 'quotation', '')]],
      fixed: '> کتاب یار مهربان است.',
    },
    {
      name: 'a direction mark before a list',
      tag: 'fa',
      text: 'متن:\n\n\u200f- چراغ\n\u200f- سکوت',
      finds: [
        ['\u200f- ', nextTo('U+200F', '-', 'list')],
        ['\u200f- ', nextTo('U+200F', '-', 'list')],
      ],
      fixedWhenAsked: 'متن:\n\n- چراغ\n- سکوت',
    },
    {
      name: 'a direction mark before a directive',
      tag: 'fa',
      text: '\u200f:::note\nمتن.\n:::',
      finds: [['\u200f:::note', nextTo('U+200F', ':::note', 'directive', '')]],
      fixed: ':::note\nمتن.\n:::',
    },
    {
      name: 'two # without a space',
      tag: 'fa',
      text: '##خواسته‌ها\n\nمتن.',
      finds: [
        ['##', 'readers see the ## in "⁨##خواسته‌ها⁩", and not a heading; write ## and a space'],
      ],
      fixed: '## خواسته‌ها\n\nمتن.',
    },
    {
      name: 'more # than a heading can have',
      tag: 'en',
      text: '####### Light\n\nText.',
      finds: [
        [
          '#######',
          'readers see the ####### in "⁨####### Light⁩", and not a heading; write ###### and a space',
        ],
      ],
      fixedWhenAsked: '###### Light\n\nText.',
    },
    {
      name: 'one # without a space above a paragraph',
      tag: 'fa',
      text: '#خواسته‌های حلقه کتابخوانان\n\nمتن.',
      finds: [
        [
          '#',
          '"⁨#خواسته‌های حلقه کتابخوانان⁩" is a paragraph that begins with a hashtag; if it is a heading, write ## and a space',
        ],
      ],
      fixedWhenAsked: '## خواسته‌های حلقه کتابخوانان\n\nمتن.',
    },
  ],
  pass: [
    {
      name: 'headings, lists and quotations',
      tag: 'fa',
      text: '## خواسته‌ها\n\n- چراغ\n\n> کتاب\n\n1. نور',
    },
    { name: 'a hashtag', tag: 'fa', text: '#چراغ_اتاق_خواندن\n\nمتن.' },
    { name: 'a keycap', tag: 'fa', text: '#️⃣ متن\n\n##️⃣ متن\n\nپایان' },
    { name: 'hashtags', tag: 'fa', text: '#چراغ #سکوت\n\nمتن.' },
    {
      name: 'a sentence that begins with a hashtag',
      tag: 'fa',
      text: '#چراغ را روشن کنید!\n\nمتن.',
    },
    { name: 'a hashtag at the end of the text', tag: 'en', text: 'Text.\n\n#light for all' },
    { name: 'a direction mark before words', tag: 'fa', text: '\u200fمتن -خط' },
    { name: 'an escaped sign', tag: 'en', text: '\\## Light\n\nText.' },
    {
      name: 'a dash before a no-break space in a sentence',
      tag: 'de',
      text: 'Licht –\u00a0und Ruhe.',
    },
  ],
} satisfies Cases;
