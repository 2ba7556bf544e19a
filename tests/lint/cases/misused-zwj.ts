import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'ZWJ between letters that join',
      tag: 'fa',
      text: 'کتا\u200dب نیست، کت\u200dاب است.',
      finds: [
        ['\u200d', 'U+200D (zero width joiner) has no effect in "⁨کت[U+200D]اب⁩"; remove it'],
      ],
      fixed: 'کتا\u200dب نیست، کتاب است.',
    },
    {
      name: 'ZWJ twice, and in a Latin word',
      tag: 'fa',
      text: 'ه\u200d\u200d و PD\u200dF',
      finds: [
        [
          '\u200d\u200d',
          'U+200D (zero width joiner) has no effect in "⁨ه[U+200D][U+200D]⁩"; remove it',
        ],
        ['\u200d', 'U+200D (zero width joiner) has no effect in "⁨PD[U+200D]F⁩"; remove it'],
      ],
      fixed: 'ه و PDF',
    },
  ],
  pass: [
    { name: 'ZWJ in abbreviations', tag: 'fa', text: '۱۴۰۳ ه\u200d.ش. و ه\u200d.ق.' },
    { name: 'ZWJ in emoji', tag: 'en', text: '👩\u200d💻' },
    { name: 'ه of older Kurdish', tag: 'ckb', text: 'به\u200dار' },
  ],
} satisfies Cases;
