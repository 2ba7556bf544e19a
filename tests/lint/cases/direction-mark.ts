import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'a mark before a letter of its own direction',
      tag: 'fa',
      text: '\u200fکتابخانه باز است.',
      finds: [
        [
          '\u200f',
          'U+200F (right-to-left mark) does nothing in "⁨[U+200F]کتابخانه باز ا⁩"; remove it',
        ],
      ],
      fixed: 'کتابخانه باز است.',
    },
    {
      name: 'a mark within a word',
      tag: 'fa',
      text: 'کتاب\u200fخانه باز است.',
      finds: [
        [
          '\u200f',
          'U+200F (right-to-left mark) does nothing in "⁨کتاب[U+200F]خانه باز است.⁩"; remove it',
        ],
      ],
      fixed: 'کتابخانه باز است.',
    },
    {
      name: 'a mark after a word, before another',
      tag: 'fa',
      text: 'کتابخانه\u200f باز است.',
      finds: [
        [
          '\u200f',
          'U+200F (right-to-left mark) does nothing in "⁨کتابخانه[U+200F] باز است.⁩"; remove it',
        ],
      ],
      fixed: 'کتابخانه باز است.',
    },
    {
      name: 'a mark of the other direction between words',
      tag: 'fa',
      text: 'کتابخانه \u200eباز است.',
      finds: [
        [
          '\u200e',
          'U+200E (left-to-right mark) does nothing in "⁨کتابخانه [U+200E]باز است.⁩"; remove it',
        ],
      ],
      fixed: 'کتابخانه باز است.',
    },
    {
      name: 'a mark at the end of a paragraph',
      tag: 'fa',
      text: 'کتابخانه باز است\u200f',
      finds: [
        [
          '\u200f',
          'U+200F (right-to-left mark) does nothing in "⁨ابخانه باز است[U+200F]⁩"; remove it',
        ],
      ],
      fixed: 'کتابخانه باز است',
    },
    {
      name: 'a mark in English',
      tag: 'en',
      text: 'The library\u200e is open.',
      finds: [
        [
          '\u200e',
          'U+200E (left-to-right mark) does nothing in "⁨The library[U+200E] is open.⁩"; remove it',
        ],
      ],
      fixed: 'The library is open.',
    },
    {
      name: 'one of two equal marks',
      tag: 'fa',
      text: 'C++\u200e\u200e را خواندیم.',
      finds: [
        [
          '\u200e',
          'U+200E (left-to-right mark) does nothing in "⁨C++[U+200E][U+200E] را خواندیم.⁩"; remove it',
        ],
      ],
      fixed: 'C++\u200e را خواندیم.',
    },
    {
      name: 'an embedding around a whole paragraph',
      tag: 'fa',
      text: '\u202bکتابخانه باز است.\u202c',
      finds: [
        [
          '\u202b',
          'U+202B (right-to-left embedding) does nothing in "⁨[U+202B]کتابخانه باز ا⁩"; remove it',
        ],
        [
          '\u202c',
          'U+202C (pop directional formatting) does nothing in "⁨بخانه باز است.[U+202C]⁩"; remove it',
        ],
      ],
      fixed: 'کتابخانه باز است.',
    },
    {
      name: 'an isolate with nothing in it',
      tag: 'fa',
      text: 'کتابخانه \u2067\u2069باز است.',
      finds: [
        [
          '\u2067',
          'U+2067 (right-to-left isolate) does nothing in "⁨کتابخانه [U+2067][U+2069]باز است.⁩"; remove it',
        ],
        [
          '\u2069',
          'U+2069 (pop directional isolate) does nothing in "⁨کتابخانه [U+2067][U+2069]باز است.⁩"; remove it',
        ],
      ],
      fixed: 'کتابخانه باز است.',
    },
    {
      name: 'an embedding of words that have its direction anyway',
      tag: 'fa',
      text: 'ما \u202bهر روز\u202c می‌خوانیم.',
      finds: [
        [
          '\u202b',
          'U+202B (right-to-left embedding) does nothing in "⁨ما [U+202B]هر روز[U+202C] می‌خوا⁩"; remove it',
        ],
        [
          '\u202c',
          'U+202C (pop directional formatting) does nothing in "⁨ما [U+202B]هر روز[U+202C] می‌خوانیم.⁩"; remove it',
        ],
      ],
      fixed: 'ما هر روز می‌خوانیم.',
    },
    {
      name: 'marks by entity',
      tag: 'fa',
      text: 'متن &rlm;متن و &#x200E;abc.',
      finds: [
        [
          '&rlm;',
          'U+200F (right-to-left mark) does nothing in "⁨متن [U+200F]متن و [U+200E]abc.⁩"; remove it',
        ],
        [
          '&#x200E;',
          'U+200E (left-to-right mark) does nothing in "⁨متن [U+200F]متن و [U+200E]abc.⁩"; remove it',
        ],
      ],
      fixed: 'متن متن و abc.',
    },
  ],
  pass: [
    {
      name: 'marks next to punctuation',
      tag: 'fa',
      text: 'زبان C++\u200e و C#\u200e را می‌دانند.',
    },
    { name: 'RLM between a letter and digits', tag: 'ar', text: 'الساعة\u200f10:30' },
    { name: 'ALM before digits', tag: 'ar', text: '\u061c-5 درجات' },
    { name: 'an isolated name', tag: 'fa', text: 'گزارش \u2068Library Watch\u2069 رسید.' },
    {
      name: 'RLM before a Latin word at the start of a line',
      tag: 'fa',
      text: '\u200fPDF برای چاپ است.',
    },
    {
      name: 'a mark by entity next to a number',
      tag: 'fa',
      text: 'دمای تالار &lrm;-۵&lrm; درجه است.',
    },
  ],
} satisfies Cases;
