import type { Cases } from '../cases.ts';

const english =
  'The reading circle of the mountain asks all readers to bring a lamp to the library, and to keep it lit for those who read at night. We have written to the keepers of the keys, and we wait for an answer from them. The shelves are made for all of us.';
const persian =
  'حلقه کتابخوانان کوه از همه خوانندگان می‌خواهد که چراغی به کتابخانه بیاورند و آن را برای کسانی که شب‌ها می‌خوانند روشن نگه دارند. ما به نگهبانان کلیدها نوشته‌ایم و چشم به راه پاسخ آن‌ها هستیم. این قفسه‌ها را برای همه ما ساخته‌اند و باید به روی همه باز باشد.';
const german =
  'Der Lesekreis bittet alle, eine Lampe mit in die Bibliothek zu bringen und sie für die brennen zu lassen, die nachts lesen. Wir haben den Wächtern der Schlüssel geschrieben, und wir warten auf eine Antwort von ihnen. Die Regale sind für uns alle gebaut, und sie werden nicht im Dunkeln stehen.';

export default {
  fail: [
    {
      name: 'English in fa.md',
      tag: 'fa',
      text: english,
      finds: [
        [
          english,
          'the file is named fa.md, and its text is written in another script than fa; write the fa text, or name the file after the language of its text',
        ],
      ],
    },
    {
      name: 'Persian in ar.md',
      tag: 'ar',
      text: persian,
      finds: [
        [
          persian,
          'the file is named ar.md, and its text looks like fa; write the ar text, or name the file after the language of its text',
        ],
      ],
    },
    {
      name: 'German in en.md',
      tag: 'en',
      text: german,
      finds: [
        [
          german,
          'the file is named en.md, and its text looks like de; write the en text, or name the file after the language of its text',
        ],
      ],
    },
  ],
  pass: [
    { name: 'Persian', tag: 'fa', text: persian },
    { name: 'English', tag: 'en', text: english },
    {
      name: 'the attributes that pandoc writes after words',
      tag: 'fa',
      text: 'متن [نام]{.insertion author="Sample Reviser of the Imaginary Reading Circle" date="2026-11-01T10:00:00Z"} است.',
    },
    {
      name: 'a language in another script, if its tag names the script',
      tag: 'fa-Latn',
      text: 'Halqe-ye ketabkhanan az hame mikhahad ke cheragh biavarand va roshan negah darand.',
    },
    { name: 'a few foreign words', tag: 'fa', text: 'The Reading Circle' },
    { name: 'an unknown language', tag: 'kmr', text: german },
  ],
} satisfies Cases;
