import type { Cases } from '../cases.ts';

const titled = (title: string) => `---\ntitle: ${title}\n---\n\nText.\n`;
const stop = 'the title ends in a full stop; remove it';

export default {
  fail: [
    {
      name: 'a full stop',
      tag: 'fa',
      text: titled('کتابخانه را باز کنید.'),
      finds: [['.', stop]],
      fixedWhenAsked: titled('کتابخانه را باز کنید'),
    },
    {
      name: 'a full stop in quotes',
      tag: 'en',
      text: titled('"Open: the library."'),
      finds: [['.', stop]],
      fixedWhenAsked: titled('"Open: the library"'),
    },
    {
      name: 'capitals',
      tag: 'de',
      text: titled('ÖFFNET DIE BIBLIOTHEK'),
      finds: [
        [
          'ÖFFNET DIE BIBLIOTHEK',
          'the title is all in capitals, which are hard to read; write it as in a sentence',
        ],
      ],
    },
  ],
  pass: [
    { name: 'a title', tag: 'fa', text: titled('کتابخانه را باز کنید!') },
    { name: 'three dots', tag: 'fa', text: titled('کتابخانه و ...') },
    { name: 'an abbreviation', tag: 'de', text: titled('Brief an den Leseverein e.V.') },
    { name: 'two sentences', tag: 'en', text: titled('Open it. Now and for all.') },
    { name: 'a name in capitals', tag: 'en', text: titled('OPEN and FREE') },
  ],
} satisfies Cases;
