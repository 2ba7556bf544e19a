import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'a stretched word',
      tag: 'fa',
      text: 'کتـــاب را باز کنید.',
      finds: [['ـــ', 'U+0640 (tatweel) stretches "⁨کتـــاب⁩"; remove it']],
      fixed: 'کتاب را باز کنید.',
    },
    {
      name: 'a word with a stretched end',
      tag: 'ar',
      text: 'ســلامـــــ',
      finds: [
        ['ــ', 'U+0640 (tatweel) stretches "⁨ســلامـــــ⁩"; remove it'],
        ['ـــــ', 'U+0640 (tatweel) stretches "⁨ســلامـــــ⁩"; remove it'],
      ],
      fixed: 'سلام',
    },
    {
      name: 'tatweel by entity',
      tag: 'fa',
      text: 'کتا&#x640;&#1600;ب',
      finds: [['&#x640;&#1600;', 'U+0640 (tatweel) stretches "⁨کتا\u0640\u0640ب⁩"; remove it']],
      fixed: 'کتاب',
    },
  ],
  pass: [
    {
      name: 'prefixes, abbreviations and dashes',
      tag: 'ar',
      text: 'ملفات الـ PDF، سنة 1443 هـ، لـ«قاف» ـ وهو جبل ـ ...',
    },
    { name: 'tatweel with a mark on it', tag: 'ar', text: 'الرحمـٰن' },
    { name: 'a line of tatweel', tag: 'fa', text: 'ـــــ' },
  ],
} satisfies Cases;
