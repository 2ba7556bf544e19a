import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'a no-break space between words',
      tag: 'fa',
      text: 'کتابخانه\u00a0باز است.',
      finds: [
        [
          '\u00a0',
          'U+00A0 (no-break space) is in the place of an ordinary space, in "⁨کتابخانه[U+00A0]باز⁩"; write one space',
        ],
      ],
      fixed: 'کتابخانه باز است.',
    },
    {
      name: 'a no-break space between words of English',
      tag: 'en',
      text: 'The library stands\u00a0open.',
      finds: [
        [
          '\u00a0',
          'U+00A0 (no-break space) is in the place of an ordinary space, in "⁨stands[U+00A0]open.⁩"; write one space',
        ],
      ],
      fixed: 'The library stands open.',
    },
    {
      name: 'a no-break space next to another space',
      tag: 'de',
      text: 'Die Türen \u00a0sind offen.',
      finds: [
        [
          ' \u00a0',
          'U+00A0 (no-break space) is next to another space, in "⁨Türen [U+00A0]sind⁩"; write one space',
        ],
      ],
      fixed: 'Die Türen sind offen.',
    },
    {
      name: 'a no-break space at the edge of a line',
      tag: 'fa',
      text: '\u00a0کتابخانه باز است.\u00a0\n\nدر باز است\u00a0  \nپنجره هم.',
      finds: [
        ['\u00a0', 'U+00A0 (no-break space) is at the edge of a line; remove it'],
        ['\u00a0', 'U+00A0 (no-break space) is at the edge of a line; remove it'],
        ['\u00a0', 'U+00A0 (no-break space) is at the edge of a line; remove it'],
      ],
      fixed: 'کتابخانه باز است.\n\nدر باز است  \nپنجره هم.',
    },
    {
      name: 'a tab between words',
      tag: 'fa',
      text: 'کتابخانه\tباز است.',
      finds: [
        [
          '\t',
          'U+0009 (tab) is in the place of an ordinary space, in "⁨کتابخانه[U+0009]باز⁩"; write one space',
        ],
      ],
      fixed: 'کتابخانه باز است.',
    },
    {
      name: 'an ideographic space',
      tag: 'en',
      text: 'The\u3000library',
      finds: [
        [
          '\u3000',
          'U+3000 (ideographic space) is in the place of an ordinary space, in "⁨The[U+3000]library⁩"; write one space',
        ],
      ],
      fixed: 'The library',
    },
    {
      name: 'no-break spaces by entity and by an escape of YAML',
      tag: 'fa',
      text: '---\ntitle: "کتاب\\_خانه"\n---\n\nدر&nbsp;باز است.',
      finds: [
        [
          '\\_',
          'U+00A0 (no-break space) is in the place of an ordinary space, in "⁨کتاب[U+00A0]خانه⁩"; write one space',
        ],
      ],
      fixed: '---\ntitle: "کتاب خانه"\n---\n\nدر&nbsp;باز است.',
    },
    {
      name: 'no-break spaces next to punctuation',
      tag: 'fa',
      text: 'کتابخانه باز است.\u00a0همه بیایند،\u00a0«همه»\u00a0و گفت\u00a0«آری»؛\u00a0(نه)',
      finds: [
        [
          '\u00a0',
          'U+00A0 (no-break space) is in the place of an ordinary space, in "⁨است.[U+00A0]همه⁩"; write one space',
        ],
        [
          '\u00a0',
          'U+00A0 (no-break space) is in the place of an ordinary space, in "⁨بیایند،[U+00A0]«همه»⁩"; write one space',
        ],
        [
          '\u00a0',
          'U+00A0 (no-break space) is in the place of an ordinary space, in "⁨«همه»[U+00A0]و⁩"; write one space',
        ],
        [
          '\u00a0',
          'U+00A0 (no-break space) is in the place of an ordinary space, in "⁨گفت[U+00A0]«آری»؛⁩"; write one space',
        ],
        [
          '\u00a0',
          'U+00A0 (no-break space) is in the place of an ordinary space, in "⁨«آری»؛[U+00A0](نه)⁩"; write one space',
        ],
      ],
      fixed: 'کتابخانه باز است. همه بیایند، «همه» و گفت «آری»؛ (نه)',
    },
    {
      name: 'no-break spaces after commas and stops in Arabic, Urdu and English',
      tag: 'ur',
      text: 'کتاب،\u00a0قلم۔\u00a0اچھا',
      finds: [
        [
          '\u00a0',
          'U+00A0 (no-break space) is in the place of an ordinary space, in "⁨کتاب،[U+00A0]قلم۔⁩"; write one space',
        ],
        [
          '\u00a0',
          'U+00A0 (no-break space) is in the place of an ordinary space, in "⁨قلم۔[U+00A0]اچھا⁩"; write one space',
        ],
      ],
      fixed: 'کتاب، قلم۔ اچھا',
    },
    {
      name: 'a no-break space after a comma in English',
      tag: 'en',
      text: 'books,\u00a0pens',
      finds: [
        [
          '\u00a0',
          'U+00A0 (no-break space) is in the place of an ordinary space, in "⁨books,[U+00A0]pens⁩"; write one space',
        ],
      ],
      fixed: 'books, pens',
    },
  ],
  pass: [
    {
      name: 'no-break spaces between words that belong together',
      tag: 'de',
      text: 'z.\u00a0B. 10\u00a0km, Dr.\u00a0Zal, §\u00a05, z.\u202fB.',
    },
    { name: 'numbers and titles', tag: 'fa', text: '۱۰\u00a0نفر، دکتر\u00a0زال و آقای\u00a0سیمرغ' },
    { name: 'a no-break space after bold words', tag: 'fa', text: '**کتاب**\u00a0۱۰' },
    {
      name: 'no-break spaces in abbreviations and before numbers',
      tag: 'fa',
      text: 'د.\u00a0رستم، ص.\u00a0۱۲، ۱۲\u00a0آبان، ساعت:\u00a0۱۰',
    },
    {
      name: 'no-break spaces in abbreviations in German and French',
      tag: 'de',
      text: 'z.\u00a0B. Dr.\u00a0Zal, §\u00a05 und «\u00a0mot\u00a0»',
    },
  ],
} satisfies Cases;
