import type { Cases } from '../cases.ts';

const unseen = (source: string) =>
  `readers do not see the link "⁨${source}⁩", which has no words; write them in the […], or remove it`;

export default {
  fail: [
    {
      name: 'a link without words',
      tag: 'fa',
      text: 'ببینید [](https://books.example/fa).',
      finds: [['[](https://books.example/fa)', unseen('[](https://books.example/fa)')]],
      fixedWhenAsked: 'ببینید <https://books.example/fa>.',
    },
    {
      name: 'a link to a page of the site without words',
      tag: 'en',
      text: 'See [ ](night-hours.html).',
      finds: [['[ ](night-hours.html)', unseen('[ ](night-hours.html)')]],
    },
    {
      name: 'a link without an address',
      tag: 'fa',
      text: '[نامه بلند]() را بخوانید.',
      finds: [
        [
          '[نامه بلند]()',
          'the link "⁨نامه بلند⁩" leads nowhere; write its address in the (…), or remove the brackets',
        ],
      ],
    },
  ],
  pass: [
    {
      name: 'links',
      tag: 'fa',
      text: '[نامه](long-letter.html) و [نشانی][1]\n\n[1]: https://books.example',
    },
    { name: 'brackets', tag: 'fa', text: '[] و [ ] و ()' },
    {
      name: 'a link around an image',
      tag: 'en',
      text: '[![The reading room](room.jpg)](https://books.example) [![](lamp.jpg)](https://books.example)',
    },
  ],
} satisfies Cases;
