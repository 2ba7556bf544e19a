import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'apostrophes that are the sign of code',
      tag: 'en',
      text: 'We won`t leave and they can`t lock it.',
      finds: [
        [
          '`t leave and they can`',
          '"⁨t leave and they can⁩" is shown as computer code; write ’ for an apostrophe, or \\` to keep the signs',
        ],
      ],
      fixedWhenAsked: 'We won’t leave and they can’t lock it.',
    },
    {
      name: 'a quotation in signs of code',
      tag: 'fa',
      text: 'گفتند `در را باز کنید` و رفتند.',
      finds: [
        [
          '`در را باز کنید`',
          '"⁨در را باز کنید⁩" is shown as computer code; write «…» for a quotation, or \\` to keep the signs',
        ],
      ],
      fixedWhenAsked: 'گفتند \\`در را باز کنید\\` و رفتند.',
    },
    {
      name: 'paragraphs between fences',
      tag: 'fa',
      text: '```\nما خواهان چراغ و سکوت هستیم.\n```',
      finds: [
        [
          '```',
          'the lines from "⁨ما خواهان چراغ و سکوت هستیم.⁩" on are shown as computer code; remove the lines of ``` or ~~~ around them',
        ],
      ],
    },
  ],
  pass: [
    {
      name: 'an address as code',
      tag: 'fa',
      text: 'نشانی `example.onion` و `node bayan check` است.',
    },
    {
      name: 'signs of code within code',
      tag: 'en',
      text: '`h(selector[, properties][, …children])`',
    },
    { name: 'code', tag: 'en', text: '```js\nconst light = "روشن باد این چراغ";\n```' },
    { name: 'escaped signs', tag: 'en', text: 'We won\\`t and they can\\`t.' },
  ],
} satisfies Cases;
