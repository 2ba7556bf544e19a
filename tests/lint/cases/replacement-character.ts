import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'a character that was lost',
      tag: 'fa',
      text: 'کتابخا\ufffdه باز است.',
      finds: [
        [
          '\ufffd',
          'U+FFFD (replacement character) stands where something was lost, in "⁨کتابخا\ufffdه⁩"; write it again from the source',
        ],
      ],
    },
    {
      name: 'several',
      tag: 'en',
      text: 'The key \ufffd\ufffd is lost.',
      finds: [
        [
          '\ufffd\ufffd',
          'U+FFFD (replacement character) stands where something was lost, in "⁨\ufffd⁩"; write it again from the source',
        ],
      ],
    },
    {
      name: 'a picture that was lost',
      tag: 'fa',
      text: 'عکس: \ufffc',
      finds: [
        [
          '\ufffc',
          'U+FFFC (object replacement character) stands where a picture or another object was; remove it, or put that in',
        ],
      ],
    },
  ],
  pass: [{ name: 'words', tag: 'fa', text: 'کتابخانه باز است.' }],
} satisfies Cases;
