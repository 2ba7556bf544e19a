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
          '"⁨"…"⁩" are not the quotation marks of this language; write "⁨«در بسته است»⁩"',
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
          '"⁨“…”⁩" are not the quotation marks of this language; write "⁨«الباب مغلق»⁩"',
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
          '"⁨"…"⁩" are not the quotation marks of this language; write "⁨«دەرگا داخراوە»⁩"',
        ],
      ],
      fixedWhenAsked: 'وتیان «دەرگا داخراوە».',
    },
    {
      name: 'straight and English marks in German',
      tag: 'de',
      text: 'Sie sagten "zu", dann “auf” und „halb offen”.',
      finds: [
        ['"zu"', '"⁨"…"⁩" are not the quotation marks of this language; write "⁨„zu“⁩"'],
        ['“auf”', '"⁨“…”⁩" are not the quotation marks of this language; write "⁨„auf“⁩"'],
        [
          '„halb offen”',
          '"⁨„…”⁩" are not the quotation marks of this language; write "⁨„halb offen“⁩"',
        ],
      ],
      fixedWhenAsked: 'Sie sagten „zu“, dann „auf“ und „halb offen“.',
    },
    {
      name: 'marks in a title',
      tag: 'fa',
      text: '---\ntitle: گفتند "باز است"\n---\n\nمتن.',
      finds: [
        ['"باز است"', '"⁨"…"⁩" are not the quotation marks of this language; write "⁨«باز است»⁩"'],
      ],
      fixedWhenAsked: '---\ntitle: گفتند «باز است»\n---\n\nمتن.',
    },
  ],
  pass: [
    { name: 'marks of the language', tag: 'fa', text: '«نقل ‹نقلِ درون نقل› تمام» و ‘یکی’' },
    {
      name: 'Latin words in their own marks',
      tag: 'fa',
      text: 'گزارش “Library Watch” و "The Shelf" رسید.',
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
