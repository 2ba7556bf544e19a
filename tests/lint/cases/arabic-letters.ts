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
    {
      name: 'the alef maqsura of a name',
      tag: 'fa',
      text: 'موسى از راه رسید.',
      finds: [
        [
          'ى',
          'U+0649 is a letter of Arabic, in "⁨موسى⁩"; write ی (U+06CC), or :lang[…]{tag=ar} around Arabic words',
        ],
      ],
      fixed: 'موسی از راه رسید.',
    },
    {
      name: 'kaf in Kurdish',
      tag: 'ckb',
      text: 'كتێبخانە كراوەیە.',
      finds: [
        [
          'ك',
          'U+0643 is a letter of Arabic, in "⁨كتێبخانە⁩"; write ک (U+06A9), or :lang[…]{tag=ar} around Arabic words',
        ],
        [
          'ك',
          'U+0643 is a letter of Arabic, in "⁨كراوەیە⁩"; write ک (U+06A9), or :lang[…]{tag=ar} around Arabic words',
        ],
      ],
      fixed: 'کتێبخانە کراوەیە.',
    },
    {
      name: 'Persian words with one article among them',
      tag: 'fa',
      text: 'حقوق بين الملل',
      finds: [
        [
          'ي',
          'U+064A is a letter of Arabic, in "⁨بين⁩"; write ی (U+06CC), or :lang[…]{tag=ar} around Arabic words',
        ],
      ],
      fixed: 'حقوق بین الملل',
    },
  ],
  pass: [
    { name: 'Persian letters', tag: 'fa', text: 'کتابخانه باز می‌ماند.' },
    { name: 'Arabic', tag: 'ar', text: 'المكتبة مفتوحة للقراء.' },
    { name: 'Arabic words in :lang', tag: 'fa', text: 'نوشتند :lang[المكتبة لي]{tag=ar}.' },
    {
      name: 'a greeting in Arabic',
      tag: 'fa',
      text: 'نامه با «السلام عليكم ورحمة الله» آغاز می‌شود.',
    },
    {
      name: 'Arabic words with their articles',
      tag: 'fa',
      text: 'و در پایان «الحمد لله رب العالمين» خواندند.',
    },
    {
      name: 'a verse with vowel marks',
      tag: 'fa',
      text: 'بر سردر نوشته‌اند: «هَلْ جَزاءُ الكِتابِ إلّا القِراءةُ يا سيدي».',
    },
  ],
} satisfies Cases;
