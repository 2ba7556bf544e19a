import type { Cases } from '../cases.ts';

const twice = (word: string) => `"⁨${word}⁩" is here twice; remove one`;

export default {
  fail: [
    { name: 'که', tag: 'fa', text: 'گفتند که که باز است.', finds: [['که که', twice('که')]] },
    {
      name: 'the same across two lines',
      tag: 'en',
      text: 'We open the\nthe door.',
      finds: [['the\nthe', twice('the')]],
    },
    {
      name: 'two letter cases',
      tag: 'de',
      text: 'Und und so fort.',
      finds: [['Und und', twice('Und')]],
    },
    { name: 'في', tag: 'ar', text: 'نقرأ في في القاعة.', finds: [['في في', twice('في')]] },
    { name: 'لە', tag: 'ckb', text: 'ئێمە لە لە کتێبخانەین.', finds: [['لە لە', twice('لە')]] },
  ],
  pass: [
    {
      name: 'how people write',
      tag: 'fa',
      text: 'آرام آرام و یکی یکی، این را به به‌دست آن‌ها دادند؛ این، این است.',
    },
    {
      name: 'words that are said twice',
      tag: 'en',
      text: 'He had had that that we know. The theatre.',
    },
    { name: 'articles that follow pronouns', tag: 'de', text: 'Die, die die Bücher lesen.' },
    { name: 'another language', tag: 'fa', text: 'نام :lang[the the]{tag=en} است.' },
  ],
} satisfies Cases;
