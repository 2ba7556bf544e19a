import type { Cases } from '../cases.ts';

const long = 'حلقه کتابخوانان از همه دعوت می‌کند که فردا بعدازظهر به کتابخانه کوچک';

export default {
  fail: [
    {
      name: 'spaces that break a sentence',
      tag: 'fa',
      text: `${long}  \nبیایند و چراغ بیاورند.`,
      finds: [
        [
          '  ',
          `the spaces after "⁨${long.slice(-20)}⁩" break the line in the middle of a sentence; remove them, or write \\ for a line break`,
        ],
      ],
      fixedWhenAsked: `${long}\nبیایند و چراغ بیاورند.`,
    },
  ],
  pass: [
    {
      name: 'the lines of a poem',
      tag: 'fa',
      text: 'بنی‌آدم اعضای یکدیگرند  \nکه در آفرینش ز یک گوهرند',
    },
    { name: 'a break after a sentence', tag: 'fa', text: `${long} بیایند.  \nچراغ هم بیاورند.` },
    { name: 'a break that is written', tag: 'fa', text: `${long}\\\nبیایند.` },
    { name: 'spaces at the end of a paragraph', tag: 'fa', text: `${long}  \n\nمتن` },
  ],
} satisfies Cases;
