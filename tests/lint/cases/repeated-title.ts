import type { Cases } from '../cases.ts';

const message = 'this line repeats the title, which the page already shows; remove it';

export default {
  fail: [
    {
      name: 'the title as a heading, in a slightly different spelling',
      tag: 'fa',
      text: '---\ntitle: "کتابخانه ها را باز کنید!"\n---\n\n# کتابخانه‌ها را باز کنید\n\nمتن.\n',
      finds: [['# کتابخانه‌ها را باز کنید', message]],
    },
    {
      name: 'the title in bold above the first lines',
      tag: 'en',
      text: '---\ntitle: Open the library\n---\n\n**Open the Library**\nText.\n',
      finds: [['**Open the Library**', message]],
    },
  ],
  pass: [
    {
      name: 'a first line that begins with the title',
      tag: 'en',
      text: '---\ntitle: Open the library\n---\n\nOpen the library now, we say.\n',
    },
    { name: 'a title of signs only', tag: 'fa', text: '---\ntitle: —\n---\n\n***\n\n—\n' },
  ],
} satisfies Cases;
