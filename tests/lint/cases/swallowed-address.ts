import type { Cases } from '../cases.ts';

const message = (rest: string, remedy: string) =>
  `the address includes "⁨${rest}⁩", so it leads nowhere; ${remedy}`;

export default {
  fail: [
    {
      name: 'closing bold signs and the end of a word',
      tag: 'fa',
      text: '**https://example.org**ها',
      finds: [
        [
          'https://example.org**ها',
          'the address includes "⁨**ها⁩", so it leads nowhere; write <https://example.org>',
        ],
      ],
      fixed: '**<https://example.org>**ها',
    },
    {
      name: 'a word after a host name',
      tag: 'fa',
      text: 'نشانی https://books.exampleاست.',
      finds: [['https://books.exampleاست', message('است', 'write <https://books.example>')]],
      fixed: 'نشانی <https://books.example>است.',
    },
    {
      name: 'a word after a host name without a scheme',
      tag: 'fa',
      text: 'نشانی www.books.exampleرا ببینید.',
      finds: [['www.books.exampleرا', message('را', 'put a space between them')]],
    },
    {
      name: 'a quotation mark',
      tag: 'de',
      text: 'Siehe „https://books.example/de/“ dort.',
      finds: [['https://books.example/de/“', message('“', 'write <https://books.example/de/>')]],
      fixed: 'Siehe „<https://books.example/de/>“ dort.',
    },
    {
      name: 'a bracket before a Persian comma',
      tag: 'fa',
      text: 'کتابخانه (https://books.example/fa)، باز است.',
      finds: [['https://books.example/fa)', message(')', 'write <https://books.example/fa>')]],
      fixed: 'کتابخانه (<https://books.example/fa>)، باز است.',
    },
    {
      name: 'a word after a path',
      tag: 'fa',
      text: 'خبر https://books.example/newsرا خواندیم.',
      finds: [
        ['https://books.example/newsرا', message('را', 'write <https://books.example/news>')],
      ],
      fixedWhenAsked: 'خبر <https://books.example/news>را خواندیم.',
    },
    {
      name: 'a dash',
      tag: 'en',
      text: 'See https://books.example/en–or ask.',
      finds: [['https://books.example/en–or', message('–or', 'write <https://books.example/en>')]],
      fixedWhenAsked: 'See <https://books.example/en>–or ask.',
    },
  ],
  pass: [
    {
      name: 'addresses before Persian punctuation',
      tag: 'fa',
      text: 'ببینید https://books.example/fa، و «https://books.example»؛ یا (https://books.example/a).',
    },
    {
      name: 'words in an address',
      tag: 'fa',
      text: 'https://fa.books.example/کتاب/حلقه_کتابخوانان و https://کتاب.example/',
    },
    {
      name: 'brackets that the address opens',
      tag: 'en',
      text: 'See https://books.example/shelf_(wood) now.',
    },
    {
      name: 'an address in brackets',
      tag: 'fa',
      text: '<https://books.example/«x»> و [نشانی](https://books.example/newsرا)',
    },
    { name: 'an e-mail address', tag: 'fa', text: 'به reader@books.example بنویسید.' },
  ],
} satisfies Cases;
