import type { Cases } from '../cases.ts';

const twice = (number: number) =>
  `two items in a row have the number ${number}, and readers see it twice; write ${number + 1}. here, or correct the other numbers`;

export default {
  fail: [
    {
      name: 'a number that was not raised',
      tag: 'fa',
      text: '1. نور\n2. سکوت\n2. کتاب',
      finds: [['2.', twice(2)]],
    },
    {
      name: 'a first number that is there twice before others',
      tag: 'ckb',
      text: '1. ڕووناکی\n1. بێدەنگی\n2. کتێب',
      finds: [['1.', twice(1)]],
    },
    {
      name: 'a list that goes on from another one with the same number at each item',
      tag: 'de',
      text: '5. Licht\n5. Ruhe\n5. Bücher',
      finds: [['5.', twice(5)]],
    },
    {
      name: 'a number in a list within a quotation',
      tag: 'ar',
      text: '> - القاعة\n>\n>   3. ضوء\n>   3. هدوء',
      finds: [['3.', twice(3)]],
    },
  ],
  pass: [
    { name: 'a list that counts', tag: 'fa', text: '1. نور\n2. سکوت\n3. کتاب' },
    { name: 'a list of which every item is 1', tag: 'fa', text: '1. نور\n1. سکوت\n1. کتاب' },
    { name: 'a list of which every item is 0', tag: 'en', text: '0. Light\n0. Silence' },
    { name: 'two events of one year', tag: 'fa', text: '1357. انقلاب\n1357. آزادی\n1388. خیزش' },
    { name: 'numbers that skip', tag: 'en', text: '1. Light\n2. Silence\n4. Books' },
    {
      name: 'two lists',
      tag: 'en',
      text: '1. Light\n2. Silence\n\nAnd from them:\n\n1. Books\n2. Chairs',
    },
    { name: 'a list within an item', tag: 'en', text: '1. Light\n   1. at the door\n2. Silence' },
  ],
} satisfies Cases;
