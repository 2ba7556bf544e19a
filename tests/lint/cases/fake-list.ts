import type { Cases } from '../cases.ts';

const seen = (first: string, remedy: string) =>
  `these lines are shown as one paragraph, not as a list, from "⁨${first}⁩" on; ${remedy}, or leave an empty line between them, or end each with \\ if they are not a list`;
const numbers =
  'begin each with its number in the digits 0 to 9, a full stop and a space (1. …), and the page shows them in its own digits';
const dashes = 'begin each with - and a space';

export default {
  fail: [
    {
      name: 'Persian numbers with a dash, under a line of words',
      tag: 'fa',
      text: 'خواسته‌های ما:\n۱- چراغ اتاق خواندن\n۲- قفسه‌های کوتاه\n۳- سکوت',
      finds: [
        ['۱- چراغ اتاق خواندن\n۲- قفسه‌های کوتاه\n۳- ', seen('۱- چراغ اتاق خواندن', numbers)],
      ],
      fixedWhenAsked: 'خواسته‌های ما:\n1. چراغ اتاق خواندن\n2. قفسه‌های کوتاه\n3. سکوت',
    },
    {
      name: 'Arabic numbers in brackets',
      tag: 'ar',
      text: '(١) فتح المكتبة\n(٢) إضاءة القاعة',
      finds: [['(١) فتح المكتبة\n(٢) ', seen('(١) فتح المكتبة', numbers)]],
      fixedWhenAsked: '1. فتح المكتبة\n2. إضاءة القاعة',
    },
    {
      name: 'numbers that continue those of another paragraph',
      tag: 'fa',
      text: 'ادامه:\n۴. نور\n۵. سکوت',
      finds: [['۴. ', seen('۴. نور', numbers)]],
    },
    {
      name: 'bullets of a word processor',
      tag: 'ckb',
      text: '• کتێبخانە\n• ڕووناکی',
      finds: [['• کتێبخانە\n• ', seen('• کتێبخانە', dashes)]],
      fixedWhenAsked: '- کتێبخانە\n- ڕووناکی',
    },
    {
      name: 'dashes without a space',
      tag: 'de',
      text: '-Licht\n-Ruhe\n-Bücher',
      finds: [['-Licht\n-Ruhe\n-', seen('-Licht', dashes)]],
      fixedWhenAsked: '- Licht\n- Ruhe\n- Bücher',
    },
    {
      name: 'letters with a bracket',
      tag: 'fa',
      text: 'الف) کتاب\nب) چراغ',
      finds: [
        ['الف) کتاب\nب) ', seen('الف) کتاب', 'begin each with - and a space before its letter')],
      ],
      fixedWhenAsked: '- الف) کتاب\n- ب) چراغ',
    },
    {
      name: 'items within a quotation',
      tag: 'fa',
      text: '> •یک کتاب\n> •یک چراغ',
      finds: [['•یک کتاب\n> •', seen('•یک کتاب', dashes)]],
      fixedWhenAsked: '> - یک کتاب\n> - یک چراغ',
    },
  ],
  pass: [
    { name: 'lists', tag: 'fa', text: '1. نور\n2. سکوت\n\n- کتاب\n- چراغ' },
    { name: 'items that are paragraphs', tag: 'fa', text: '۱- نور\n\n۲- سکوت' },
    { name: 'lines with line breaks', tag: 'fa', text: '– نور آمد\\\n– سکوت رفت' },
    { name: 'a single line that looks like an item', tag: 'fa', text: 'امروز\n۱- نور\nفردا' },
    { name: 'times and decimals', tag: 'fa', text: '۱۲:۳۰ آغاز\n۱۴:۰۰ پایان\n۳.۵ ساعت\n۲.۵ ساعت' },
    { name: 'dates', tag: 'de', text: 'Am\n12.5.2024 und\n13.5.2024 war zu.' },
  ],
} satisfies Cases;
