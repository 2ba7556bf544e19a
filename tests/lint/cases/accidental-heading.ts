import type { Cases } from '../cases.ts';

const message = (line: string, words: string, remedy = `remove "⁨${line}⁩"`) =>
  `the line "⁨${line}⁩" turns "⁨${words}⁩" above it into a heading; ${remedy}, or write ## before the words if they are a heading`;
const apart = 'put an empty line between them';

export default {
  fail: [
    {
      name: 'a line of --- right below a paragraph',
      tag: 'fa',
      text: 'کتابخانه را باز کنید.\n---\n\nحلقه کتابخوانان',
      finds: [['---', message('---', 'کتابخانه را باز کنید.', apart)]],
      fixedWhenAsked: 'کتابخانه را باز کنید.\n\n---\n\nحلقه کتابخوانان',
    },
    {
      name: 'a line of --- below a line of words',
      tag: 'en',
      text: 'The reading circle\n---\n\nText.',
      finds: [['---', message('---', 'The reading circle', apart)]],
      fixedWhenAsked: 'The reading circle\n\n---\n\nText.',
    },
    {
      name: 'a sign alone on a line',
      tag: 'fa',
      text: 'چراغ\n=\nسکوت',
      finds: [['=', message('=', 'چراغ')]],
    },
    {
      name: 'two lines above a row of signs',
      tag: 'de',
      text: 'Licht\nund Ruhe\n=======',
      finds: [['=======', message('=======', 'Licht und Ruhe')]],
    },
  ],
  pass: [
    {
      name: 'a heading with a long underline',
      tag: 'en',
      text: 'Our demands\n===========\n\nLight.',
    },
    { name: 'headings', tag: 'fa', text: '## خواسته‌ها ---\n\nمتن.' },
    { name: 'lines of --- between paragraphs', tag: 'fa', text: 'متن.\n\n---\n\nمتن.' },
  ],
} satisfies Cases;
