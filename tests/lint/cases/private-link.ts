import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'a link that says who shared it',
      tag: 'en',
      text: 'See [the hours](https://books.example/hours?page=2&fbclid=IwAR0x).',
      finds: [
        [
          '[the hours](https://books.example/hours?page=2&fbclid=IwAR0x)',
          'the link "⁨https://books.example/hours?page=2&fbclid=IwAR0x⁩" has what can identify who shared it (fbclid); write https://books.example/hours?page=2',
        ],
      ],
    },
    {
      name: 'a link into a private network, defined below the text',
      tag: 'en',
      text: 'See [the hours][1].\n\n[1]: http://192.168.1.4/hours',
      finds: [
        [
          '[1]: http://192.168.1.4/hours',
          'the link "⁨http://192.168.1.4/hours⁩" leads into a private network; link to an address that everyone can open, or remove the link',
        ],
      ],
    },
    {
      name: 'a link that only its editor can open',
      tag: 'fa',
      text: '[پیش‌نویس](https://docs.google.com/document/d/1AbC/edit)',
      finds: [
        [
          '[پیش‌نویس](https://docs.google.com/document/d/1AbC/edit)',
          'the link "⁨https://docs.google.com/document/d/1AbC/edit⁩" leads to an editor’s view, which may name the editor or stay closed to readers; link to an address that everyone can open, or remove the link',
        ],
      ],
    },
  ],
  pass: [
    {
      name: 'links that everyone can open',
      tag: 'en',
      text: '[a](https://books.example/?page=2), [b](https://t.me/books/12), [c](mailto:a@books.example), [d](night-hours.html), <https://youtu.be/abc?t=12>',
    },
    {
      name: 'a private address as text',
      tag: 'en',
      text: 'The printer is at `http://192.168.1.4/`.',
    },
  ],
} satisfies Cases;
