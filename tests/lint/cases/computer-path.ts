import type { Cases } from '../cases.ts';

const path = (excerpt: string, what = 'a path on a computer') =>
  `"⁨${excerpt}⁩" is ${what}, and may name the author of the text; remove it, or write a name that is an example: /home/user/`;
const found = (excerpt: string, what?: string) => [excerpt, path(excerpt, what)] as const;

export default {
  fail: [
    {
      name: 'a home folder of Linux, macOS and Windows',
      tag: 'en',
      text: 'From /home/sara/text.md, /Users/sara/Desktop and C:\\Users\\sara\\a.docx to /home/sara.',
      finds: [
        found('/home/sara/text.md'),
        found('/Users/sara/Desktop'),
        found('C:\\Users\\sara\\a.docx'),
        found('/home/sara'),
      ],
    },
    {
      name: 'a path in the title, in code and in an address',
      tag: 'fa',
      text: '---\ntitle: نوشته /home/sara/a\n---\n\n`/home/sara/b` و [متن](https://example.org/?p=%2Fhome%2Fsara%2Fc)\n',
      finds: [
        found('/home/sara/a'),
        found('/home/sara/b'),
        [
          'https://example.org/?p=%2Fhome%2Fsara%2Fc',
          path('https://example.org/?p=%2Fhome%2Fsara%2…'),
        ],
      ],
    },
    {
      name: 'a path with a Persian name',
      tag: 'fa',
      text: 'پرونده در C:\\Users\\سارا\\متن.docx است.',
      finds: [found('C:\\Users\\سارا\\متن.docx')],
    },
    {
      name: 'a folder of a telephone, a network and a build server',
      tag: 'en',
      text: '/storage/emulated/0/DCIM/a.jpg, \\\\NAS-1\\texts\\a and /builds/sara/site/a',
      finds: [
        found('/storage/emulated/0/DCIM/a.jpg', 'a path on a telephone'),
        found('\\\\NAS-1\\texts\\a', 'a folder in a local network'),
        found('/builds/sara/site/a', 'a path on a build server'),
      ],
    },
    {
      name: 'a file: address',
      tag: 'en',
      text: 'See file:///D:/texts/a.pdf now.',
      finds: [found('file:///D:/texts/a.pdf', 'a file: address')],
    },
  ],
  pass: [
    {
      name: 'examples of paths',
      tag: 'en',
      text: 'Write to /home/user/Documents/, /Users/you/x, C:\\Users\\Public, `C:\\Users\\<name>\\x`, ~/Documents, /home/…/x, /home/$USER/x, %USERPROFILE%\\x and \\\\server\\share.',
    },
    {
      name: 'paths that every system has',
      tag: 'en',
      text: '/etc/passwd, /var/log/syslog, /usr/bin/env, /home, /Users, /root, /tmp, C:\\Windows\\System32, C:\\Program Files\\App',
    },
    {
      name: 'addresses on the web, fractions and dates',
      tag: 'en',
      text: 'https://example.org/home/sara/x, example.org/Users/sara/, and/or, 10/12, 2021/07/23, https://example.org/~sara/, file: see below, the profile:/x',
    },
  ],
} satisfies Cases;
