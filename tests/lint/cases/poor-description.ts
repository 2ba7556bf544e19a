import type { Cases, FailingCase } from '../cases.ts';

const name = 'is the name of a file, not a description';
const nothing = 'only says that there is an image';

/** An image with a description that does not describe it. */
const poor = (words: string, fault: string, file = 'map.png'): FailingCase => ({
  name: words,
  tag: 'fa',
  text: `متن.\n\n![${words}](${file})`,
  finds: [
    [
      words,
      `"⁨${words.length > 40 ? `${words.slice(0, 39)}…` : words}⁩" ${fault}; write what the image shows, for readers who cannot see it`,
    ],
  ],
});

export default {
  fail: [
    poor('Screenshot 2026-01-05.png', name),
    poor('IMG_2034', name),
    poor('عکس ۱.jpg', name),
    poor('map-2', name, 'map-2.png'),
    poor('a3f9c2e1b04d', name),
    poor('image1.jpeg', name),
    poor('Picture 3', nothing),
    poor('WhatsApp Image 2021-08-01 at 10.30.15', nothing),
    poor('Bildschirmfoto 2021-08-01 um 10.30.15', nothing),
    poor('تصویر ۱', nothing),
    poor('عکس', nothing),
    poor('الصورة رقم ٢', nothing),
    poor('وێنە', nothing),
    poor('12', nothing),
    poor('https://example.org/map', 'is an address, not a description'),
    poor(
      'A picture containing text Description automatically generated',
      'was written by a program',
    ),
  ],
  pass: [
    { name: 'a description', tag: 'fa', text: '![عکس کارگران جلوی دروازهٔ کارخانه](map.png)' },
    { name: 'a short one', tag: 'de', text: '![Foto der Lesehalle](map.png)' },
    {
      name: 'the name of what it shows',
      tag: 'en',
      text: '![Map](map.png)\n\n![MG-42 at noon](map.png)',
    },
    { name: 'a year and a place', tag: 'fa', text: '![تهران، ۱۳۵۷](map.png)' },
  ],
} satisfies Cases;
