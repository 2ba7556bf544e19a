import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'digits that Windows-1256 does not have',
      tag: 'fa',
      text: 'شماری از معترضان آبان ?? آزاد شدند.',
      finds: [
        [
          '??',
          '"⁨??⁩" may stand for lost letters or digits; copy them from the source, or write one question mark right after its word',
        ],
      ],
    },
    {
      name: 'lost words',
      tag: 'ar',
      text: 'قالت ???? ??? الحلقة.',
      finds: [
        [
          '???? ???',
          '"⁨???? ???⁩" may stand for lost letters or digits; copy them from the source, or write one question mark right after its word',
        ],
      ],
    },
    {
      name: 'words of another script in English',
      tag: 'en',
      text: 'They call it ????? ????.',
      finds: [
        [
          '????? ????',
          '"⁨????? ????⁩" may stand for lost letters or digits; copy them from the source, or write one question mark right after its word',
        ],
      ],
    },
  ],
  pass: [
    { name: 'question marks right after their word', tag: 'fa', text: 'چرا بسته است؟؟' },
    { name: '?? after a word in English', tag: 'en', text: 'Who has the key?? Nobody ?? knows.' },
  ],
} satisfies Cases;
