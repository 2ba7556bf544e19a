import type { Cases } from '../cases.ts';

const seen = (excerpt: string, fixed: string) =>
  `readers see "⁨${excerpt}⁩" with its signs, not in bold; write ** directly before the first and after the last letter, as in "⁨${fixed}⁩"`;
const alone = (signs: string) =>
  `readers see these signs: no other ${signs} closes this bold text; write ${signs} directly before its first and after its last letter, remove them, or write \\*\\* to keep them`;

export default {
  fail: [
    {
      name: 'a space before closing bold signs',
      tag: 'fa',
      text: 'ما **خواهان آزادی **همه زندانیان هستیم.',
      finds: [['**خواهان آزادی **', seen('**خواهان آزادی **', '**خواهان آزادی** ')]],
      fixedWhenAsked: 'ما **خواهان آزادی** همه زندانیان هستیم.',
    },
    {
      name: 'a space before closing bold signs, and punctuation after them',
      tag: 'fa',
      text: 'ما **خواهان آزادی **، نان و کاریم.',
      finds: [['**خواهان آزادی **', seen('**خواهان آزادی **', '**خواهان آزادی** ')]],
      fixed: 'ما **خواهان آزادی** ، نان و کاریم.',
    },
    {
      name: 'spaces at both ends of bold words',
      tag: 'fa',
      text: '** فراخوان **',
      finds: [['** فراخوان **', seen('** فراخوان **', '**فراخوان**')]],
      fixed: '**فراخوان**',
    },
    {
      name: 'bold words that end with a quotation mark, and a letter right after it',
      tag: 'fa',
      text: 'شعار **«نان، کار، آزادی»**است.',
      finds: [['**«نان، کار، آزادی»**', seen('**«نان، کار، آزادی»**', '«**نان، کار، آزادی**»')]],
      fixedWhenAsked: 'شعار «**نان، کار، آزادی**»است.',
    },
    {
      name: 'signs that pair across the words between two bold passages',
      tag: 'fa',
      text: '**«متن»**است و **متن ** است.',
      finds: [
        ['**«متن»**', seen('**«متن»**', '«**متن**»')],
        ['**متن **', seen('**متن **', '**متن**')],
      ],
      fixed: '**«متن»**است و **متن** است.',
      fixedWhenAsked: '«**متن**»است و **متن** است.',
    },
    {
      name: 'bold words that end with a colon, and a letter right after it',
      tag: 'de',
      text: 'Wir sagen **Nein:**das gilt.',
      finds: [['**Nein:**', seen('**Nein:**', '**Nein**:')]],
      fixedWhenAsked: 'Wir sagen **Nein**:das gilt.',
    },
    {
      name: 'a bold link before the end of a word',
      tag: 'fa',
      text: 'این **[پیوند](https://example.org "عنوان")**ها',
      finds: [
        [
          '**[پیوند](https://example.org "عنوان")**',
          seen(
            '**[پیوند](https://example.org "عنوان")**',
            '[**پیوند**](https://example.org "عنوان")',
          ),
        ],
      ],
      fixedWhenAsked: 'این [**پیوند**](https://example.org "عنوان")ها',
    },
    {
      name: 'bold words that end with a footnote, a link, an entity, an escape, code or italics',
      tag: 'fa',
      text: '**متن[^1]**ها\n\n**متن [پیوند](a.html)**ها\n\n**متن &amp;**ها\n\n**(متن\\])**ها\n\n**متن `کد`**ها\n\n**متن _نور_**ها\n\n[^1]: پانویس.',
      finds: [
        ['**متن[^1]**', '**متن**[^1]'],
        ['**متن [پیوند](a.html)**', '**متن** [**پیوند**](a.html)'],
        ['**متن &amp;**', '**متن** &amp;'],
        ['**(متن\\])**', '(**متن\\]**)'],
        ['**متن `کد`**', '**متن** `کد`'],
        ['**متن _نور_**', '**متن** ***نور***'],
      ].map(([excerpt = '', fixed = '']) => [excerpt, seen(excerpt, fixed)] as const),
      fixedWhenAsked:
        '**متن**[^1]ها\n\n**متن** [**پیوند**](a.html)ها\n\n**متن** &amp;ها\n\n(**متن\\]**)ها\n\n**متن** `کد`ها\n\n**متن** ***نور***ها\n\n[^1]: پانویس.',
    },
    {
      name: 'a bold foreign name before the end of a word',
      tag: 'fa',
      text: '**:lang[Amnesty]{tag=en}**ها',
      finds: [
        [
          '**:lang[Amnesty]{tag=en}**',
          seen('**:lang[Amnesty]{tag=en}**', ':lang[**Amnesty**]{tag=en}'),
        ],
      ],
      fixedWhenAsked: ':lang[**Amnesty**]{tag=en}ها',
    },
    {
      name: 'bold signs of which only one is in a link',
      tag: 'fa',
      text: '[**متن](https://example.org)ها** نور',
      finds: [['**', alone('**')]],
    },
    {
      name: 'underscores within a word',
      tag: 'fa',
      text: 'کتابخانه__باز__است',
      finds: [['__باز__', seen('__باز__', '**باز**')]],
      fixed: 'کتابخانه**باز**است',
    },
    {
      name: 'the signs of two bold passages that touch',
      tag: 'ar',
      text: '**الحرية****لهم**',
      finds: [['****', 'readers see these signs, because no words are in bold; remove them']],
      fixed: '**الحريةلهم**',
    },
    {
      name: 'bold signs without closing ones',
      tag: 'en',
      text: 'We demand **the release of all.',
      finds: [['**', alone('**')]],
    },
    {
      name: 'footnote marks next to bold words',
      tag: 'fa',
      text: 'علی** گفت **آزادی** و رضا** شنید.',
      finds: [['**', alone('**')]],
    },
    {
      name: 'strike-through',
      tag: 'de',
      text: 'Wir fordern ~~drei~~ vier Räume.',
      finds: [
        [
          '~~drei~~',
          'text cannot be struck through here, so readers see the signs of "⁨~~drei~~⁩"; remove the words, or the signs',
        ],
      ],
    },
  ],
  pass: [
    { name: 'correct bold', tag: 'fa', text: '**آزادی** و «**نان**» و (**کار**)، **مسکن**!' },
    { name: 'bold within a word', tag: 'fa', text: 'کتاب**خانه**ها' },
    { name: 'escaped signs', tag: 'fa', text: 'امتیاز \\*\\* و \\_\\_' },
    { name: 'a line of underscores', tag: 'fa', text: 'نام: ______ امضا: ____' },
    { name: 'names with underscores', tag: 'en', text: 'Write to @reading__circle__news.' },
    { name: 'bold and emphasis', tag: 'en', text: '***All*** of *them*, **and _you_ too**.' },
    { name: 'code', tag: 'en', text: 'Write `** words **`.' },
  ],
} satisfies Cases;
