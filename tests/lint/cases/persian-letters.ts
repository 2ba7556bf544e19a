import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'kaf and yeh of a Persian keyboard',
      tag: 'ar',
      text: 'المکتبة مفتوحة فی المساء، يقرأ فیها الجميع.',
      finds: [
        [
          'ک',
          'U+06A9 is a letter of Persian, in "⁨المکتبة⁩"; write ك (U+0643), or :lang[…]{tag=fa} around Persian words',
        ],
        [
          'ی',
          'U+06CC is a letter of Persian, in "⁨فی⁩"; write ي (U+064A), or ى (U+0649), or :lang[…]{tag=fa} around Persian words',
        ],
        [
          'ی',
          'U+06CC is a letter of Persian, in "⁨فیها⁩"; write ي (U+064A), or :lang[…]{tag=fa} around Persian words',
        ],
      ],
      fixed: 'المكتبة مفتوحة فی المساء، يقرأ فيها الجميع.',
      fixedWhenAsked: 'المكتبة مفتوحة في المساء، يقرأ فيها الجميع.',
    },
    {
      name: 'kaf in Uyghur, and yeh that may be two letters',
      tag: 'ug',
      text: 'بۇ کىتاب بىزنیڭ.',
      finds: [
        [
          'ک',
          'U+06A9 is a letter of Persian, in "⁨کىتاب⁩"; write ك (U+0643), or :lang[…]{tag=fa} around Persian words',
        ],
        [
          'ی',
          'U+06CC is a letter of Persian, in "⁨بىزنیڭ⁩"; write ي (U+064A), or ى (U+0649), or :lang[…]{tag=fa} around Persian words',
        ],
      ],
      fixed: 'بۇ كىتاب بىزنیڭ.',
    },
    {
      name: 'yeh in Sindhi',
      tag: 'sd',
      text: 'هیءَ ڪتاب آهي.',
      finds: [
        [
          'ی',
          'U+06CC is a letter of Persian, in "⁨هیءَ⁩"; write ي (U+064A), or :lang[…]{tag=fa} around Persian words',
        ],
      ],
      fixed: 'هيءَ ڪتاب آهي.',
    },
  ],
  pass: [
    { name: 'Arabic letters', tag: 'ar', text: 'المكتبة مفتوحة في المساء حتى الليل.' },
    { name: 'a Persian name', tag: 'ar', text: 'قال چنگیز إن المكتبة مفتوحة.' },
    { name: 'a Persian title', tag: 'ar', text: 'في رسالة «قفسه‌سازان خیالی» كلام كثير.' },
    {
      name: 'Persian words in :lang',
      tag: 'ar',
      text: 'كتبوا :lang[کتابخانه باز است]{tag=fa}.',
    },
    { name: 'yeh of Persian in Pashto, which has it', tag: 'ps', text: 'زموږ ښوونځی دی.' },
  ],
} satisfies Cases;
