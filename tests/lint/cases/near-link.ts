import type { Cases, FailingCase } from '../cases.ts';

const seen = (excerpt: string, fault: string, right: string) =>
  `readers see "⁨${excerpt}⁩", and not a link: ${fault}; write ${right}`;
const quoted = (text: string) => `"⁨${text}⁩"`;

/** A text that is shown with its brackets, and the link that it was meant as. */
function near(
  name: string,
  text: string,
  fault: string,
  right = '[متن](https://e.org/x)',
): FailingCase {
  return {
    name,
    tag: 'fa',
    text: `نور ${text} است.`,
    finds: [
      [
        text,
        seen(text.replaceAll('\n', ' ').replaceAll('\u200f', '[U+200F]'), fault, quoted(right)),
      ],
    ],
    fixedWhenAsked: `نور ${right} است.`,
  };
}

const gap = 'there is a space between the brackets';
const reversed = 'its brackets are reversed';
const program = 'this is the form of another program';
const file = 'rename the file with a-z, 0-9 and "-", and write ![what it shows](map.jpg)';

export default {
  fail: [
    near('a space between the brackets', '[متن] (https://e.org/x)', gap),
    near('a line break between the brackets', '[متن]\n(https://e.org/x)', gap),
    near('an invisible character between the brackets', '[متن]\u200f(https://e.org/x)', gap),
    near(
      'an address before its words',
      '(https://e.org/x)[متن]',
      'the address comes before the words',
    ),
    near(
      'brackets that changed places',
      '(متن)[https://e.org/x]',
      'the words belong in […] and the address in (…)',
    ),
    near('fullwidth brackets', '［متن］（https://e.org/x）', 'its brackets are of another script'),
    near('a fullwidth bracket', '[متن]（https://e.org/x）', 'its brackets are of another script'),
    near('brackets in the order in which they are seen', ']متن[(https://e.org/x)', reversed),
    near('reversed brackets of an address', '[متن])https://e.org/x(', reversed),
    near(
      'a whole link from the left',
      ')https://e.org/x(]متن[',
      'its brackets are reversed, and the address comes before the words',
    ),
    near('a missing bracket', '[متن](https://e.org/x', 'its ) is missing'),
    near('two round brackets', '(متن)(https://e.org/x)', 'its words are not in […]'),
    {
      ...near(
        'a remark before an address, as a warning',
        '(متن) (https://e.org/x)',
        'its words are not in […]',
      ),
      severity: 'warning',
    },
    {
      name: 'an image within a line, which a repair would leave there',
      tag: 'fa',
      text: 'نور ![متن] (map.png) است.',
      finds: [
        [
          '![متن] (map.png)',
          `readers see "⁨![متن] (map.png)⁩", and not an image: ${gap}; write "⁨![متن](map.png)⁩", in a paragraph of its own`,
        ],
      ],
    },
    {
      name: 'an address that ends like the words',
      tag: 'en',
      text: 'Report (PDF) (https://example.org/a.pdf) here.',
      finds: [
        [
          '(PDF) (https://example.org/a.pdf)',
          'readers see "⁨(PDF) (https://example.org/a.pdf)⁩", and not a link: its words are not in […]; write "⁨[PDF](https://example.org/a.pdf)⁩"',
        ],
      ],
      fixedWhenAsked: 'Report [PDF](https://example.org/a.pdf) here.',
    },
    near(
      'a title in guillemets',
      '[متن](https://e.org/x «عنوان»)',
      'its title is not in straight quotation marks',
      '[متن](https://e.org/x "عنوان")',
    ),
    near('the form of a wiki', '[https://e.org/x متن]', program),
    near('the form of a forum', '[url=https://e.org/x]متن[/url]', program),
    {
      name: 'the form of a chat program',
      tag: 'fa',
      text: 'نور <https://e.org/x|متن> است.',
      finds: [
        [
          '<https://e.org/x|متن>',
          `"⁨<https://e.org/x|متن>⁩" is the form of another program; write "⁨[متن](https://e.org/x)⁩"`,
        ],
      ],
      fixedWhenAsked: 'نور [متن](https://e.org/x) است.',
    },
    {
      name: 'a space in an address',
      tag: 'fa',
      text: '[متن](https://e.org/a b) و [متن](https://e.org/a است)',
      finds: ['[متن](https://e.org/a b)', '[متن](https://e.org/a است)'].map(
        (text) =>
          [
            text,
            seen(
              text,
              'there is a space in its address',
              'the address without spaces, or %20 for each',
            ),
          ] as const,
      ),
      fixedWhenAsked: '[متن](https://e.org/a%20b) و [متن](https://e.org/a است)',
    },
    {
      name: 'a reference to a line that does not exist',
      tag: 'fa',
      text: 'نامه را [اینجا][نامه] بخوانید، یا [آنجا][].',
      finds: [
        [
          '[اینجا][نامه]',
          'readers see the brackets of "⁨[اینجا][نامه]⁩": no line gives its address; write [اینجا](https://…), or add a line [نامه]: https://…, or write \\[ to keep the brackets',
        ],
        [
          '[آنجا][]',
          'readers see the brackets of "⁨[آنجا][]⁩": no line gives its address; write [آنجا](https://…), or add a line [آنجا]: https://…, or write \\[ to keep the brackets',
        ],
      ],
    },
    {
      name: 'addresses without https:// and mailto:, with a mistyped one, and with an invisible character',
      tag: 'en',
      text: '[a](www.example.org) [b](example.org/x) [c](info@example.org) [d](https//example.org) [e](\u200fhttps://example.org)',
      finds: [
        ['www.example.org', 'it has no https://', 'https://www.example.org'],
        ['example.org/x', 'it has no https://', 'https://example.org/x'],
        ['info@example.org', 'it has no mailto:', 'mailto:info@example.org'],
        ['https//example.org', 'its https:// is mistyped', 'https://example.org'],
      ]
        .map(
          ([url = '', fault = '', right = '']) =>
            [url, `the link "⁨${url}⁩" leads nowhere: ${fault}; write ${right}`] as [
              string,
              string,
            ],
        )
        .concat([
          [
            '\u200fhttps://example.org',
            'the link "⁨[U+200F]https://example.org⁩" leads nowhere: it contains an invisible character; write https://example.org',
          ],
        ]),
      fixedWhenAsked:
        '[a](https://www.example.org) [b](https://example.org/x) [c](mailto:info@example.org) [d](https://example.org) [e](https://example.org)',
    },
    {
      name: 'images with a name that cannot be in an address, in another form or without their !',
      tag: 'fa',
      text: '![نقشه](عکس ۱.png)\n\n![نقشه] (map.png)\n\n![[map.png]]\n\n[نقشه](map.png)',
      finds: [
        [
          '![نقشه](عکس ۱.png)',
          `readers see "⁨![نقشه](عکس ۱.png)⁩", and not an image: there is a space in its address; ${file}`,
        ],
        [
          '![نقشه] (map.png)',
          `readers see "⁨![نقشه] (map.png)⁩", and not an image: ${gap}; write "⁨![نقشه](map.png)⁩"`,
        ],
        [
          '![[map.png]]',
          `readers see "⁨![[map.png]]⁩", and not an image: ${program}; write ![what it shows](map.jpg)`,
        ],
        [
          '[نقشه](map.png)',
          '"⁨map.png⁩" is an image, and this only links to it; write ! directly before the […], in a paragraph of its own',
        ],
      ],
      fixedWhenAsked: '![نقشه](عکس ۱.png)\n\n![نقشه](map.png)\n\n![[map.png]]\n\n[نقشه](map.png)',
    },
  ],
  pass: [
    {
      name: 'links, references and footnotes',
      tag: 'fa',
      text: '[متن](https://e.org/x "عنوان") [متن]( https://e.org ) [متن](<https://e.org/a b>) [متن][1] [1] (https://e.org)[^1] [ب](other.html) [پ](../en/other.html#sec-1)\n\n[1]: https://e.org\n\n[^1]: نور',
    },
    {
      name: 'numbered sources, brackets of an editor, and two citations',
      tag: 'en',
      text: 'He wrote [sic] (see https://e.org). [1] (https://e.org) and [1][2] and x[i][j] and [the city] [of light](https://e.org).',
    },
    {
      name: 'code and escaped brackets',
      tag: 'en',
      text: '`[a] (https://e.org)` and \\[a] (https://e.org) and \\[a\\][b]',
    },
    {
      name: 'a name with a dot in an address',
      tag: 'en',
      text: '[a](letter.html) [b](../fa/letter.html)',
    },
    { name: 'a remark with an address', tag: 'fa', text: 'نور (پیام ما) و (https://e.org) [نور]' },
  ],
} satisfies Cases;
