import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'a lost character',
      tag: 'fa',
      text: 'کتابخا\ufffdه باز است.',
      finds: [
        [
          '\ufffd',
          'U+FFFD (replacement character) replaces a lost character, in "⁨کتابخا\ufffdه⁩"; copy it from the source',
        ],
      ],
    },
    {
      name: 'several lost characters',
      tag: 'en',
      text: 'The key \ufffd\ufffd is lost.',
      finds: [
        [
          '\ufffd\ufffd',
          'U+FFFD (replacement character) replaces a lost character, in "⁨\ufffd⁩"; copy it from the source',
        ],
      ],
    },
    {
      name: 'a lost picture',
      tag: 'fa',
      text: 'عکس: \ufffc',
      finds: [
        [
          '\ufffc',
          'U+FFFC (object replacement character) replaces a picture or another object; remove it, or add the object',
        ],
      ],
    },
    {
      name: 'entities of no character',
      tag: 'fa',
      text: 'متن &#xFFFD; و &#xD800; و &#0; است.',
      finds: [
        [
          '&#xFFFD;',
          'U+FFFD (replacement character) replaces a lost character, in "⁨\ufffd⁩"; copy it from the source',
        ],
        [
          '&#xD800;',
          'U+FFFD (replacement character) replaces a lost character, in "⁨\ufffd⁩"; copy it from the source',
        ],
        [
          '&#0;',
          'U+FFFD (replacement character) replaces a lost character, in "⁨\ufffd⁩"; copy it from the source',
        ],
      ],
    },
  ],
  pass: [{ name: 'words', tag: 'fa', text: 'کتابخانه باز است.' }],
} satisfies Cases;
