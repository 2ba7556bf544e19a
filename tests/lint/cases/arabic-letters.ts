import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'a letter of Arabic in the caption of an image',
      tag: 'fa',
      text: '![قفسه](shelf.png "كتابخانه")',
      finds: [
        [
          'ك',
          'U+0643 is a letter of Arabic, in "⁨كتابخانه⁩"; write ک (U+06A9), or :lang[…]{tag=ar} around Arabic words',
        ],
      ],
      fixed: '![قفسه](shelf.png "کتابخانه")',
    },
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
    {
      name: 'teh marbuta at the end of Persian words',
      tag: 'fa',
      text: 'مدرسة ما در کوه قاف است و مراسم بزرگداشتة دیروز برگزار شد.',
      finds: [
        [
          'ة',
          'U+0629 is a letter of Arabic, in "⁨مدرسة⁩"; write ه (U+0647) or ت (U+062A), or :lang[…]{tag=ar} around Arabic words',
        ],
        [
          'ة',
          'U+0629 is a letter of Arabic, in "⁨بزرگداشتة⁩"; write ه (U+0647) or ت (U+062A), or :lang[…]{tag=ar} around Arabic words',
        ],
      ],
    },
    {
      name: 'teh marbuta of a compound',
      tag: 'fa',
      text: 'مؤسسة فرهنگی و برنامة الکترونیکی',
      finds: [
        [
          'ة',
          'U+0629 is a letter of Arabic, in "⁨مؤسسة⁩"; write ه (U+0647) or ت (U+062A), or :lang[…]{tag=ar} around Arabic words',
        ],
        [
          'ة',
          'U+0629 is a letter of Arabic, in "⁨برنامة⁩"; write ه (U+0647) or ت (U+062A), or :lang[…]{tag=ar} around Arabic words',
        ],
      ],
    },
    {
      name: 'yeh and kaf in Urdu and its teh marbuta',
      tag: 'ur',
      text: 'يہ بيان كتاب ہے، مدرسة ہے۔',
      finds: [
        [
          'ي',
          'U+064A is a letter of Arabic, in "⁨يہ⁩"; write ی (U+06CC), or :lang[…]{tag=ar} around Arabic words',
        ],
        [
          'ي',
          'U+064A is a letter of Arabic, in "⁨بيان⁩"; write ی (U+06CC), or :lang[…]{tag=ar} around Arabic words',
        ],
        [
          'ك',
          'U+0643 is a letter of Arabic, in "⁨كتاب⁩"; write ک (U+06A9), or :lang[…]{tag=ar} around Arabic words',
        ],
        [
          'ة',
          'U+0629 is a letter of Arabic, in "⁨مدرسة⁩"; write ۃ (U+06C3), or :lang[…]{tag=ar} around Arabic words',
        ],
      ],
      fixed: 'یہ بیان کتاب ہے، مدرسة ہے۔',
      fixedWhenAsked: 'یہ بیان کتاب ہے، مدرسۃ ہے۔',
    },
    {
      name: 'kaf in Pashto, and alef maqsura that may be two letters',
      tag: 'ps',
      text: 'دا كتاب ښه دى.',
      finds: [
        [
          'ك',
          'U+0643 is a letter of Arabic, in "⁨كتاب⁩"; write ک (U+06A9), or :lang[…]{tag=ar} around Arabic words',
        ],
        [
          'ى',
          'U+0649 is a letter of Arabic, in "⁨دى⁩"; write ی (U+06CC) or ي (U+064A), or :lang[…]{tag=ar} around Arabic words',
        ],
      ],
      fixed: 'دا کتاب ښه دى.',
    },
    {
      name: 'kaf in Sindhi, which may be two letters',
      tag: 'sd',
      text: 'هيءَ كتاب آهي.',
      finds: [
        [
          'ك',
          'U+0643 is a letter of Arabic, in "⁨كتاب⁩"; write ک (U+06A9) or ڪ (U+06AA), or :lang[…]{tag=ar} around Arabic words',
        ],
      ],
    },
    {
      name: 'yeh and kaf in Azerbaijani in Arabic script',
      tag: 'az-Arab',
      text: 'بو كيتاب گؤزل دیر.',
      finds: [
        [
          'ك',
          'U+0643 is a letter of Arabic, in "⁨كيتاب⁩"; write ک (U+06A9), or :lang[…]{tag=ar} around Arabic words',
        ],
        [
          'ي',
          'U+064A is a letter of Arabic, in "⁨كيتاب⁩"; write ی (U+06CC), or :lang[…]{tag=ar} around Arabic words',
        ],
      ],
      fixed: 'بو کیتاب گؤزل دیر.',
    },
    {
      name: 'kaf in Balochi and in Dari',
      tag: 'bal-Arab',
      text: 'اے كتاب',
      finds: [
        [
          'ك',
          'U+0643 is a letter of Arabic, in "⁨كتاب⁩"; write ک (U+06A9), or :lang[…]{tag=ar} around Arabic words',
        ],
      ],
      fixed: 'اے کتاب',
    },
    {
      name: 'letters by entity, in the description of an image and in the name of those quoted',
      tag: 'fa',
      text: '&#1603;تاب\n\n![كتاب](a.png)\n\n:::quote{cite="زهرا كتابدار"}\nمتن.\n:::',
      finds: [
        [
          '&#1603;',
          'U+0643 is a letter of Arabic, in "⁨كتاب⁩"; write ک (U+06A9), or :lang[…]{tag=ar} around Arabic words',
        ],
        [
          'ك',
          'U+0643 is a letter of Arabic, in "⁨كتاب⁩"; write ک (U+06A9), or :lang[…]{tag=ar} around Arabic words',
        ],
        [
          'ك',
          'U+0643 is a letter of Arabic, in "⁨كتابدار⁩"; write ک (U+06A9), or :lang[…]{tag=ar} around Arabic words',
        ],
      ],
      fixed: 'کتاب\n\n![کتاب](a.png)\n\n:::quote{cite="زهرا کتابدار"}\nمتن.\n:::',
    },
  ],
  pass: [
    { name: 'Persian letters', tag: 'fa', text: 'کتابخانه باز می‌ماند.' },
    {
      name: 'ة after a word with the Arabic article, and before a word with a written hamza',
      tag: 'fa',
      text: 'ان الحیاة عقیدة و جهاد. جنبش حرکة أمل.',
    },
    {
      name: 'ة in a verse of the Koran written with Persian ی',
      tag: 'fa',
      text: '«یا أیتها النفس المطمئنة ارجعی إلی ربک راضیة مرضیة»',
    },
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
    {
      name: 'names and phrases of religion',
      tag: 'fa',
      text: 'بقیة الله، آیة‌الله، حجة الاسلام والمسلمین، دایرة المعارف، سورة البقرة و نهج البلاغة',
    },
    { name: 'tanwin on ة', tag: 'fa', text: 'عادةً و نسبةً به ما مربوط است.' },
    {
      name: 'names of parties',
      tag: 'fa',
      text: '«حركة النهضة» و «حركة أمل» و منظمة التحرير آمدند.',
    },
    { name: 'a blessing', tag: 'fa', text: 'پیامبر صلى الله عليه و آله' },
    {
      name: 'yeh and kaf that are letters of Sindhi and Uyghur',
      tag: 'ug',
      text: 'بۇ كىتاب ياخشى.',
    },
    {
      name: 'phrases of prayer with a written hamza',
      tag: 'fa',
      text: '«إنا لله وإنا إليه راجعون» و «الله أكبر» گفتند.',
    },
  ],
} satisfies Cases;
