import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'an override, and the sign that closes it',
      tag: 'fa',
      text: 'رمز \u202eکلید\u202c را کسی ندارد.',
      finds: [
        [
          '\u202e',
          'U+202E (right-to-left override) makes readers see the letters of "⁨کلید⁩" in another order; remove it',
        ],
        ['\u202c', 'U+202C (pop directional formatting) ends a direction override; remove both'],
      ],
      fixedWhenAsked: 'رمز کلید را کسی ندارد.',
    },
    {
      name: 'an override in English',
      tag: 'en',
      text: 'Open \u202egnp.exe now.',
      finds: [
        [
          '\u202e',
          'U+202E (right-to-left override) makes readers see the letters of "⁨gnp.exe now.⁩" in another order; remove it',
        ],
      ],
      fixedWhenAsked: 'Open gnp.exe now.',
    },
    {
      name: 'an embedding that is not closed in its paragraph',
      tag: 'fa',
      text: 'نامه \u202aLibrary Watch رسید.\n\nدر بسته است.',
      finds: [
        [
          '\u202a',
          'U+202A (left-to-right embedding) is not closed in its paragraph and reverses what follows: "⁨Library Watch رسید.⁩"; remove it, or write U+202C where it should end',
        ],
      ],
      fixedWhenAsked: 'نامه Library Watch رسید.\n\nدر بسته است.',
    },
    {
      name: 'an isolate that is not closed',
      tag: 'fa',
      text: 'نامه \u2066Library Watch رسید.',
      finds: [
        [
          '\u2066',
          'U+2066 (left-to-right isolate) is not closed in its paragraph and reverses what follows: "⁨Library Watch رسید.⁩"; remove it, or write U+2069 where it should end',
        ],
      ],
      fixedWhenAsked: 'نامه Library Watch رسید.',
    },
    {
      name: 'closing signs without an opening one',
      tag: 'fa',
      text: 'نامه رسید.\u202c\n\nدر بسته است.\u2069',
      finds: [
        [
          '\u202c',
          'U+202C (pop directional formatting) closes nothing that was opened in its paragraph, after "⁨نامه رسید.⁩"; remove it',
        ],
        [
          '\u2069',
          'U+2069 (pop directional isolate) closes nothing that was opened in its paragraph, after "⁨در بسته است.⁩"; remove it',
        ],
      ],
      fixed: 'نامه رسید.\n\nدر بسته است.',
    },
    {
      name: 'an embedding left open within an isolate',
      tag: 'fa',
      text: 'نامه \u2067از \u202aLibrary Watch\u2069 رسید.',
      finds: [
        [
          '\u202a',
          'U+202A (left-to-right embedding) is not closed in its paragraph and reverses what follows: "⁨Library Watch[U+2069] رسید.⁩"; remove it, or write U+202C where it should end',
        ],
      ],
      fixedWhenAsked: 'نامه \u2067از Library Watch\u2069 رسید.',
    },
    {
      name: 'an override in the title',
      tag: 'fa',
      text: '---\ntitle: کلید \u202eگم\u202c شد\n---\n\nمتن.',
      finds: [
        [
          '\u202e',
          'U+202E (right-to-left override) makes readers see the letters of "⁨گم⁩" in another order; remove it',
        ],
        ['\u202c', 'U+202C (pop directional formatting) ends a direction override; remove both'],
      ],
      fixedWhenAsked: '---\ntitle: کلید گم شد\n---\n\nمتن.',
    },
    {
      name: 'overrides by entity, in each form',
      tag: 'fa',
      text: 'متن &#x202E;پنهان&#8236; و &rlm;متن.',
      finds: [
        [
          '&#x202E;',
          'U+202E (right-to-left override) makes readers see the letters of "⁨پنهان⁩" in another order; remove it',
        ],
        ['&#8236;', 'U+202C (pop directional formatting) ends a direction override; remove both'],
      ],
      fixedWhenAsked: 'متن پنهان و &rlm;متن.',
    },
    {
      name: 'an override by entity in a quotation, a table and words of another language',
      tag: 'fa',
      text: ':::quote{cite="نام&#x202E;"}\nمتن :lang[Shelf&#x202E;]{tag=en}\n:::\n\n| الف&#x202E; | ب |\n| --- | --- |\n| پ | ت |',
      finds: [
        [
          '&#x202E;',
          'U+202E (right-to-left override) makes readers see the letters of "⁨"}⁩" in another order; remove it',
        ],
        [
          '&#x202E;',
          'U+202E (right-to-left override) makes readers see the letters of "⁨]{tag=en}⁩" in another order; remove it',
        ],
        [
          '&#x202E;',
          'U+202E (right-to-left override) makes readers see the letters of "⁨ ⁩" in another order; remove it',
        ],
      ],
      fixedWhenAsked:
        ':::quote{cite="نام"}\nمتن :lang[Shelf]{tag=en}\n:::\n\n| الف | ب |\n| --- | --- |\n| پ | ت |',
    },
    {
      name: 'overrides by escapes of YAML',
      tag: 'fa',
      text: '---\ntitle: "نام \\u202Eپنهان"\nsummary: "\\x41 \\U0000202E"\n---\n\nمتن.',
      finds: [
        [
          '\\u202E',
          'U+202E (right-to-left override) makes readers see the letters of "⁨پنهان"⁩" in another order; remove it',
        ],
        [
          '\\U0000202E',
          'U+202E (right-to-left override) makes readers see the letters of "⁨"⁩" in another order; remove it',
        ],
      ],
      fixedWhenAsked: '---\ntitle: "نام پنهان"\nsummary: "\\x41 "\n---\n\nمتن.',
    },
  ],
  pass: [
    { name: 'isolates that are closed', tag: 'fa', text: 'نامه \u2066Library Watch\u2069 رسید.' },
    {
      name: 'an embedding that is closed',
      tag: 'fa',
      text: 'نامه \u202aLibrary Watch (LW)\u202c رسید.',
    },
    { name: 'marks next to a number', tag: 'fa', text: 'دمای تالار \u200e-۵\u200e درجه است.' },
    {
      name: 'an entity in code, or after a backslash',
      tag: 'fa',
      text: '`&#x202E;` \\&#x202E; متن\n\n```\n&#x202E;\n```',
    },
  ],
} satisfies Cases;
