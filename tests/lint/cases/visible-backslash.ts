import type { Cases } from '../cases.ts';

const atEnd = 'readers see this \\, which ends the paragraph without a line break; remove it';
const within = 'readers see this \\, which has no effect here; remove it';

export default {
  fail: [
    {
      name: 'a backslash at the end of a paragraph, as pandoc leaves it',
      tag: 'fa',
      text: 'خیابان کتاب\\\nکوی چراغ\\\n\nمتن.',
      finds: [['\\', atEnd]],
      fixed: 'خیابان کتاب\\\nکوی چراغ\n\nمتن.',
    },
    {
      name: 'a backslash before Persian punctuation',
      tag: 'fa',
      text: 'گفتند \\«چراغ\\»\\، سکوت',
      finds: [
        ['\\', within],
        ['\\', within],
        ['\\', within],
      ],
      fixed: 'گفتند «چراغ»، سکوت',
    },
    {
      name: 'a backslash before a space',
      tag: 'de',
      text: 'Nr.\\ 5',
      finds: [['\\', within]],
      fixed: 'Nr. 5',
    },
  ],
  pass: [
    { name: 'line breaks', tag: 'fa', text: 'خیابان کتاب\\\nکوی چراغ' },
    { name: 'escaped signs', tag: 'en', text: 'A \\* and \\\\ and \\_.' },
    { name: 'a path', tag: 'en', text: 'In C:\\Texts\\ there.' },
    { name: 'a backslash before words', tag: 'fa', text: 'و\\یا' },
  ],
} satisfies Cases;
