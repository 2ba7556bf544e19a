import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'a comma twice',
      tag: 'fa',
      text: 'کتاب،، قلم',
      finds: [['،،', '"⁨،،⁩" is doubled; write one']],
      fixed: 'کتاب، قلم',
    },
    {
      name: 'a semicolon twice in English',
      tag: 'en',
      text: 'Books;; pens',
      finds: [[';;', '"⁨;;⁩" is doubled; write one']],
      fixed: 'Books; pens',
    },
  ],
  pass: [
    { name: 'one comma and one semicolon', tag: 'fa', text: 'کتاب، قلم؛ دفتر' },
    { name: 'an old German quotation mark', tag: 'de', text: 'Er sagte ,,nein"' },
  ],
} satisfies Cases;
