import type { Planting, PlantingGroup } from '../planting.ts';

const edition = (
  slug: string,
  text: string,
  fields = `title: متن ${slug}`,
): Record<string, string> => ({
  [`content/statements/${slug}/fa.md`]: `---\n${fields}\nissued: 2022-10-07\nissuers: [reading-circle]\n---\n\n${text}\n`,
});

const statement = (name: string, text: string): Planting => ({
  name: `${name}, in a statement`,
  files: (slug) => edition(slug, `متن ${slug} اینجاست.\n\n${text}`),
});

const publicText = (name: string, text: string): Planting => ({
  name: `${name}, in a text file`,
  files: (slug) => ({ [`public/${slug}.txt`]: `${text}\n` }),
});

const traces: readonly (readonly [name: string, text: string])[] = [
  ['a path of Linux', 'پرونده در /home/sara/texts/a.md است.'],
  ['a path of macOS', 'پرونده در /Users/sara/Desktop/a.md است.'],
  ['a path of Windows', 'پرونده در C:\\Users\\Sara\\a.docx است.'],
  ['a path of a telephone', 'عکس در /storage/emulated/0/DCIM/a.jpg است.'],
  ['a path of a network', 'پرونده در `\\\\NAS-1\\redaktion\\a.docx` است.'],
  ['a file: address', 'پرونده در `file:///D:/texte/a.pdf` است.'],
  ['the name of a computer', 'نوشته شده بر DESKTOP-7F3K2QA است.'],
  ['the date of a mail', 'رسید در Sun, 1 Aug 2021 10:30:00 +0430 به ما.'],
  ['a date of JavaScript', 'ساخته شد: Thu Nov 26 2026 10:30:00 GMT+0330 (Iran Standard Time)'],
  ['a date of git', 'ساخته شد: Thu Nov 26 10:30:00 2026 +0330'],
  ['the bookmark of Word', '[bookmark: _Hlk78404352]زمان بازگشایی است.'],
  ['a style of Word', 'متن mso-bidi-language:FA; متن'],
];

const mail: readonly (readonly [name: string, text: string])[] = [
  ['the sender of a mail', 'From: Sara Example <sara@example.org>'],
  ['the recipient of a mail', 'To: Sara Example <sara@example.org>'],
  ['a Persian sender', 'از: سارا نمونه <sara@example.org>'],
  ['an Arabic sender', 'من: سارا <sara@example.org>'],
  ['the id of a mail', 'Message-ID: <abc@mail.example.org>'],
  [
    'the way of a mail',
    'Received: from host.example.org by mx.example.org; Sun, 01 Aug 2021 06:00:00 +0330',
  ],
  ['the program of a mail', 'X-Mailer: Apple Mail (2.3654.60)'],
  ['the address of a computer in a mail', 'X-Originating-IP: [192.0.2.7]'],
];

const properties: Planting[] = [
  {
    name: 'a path in a title',
    files: (slug) => edition(slug, `متن ${slug} اینجاست.`, `title: ${slug} /home/sara/a.md`),
  },
  {
    name: 'a path in a summary',
    files: (slug) =>
      edition(slug, `متن ${slug} اینجاست.`, `title: متن ${slug}\nsummary: پرونده /home/sara/a.md`),
  },
  {
    name: 'a path in an address of a link',
    files: (slug) =>
      edition(slug, `متن ${slug} [اینجا](https://example.org/?from=%2Fhome%2Fsara%2Fa.md) است.`),
  },
];

const harmless: readonly (readonly [name: string, text: string])[] = [
  [
    'examples of paths',
    'نمونه‌ها: `/home/user/Documents/`، `/Users/you/a`، `C:\\Users\\Public`، `C:\\Users\\<name>\\a`، `~/a` و `/home/…/a`.',
  ],
  [
    'paths of every system',
    'فایل‌های `/etc/passwd`، `/var/log/syslog` و `/usr/bin/env` در همه هستند.',
  ],
  [
    'words of Word',
    'پوشهٔ docProps و سبک MsoNormal و «mso-called» نام‌های Word هستند؛ `<w:r>` هم همین‌طور.',
  ],
  ['a time alone on its line', '2021-07-23 10:30'],
  ['the time of a meeting', 'گردهمایی یکشنبه ساعت 12:30 (UTC+3:30) است.'],
  ['telephone numbers', 'تلفن: +98 21 1234 5678 و 0049 30 1234567'],
  ['the head of a letter', 'از: شورای کتابخوانان\nبه: همهٔ کتابخانه‌ها\nموضوع: کتاب'],
  [
    'a header without an address',
    'سطر From: در ایمیل نام فرستنده را دارد و Message-ID: شمارهٔ آن را.',
  ],
  ['the word file', 'در file: یا پرونده چیزی نیست.'],
  [
    'addresses on the web',
    'نشانی: <https://example.org/home/sara/a> و <https://example.org/users/sara/>',
  ],
];

const allowed: Planting[] = [
  {
    name: 'a path that its editor allows',
    files: (slug) =>
      edition(
        slug,
        `متن ${slug} اینجاست.\n\n<!-- bayan-allow computer-path: از کیفرخواست است -->\n\nپرونده در \`C:\\Users\\Sara\\list.docx\` و /home/sara/list.md بود.`,
      ),
  },
  {
    name: 'a header of a mail that its editor allows',
    files: (slug) =>
      edition(
        slug,
        `متن ${slug} اینجاست.\n\n<!-- bayan-allow message-header, zoned-time: از کیفرخواست است -->\n\nFrom: Sara Example \\<sara@example.org>\\\nDate: Sun, 1 Aug 2021 10:30:00 +0430`,
      ),
  },
];

/** Traces of programs in the words that readers see. */
export const group: PlantingGroup = {
  title: 'Texts',
  leaks: [
    ...[...traces, ...mail].map(([name, text]) => statement(name, text)),
    ...[...traces.slice(0, 10), ...mail].map(([name, text]) => publicText(name, text)),
    ...properties,
  ],
  harmless: [
    ...harmless.map(([name, text]) => statement(name, text)),
    ...harmless.map(([name, text]) => publicText(name, text)),
    ...allowed,
  ],
};
