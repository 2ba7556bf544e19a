import type { Cases } from '../cases.ts';

const numbered = (line: string, escaped: string) =>
  `"⁨${line}⁩" is shown as a list of one item; write ${escaped} if it is not a list`;
const marked = (line: string, mark: string) =>
  `"⁨${line}⁩" is shown as a list of one item, without its ${mark}; write \\${mark} if it is not a list`;

export default {
  fail: [
    {
      name: 'a year at the start of a paragraph',
      tag: 'fa',
      text: 'متن.\n\n1400. سالی که کتابخانه بسته ماند.',
      finds: [['1400.', numbered('1400. سالی که کتابخانه بسته ماند.', '1400\\.')]],
      fixedWhenAsked: 'متن.\n\n1400\\. سالی که کتابخانه بسته ماند.',
    },
    {
      name: 'a German date, even the first of a month',
      tag: 'de',
      text: '1. Mai: Tag der offenen Regale.',
      finds: [['1.', numbered('1. Mai: Tag der offenen Regale.', '1\\.')]],
      fixedWhenAsked: '1\\. Mai: Tag der offenen Regale.',
    },
    {
      name: 'a telephone number',
      tag: 'en',
      text: 'Call us:\n\n+ 49 30 000000',
      finds: [['+', marked('+ 49 30 000000', '+')]],
      fixedWhenAsked: 'Call us:\n\n\\+ 49 30 000000',
    },
    {
      name: 'a number below zero',
      tag: 'de',
      text: '- 5 Grad im Lesesaal.',
      finds: [['-', marked('- 5 Grad im Lesesaal.', '-')]],
      fixedWhenAsked: '\\- 5 Grad im Lesesaal.',
    },
    {
      name: 'a note below the text that begins with *',
      tag: 'fa',
      text: 'به سیمین* نوشتیم.\n\n* نام مستعار است.',
      finds: [['*', marked('* نام مستعار است.', '*')]],
      fixedWhenAsked: 'به سیمین* نوشتیم.\n\n\\* نام مستعار است.',
    },
  ],
  pass: [
    { name: 'a list of years', tag: 'fa', text: '1357. نور\n1388. سکوت' },
    {
      name: 'items with paragraphs between',
      tag: 'fa',
      text: '1. نور\n\nمتن.\n\n2. سکوت\n\n3. کتاب',
    },
    { name: 'a list of one demand', tag: 'en', text: '- Light for all.' },
    { name: 'Persian years', tag: 'fa', text: '۱۴۰۰. سالی که بسته ماند.' },
    { name: 'an escaped sign', tag: 'fa', text: '1400\\. سالی.' },
  ],
} satisfies Cases;
