import type { Cases } from '../cases.ts';

const message = (colons: string) =>
  `readers see "⁨${colons}⁩", because there is nothing to close; remove the line, or start with :::quote, :::demands, :::signatories or :::note above`;

export default {
  fail: [
    {
      name: 'a line of ::: that closes nothing',
      tag: 'fa',
      text: 'متن.\n\n:::\n\nمتن.',
      finds: [[':::', message(':::')]],
      fixedWhenAsked: 'متن.\n\n\n\nمتن.',
    },
    {
      name: 'a line of ::: below a line of words',
      tag: 'en',
      text: ':::note\nLight.\n:::\nText.\n::::',
      finds: [['::::', message('::::')]],
    },
  ],
  pass: [
    { name: 'a directive', tag: 'fa', text: ':::demands\n- چراغ\n:::' },
    { name: 'colons within a line', tag: 'fa', text: 'نسبت ::: است' },
  ],
} satisfies Cases;
