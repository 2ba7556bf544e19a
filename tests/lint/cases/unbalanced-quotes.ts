import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'a quotation that is not closed',
      tag: 'fa',
      text: 'گفتند: «در بسته است و رفتند.\n\nما ماندیم.',
      finds: [
        [
          '«',
          '« opens a quotation that is never closed, in "⁨گفتند: «در بسته است و ⁩"; write » where it belongs, or remove it',
        ],
      ],
    },
    {
      name: '» without «',
      tag: 'ar',
      text: 'قالوا: الباب مغلق» وذهبوا.',
      finds: [
        [
          '»',
          '» closes no quotation, in "⁨وا: الباب مغلق» وذهبوا.⁩"; write « where it belongs, or remove it',
        ],
      ],
    },
    {
      name: 'a title',
      tag: 'ckb',
      text: '---\ntitle: «دەرگا داخراوە\n---\n\nدەق «هەیە».',
      finds: [
        [
          '«',
          '« opens a quotation that is never closed, in "⁨title: «دەرگا داخراوە⁩"; write » where it belongs, or remove it',
        ],
      ],
    },
    {
      name: 'a quotation in Dari that is not closed',
      tag: 'prs',
      text: 'گفتند: «در بسته است.',
      finds: [
        [
          '«',
          '« opens a quotation that is never closed, in "⁨گفتند: «در بسته است.⁩"; write » where it belongs, or remove it',
        ],
      ],
    },
  ],
  pass: [
    { name: 'quotations within quotations', tag: 'fa', text: '«یکی «دیگری» تمام» و «**پررنگ**»' },
    {
      name: 'a quotation of several paragraphs',
      tag: 'fa',
      text: '«بند یکم.\n\n«بند دوم.\n\n«بند سوم.»',
    },
    { name: 'German', tag: 'de', text: '»Das Regal«' },
    {
      name: 'addresses in quotation marks',
      tag: 'fa',
      text: 'الف «https://example.org» ب (https://example.org)، «…https://example.org/a». «نام@example.org» و «name@example.org»',
    },
    {
      name: 'the same in Arabic and Kurdish',
      tag: 'ckb',
      text: '«https://example.org»، «www.example.org»',
    },
    {
      name: 'reversed marks, which the rule quotes reports',
      tag: 'fa',
      text: 'شعار »زن، زندگی، آزادی« زنده است.',
    },
    {
      name: 'a language whose texts have several kinds of marks',
      tag: 'ug',
      text: 'ئۇ »سالام« دېدى',
    },
  ],
} satisfies Cases;
