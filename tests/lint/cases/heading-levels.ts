import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'a heading of the level of the title, only the first time',
      tag: 'fa',
      text: '# خواسته‌ها\n\nمتن.\n\n# امضاها\n\nمتن.',
      finds: [
        [
          '# خواسته‌ها',
          '"⁨خواسته‌ها⁩" is a heading of the same level as the title of the page; write ##, and one more # in the headings below it',
        ],
      ],
    },
    {
      name: 'a level that is skipped',
      tag: 'de',
      text: '## Lage\n\nText.\n\n#### Licht\n\nText.',
      finds: [['#### Licht', '"⁨Licht⁩" is a heading of level 4 below one of level 2; write ###']],
    },
    {
      name: 'a heading without words',
      tag: 'fa',
      text: 'متن.\n\n##\n\nمتن.',
      finds: [['##', 'this heading has no words; add them, or remove it']],
    },
  ],
  pass: [
    { name: 'levels in order', tag: 'en', text: '## One\n\n### Two\n\n#### Three\n\n## Four' },
    { name: 'a text that begins at a lower level', tag: 'fa', text: '### یک\n\n### دو' },
  ],
} satisfies Cases;
