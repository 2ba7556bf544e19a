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
          '« opens a quotation that is never closed, in "⁨«دەرگا داخراوە⁩"; write » where it belongs, or remove it',
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
  ],
} satisfies Cases;
