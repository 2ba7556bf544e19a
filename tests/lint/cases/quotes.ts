import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'straight marks in Persian',
      tag: 'fa',
      text: 'گفتند: "در بسته است" و رفتند.',
      finds: [
        [
          '"در بسته است"',
          '"⁨"…"⁩" (U+0022) are not the quotation marks of this language; write "⁨«در بسته است»⁩"',
        ],
      ],
      fixedWhenAsked: 'گفتند: «در بسته است» و رفتند.',
    },
    {
      name: 'English marks in Arabic',
      tag: 'ar',
      text: 'قالوا: “الباب مغلق”.',
      finds: [
        [
          '“الباب مغلق”',
          '"⁨“…”⁩" (U+201C) are not the quotation marks of this language; write "⁨«الباب مغلق»⁩"',
        ],
      ],
      fixedWhenAsked: 'قالوا: «الباب مغلق».',
    },
    {
      name: 'straight marks in Kurdish',
      tag: 'ckb',
      text: 'وتیان "دەرگا داخراوە".',
      finds: [
        [
          '"دەرگا داخراوە"',
          '"⁨"…"⁩" (U+0022) are not the quotation marks of this language; write "⁨«دەرگا داخراوە»⁩"',
        ],
      ],
      fixedWhenAsked: 'وتیان «دەرگا داخراوە».',
    },
    {
      name: 'straight and English marks in German',
      tag: 'de',
      text: 'Sie sagten "zu", dann “auf” und „halb offen”.',
      finds: [
        ['"zu"', '"⁨"…"⁩" (U+0022) are not the quotation marks of this language; write "⁨„zu“⁩"'],
        ['“auf”', '"⁨“…”⁩" (U+201C) are not the quotation marks of this language; write "⁨„auf“⁩"'],
        [
          '„halb offen”',
          '"⁨„…”⁩" (U+201E) are not the quotation marks of this language; write "⁨„halb offen“⁩"',
        ],
      ],
      fixedWhenAsked: 'Sie sagten „zu“, dann „auf“ und „halb offen“.',
    },
    {
      name: 'reversed marks',
      tag: 'fa',
      text: 'اتهام ” تبلیغ” و " تبانی " است.',
      finds: [
        [
          '” تبلیغ”',
          '"⁨”…”⁩" (U+201D) are not the quotation marks of this language; write "⁨«تبلیغ»⁩"',
        ],
        [
          '" تبانی "',
          '"⁨"…"⁩" (U+0022) are not the quotation marks of this language; write "⁨«تبانی»⁩"',
        ],
      ],
      fixedWhenAsked: 'اتهام «تبلیغ» و «تبانی» است.',
    },
    {
      name: 'marks in a title',
      tag: 'fa',
      text: '---\ntitle: گفتند "باز است"\n---\n\nمتن.',
      finds: [
        [
          '"باز است"',
          '"⁨"…"⁩" (U+0022) are not the quotation marks of this language; write "⁨«باز است»⁩"',
        ],
      ],
      fixedWhenAsked: '---\ntitle: گفتند «باز است»\n---\n\nمتن.',
    },
  ],
  pass: [
    { name: 'the marks of the language', tag: 'fa', text: '«نقل ‹نقلِ درون نقل› تمام» و ‘یکی’' },
    {
      name: 'Latin words in their own marks',
      tag: 'fa',
      text: 'گزارش “Library Watch” و "The Shelf" رسید.',
    },
    {
      name: 'reversed marks in Arabic, which are also correct',
      tag: 'ar',
      text: 'قالوا: ”الباب مغلق“.',
    },
    {
      name: 'German marks of both kinds',
      tag: 'de',
      text: '„Das ‚Regal‘ ist leer“, »›Wirklich‹ leer«, und 5" breit',
    },
    {
      name: 'a value of YAML in quotation marks',
      tag: 'fa',
      text: '---\ntitle: "درها باز است: همه"\n---\n\nمتن.',
    },
    { name: 'English', tag: 'en', text: '"Open" or “open”' },
  ],
} satisfies Cases;
