import type { Cases } from '../cases.ts';

const seen = (excerpt: string, fixed: string) =>
  `readers see "⁨${excerpt}⁩" with its signs, not in bold; write ** directly before the first and after the last letter, as in "⁨${fixed}⁩"`;
const alone = (signs: string) =>
  `readers see these signs: no other ${signs} closes this bold text; write ${signs} directly before its first and after its last letter, remove them, or write \\*\\* to keep them`;

export default {
  fail: [
    {
      name: 'a space before the sign that ends a bold',
      tag: 'fa',
      text: 'ما **خواهان آزادی **همه زندانیان هستیم.',
      finds: [['**خواهان آزادی **', seen('**خواهان آزادی **', '**خواهان آزادی** ')]],
      fixedWhenAsked: 'ما **خواهان آزادی** همه زندانیان هستیم.',
    },
    {
      name: 'a space before the sign that ends a bold, and a mark after it',
      tag: 'fa',
      text: 'ما **خواهان آزادی **، نان و کاریم.',
      finds: [['**خواهان آزادی **', seen('**خواهان آزادی **', '**خواهان آزادی** ')]],
      fixed: 'ما **خواهان آزادی** ، نان و کاریم.',
    },
    {
      name: 'spaces on both sides within a bold',
      tag: 'fa',
      text: '** فراخوان **',
      finds: [['** فراخوان **', seen('** فراخوان **', '**فراخوان**')]],
      fixed: '**فراخوان**',
    },
    {
      name: 'a bold that ends with a quotation mark and a letter right after it',
      tag: 'fa',
      text: 'شعار **«نان، کار، آزادی»**است.',
      finds: [['**«نان، کار، آزادی»**', seen('**«نان، کار، آزادی»**', '«**نان، کار، آزادی**»')]],
      fixedWhenAsked: 'شعار «**نان، کار، آزادی**»است.',
    },
    {
      name: 'one that takes in the words between two others',
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
      name: 'a colon at its end and a letter after that',
      tag: 'de',
      text: 'Wir sagen **Nein:**das gilt.',
      finds: [['**Nein:**', seen('**Nein:**', '**Nein**:')]],
      fixedWhenAsked: 'Wir sagen **Nein**:das gilt.',
    },
    {
      name: 'underscores within a word',
      tag: 'fa',
      text: 'کتابخانه__باز__است',
      finds: [['__باز__', seen('__باز__', '**باز**')]],
      fixed: 'کتابخانه**باز**است',
    },
    {
      name: 'the signs of two bolds that touch',
      tag: 'ar',
      text: '**الحرية****لهم**',
      finds: [['****', 'readers see these signs, because no words are in bold; remove them']],
      fixed: '**الحريةلهم**',
    },
    {
      name: 'a bold that nothing ends',
      tag: 'en',
      text: 'We demand **the release of all.',
      finds: [['**', alone('**')]],
    },
    {
      name: 'marks of a footnote beside a bold',
      tag: 'fa',
      text: 'علی** گفت **آزادی** و رضا** شنید.',
      finds: [['**', alone('**')]],
    },
    {
      name: 'words that are struck through',
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
    { name: 'bold that is read', tag: 'fa', text: '**آزادی** و «**نان**» و (**کار**)، **مسکن**!' },
    { name: 'bold within a word', tag: 'fa', text: 'کتاب**خانه**ها' },
    { name: 'signs that are kept', tag: 'fa', text: 'امتیاز \\*\\* و \\_\\_' },
    { name: 'a line to write on', tag: 'fa', text: 'نام: ______ امضا: ____' },
    { name: 'names with underscores', tag: 'en', text: 'Write to @reading__circle__news.' },
    { name: 'bold and emphasis', tag: 'en', text: '***All*** of *them*, **and _you_ too**.' },
    { name: 'code', tag: 'en', text: 'Write `** words **`.' },
  ],
} satisfies Cases;
