import type { Cases } from '../cases.ts';

const twice = (word: string) => `"⁨${word}⁩" is repeated; remove one`;

export default {
  fail: [
    { name: 'که', tag: 'fa', text: 'گفتند که که باز است.', finds: [['که که', twice('که')]] },
    {
      name: 'a word at the end of a line and again at the start of the next',
      tag: 'en',
      text: 'We open the\nthe door.',
      finds: [['the\nthe', twice('the')]],
    },
    {
      name: 'a word in two letter cases',
      tag: 'de',
      text: 'Und und so fort.',
      finds: [['Und und', twice('Und')]],
    },
    { name: 'في', tag: 'ar', text: 'نقرأ في في القاعة.', finds: [['في في', twice('في')]] },
    { name: 'لە', tag: 'ckb', text: 'ئێمە لە لە کتێبخانەین.', finds: [['لە لە', twice('لە')]] },
  ],
  pass: [
    {
      name: 'repetition for emphasis',
      tag: 'fa',
      text: 'آرام آرام و یکی یکی، این را به به‌دست آن‌ها دادند؛ این، این است.',
    },
    {
      name: 'other words twice in a row',
      tag: 'en',
      text: 'He had had that that we know. The theatre.',
    },
    {
      name: 'a German article after an equal pronoun',
      tag: 'de',
      text: 'Die, die die Bücher lesen.',
    },
    { name: 'another language', tag: 'fa', text: 'نام :lang[the the]{tag=en} است.' },
  ],
} satisfies Cases;
