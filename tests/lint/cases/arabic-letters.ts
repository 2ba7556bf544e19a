import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'yeh and kaf of an Arabic keyboard',
      tag: 'fa',
      text: 'كتابخانه باز مي‌ماند.',
      finds: [
        [
          'ك',
          'U+0643 is a letter of Arabic, in "⁨كتابخانه⁩"; write ک (U+06A9), or :lang[…]{tag=ar} around Arabic words',
        ],
        [
          'ي',
          'U+064A is a letter of Arabic, in "⁨مي‌ماند⁩"; write ی (U+06CC), or :lang[…]{tag=ar} around Arabic words',
        ],
      ],
      fixed: 'کتابخانه باز می‌ماند.',
    },
  ],
  pass: [
    { name: 'letters of Persian', tag: 'fa', text: 'کتابخانه باز می‌ماند.' },
    { name: 'Arabic', tag: 'ar', text: 'المكتبة مفتوحة للقراء.' },
    { name: 'Arabic words that say so', tag: 'fa', text: 'نوشتند :lang[المكتبة لي]{tag=ar}.' },
  ],
} satisfies Cases;
