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
    {
      name: 'reversed guillemets',
      tag: 'fa',
      text: 'شعار »زن، زندگی، آزادی« زنده است.',
      finds: [['»زن، زندگی، آزادی«', '"⁨»…«⁩" are reversed; write "⁨«زن، زندگی، آزادی»⁩"']],
      fixedWhenAsked: 'شعار «زن، زندگی، آزادی» زنده است.',
    },
    {
      name: 'reversed guillemets with spaces, in bold and in Arabic',
      tag: 'ar',
      text: 'قال » سلام « و **»نعم«** ثم «لا».',
      finds: [
        ['» سلام «', '"⁨»…«⁩" are reversed; write "⁨«سلام»⁩"'],
        ['»نعم«', '"⁨»…«⁩" are reversed; write "⁨«نعم»⁩"'],
      ],
      fixedWhenAsked: 'قال «سلام» و **«نعم»** ثم «لا».',
    },
    {
      name: 'marks of English in Dari',
      tag: 'prs',
      text: 'گفتند “در بسته است”.',
      finds: [
        [
          '“در بسته است”',
          '"⁨“…”⁩" (U+201C) are not the quotation marks of this language; write "⁨«در بسته است»⁩"',
        ],
      ],
      fixedWhenAsked: 'گفتند «در بسته است».',
    },
  ],
  pass: [
    { name: 'the marks of the language', tag: 'fa', text: '«نقل ‹نقلِ درون نقل› تمام» و ‘یکی’' },
    {
      name: 'the attributes that pandoc writes after words',
      tag: 'fa',
      text: 'متن [یک]{.comment-start id="0"} است.',
    },
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
    { name: 'marks that touch the words around them', tag: 'fa', text: 'گفت" سلام " و رفت.' },
    { name: 'a mark that closes and one that opens', tag: 'fa', text: 'الف" ب "ج' },
    {
      name: 'marks of Urdu and Pashto, of which there are several kinds',
      tag: 'ur',
      text: 'اس نے “سلام” اور ”ہاں“ کہا۔',
    },
    { name: 'guillemets of Uyghur', tag: 'ug', text: 'ئۇ »سالام« دېدى' },
  ],
} satisfies Cases;
