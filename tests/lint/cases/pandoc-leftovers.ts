import type { Cases } from '../cases.ts';

const seen = (excerpt: string, remedy: string) =>
  `"⁨${excerpt}⁩" contains pandoc markup, which readers see; ${remedy}`;
const alone = 'write only the words, or :lang[…]{tag=en} if they are in another language';

const reviewed = (excerpt: string, remedy: string) =>
  `"⁨${excerpt}⁩" is a tracked change or a comment with the name of a reviewer, which readers would see; ${remedy}`;

export default {
  fail: [
    {
      name: 'tracked changes and comments, with the name of a reviewer',
      tag: 'fa',
      text: 'متن [نام]{.deletion author="Sample Reviser" date="2026-11-01T10:00:00Z"} و [نور]{.insertion author="Sample"\ndate="2026-11-01T10:00:00Z"} و [نظر]{.comment-start id="0" author="Sample"}چراغ[]{.comment-end id="0"} است.[]{.paragraph-insertion author="Sample"}',
      finds: [
        [
          '[نام]{.deletion author="Sample Reviser" date="2026-11-01T10:00:00Z"}',
          reviewed('[نام]{.deletion author="Sample Reviser"…', 'remove it'),
        ],
        [
          '[نور]{.insertion author="Sample"\ndate="2026-11-01T10:00:00Z"}',
          reviewed('[نور]{.insertion author="Sample" date="…', 'remove it, and keep the words'),
        ],
        [
          '[نظر]{.comment-start id="0" author="Sample"}',
          reviewed('[نظر]{.comment-start id="0" author="Sam…', 'remove it'),
        ],
        ['[]{.comment-end id="0"}', reviewed('[]{.comment-end id="0"}', 'remove it')],
        [
          '[]{.paragraph-insertion author="Sample"}',
          reviewed('[]{.paragraph-insertion author="Sample"}', 'remove it, and keep the words'),
        ],
      ],
      fixed:
        'متن [نام]{.deletion author="Sample Reviser" date="2026-11-01T10:00:00Z"} و نور و [نظر]{.comment-start id="0" author="Sample"}چراغ است.',
      fixedWhenAsked: 'متن  و نور و چراغ است.',
    },
    {
      name: 'words with attributes',
      tag: 'fa',
      text: 'ما [خواهان چراغ]{.underline} و [سکوت]{dir="rtl"} هستیم.',
      finds: [
        ['[خواهان چراغ]{.underline}', seen('[خواهان چراغ]{.underline}', alone)],
        ['[سکوت]{dir="rtl"}', seen('[سکوت]{dir="rtl"}', alone)],
      ],
      fixed: 'ما خواهان چراغ و سکوت هستیم.',
    },
    {
      name: 'bold words with attributes',
      tag: 'fa',
      text: '[**چراغ**]{.mark}',
      finds: [['[**چراغ**]{.mark}', seen('[**چراغ**]{.mark}', alone)]],
      fixed: '**چراغ**',
    },
    {
      name: 'words of another language',
      tag: 'fa',
      text: 'حلقه [Reading Circle]{lang=en} است.',
      finds: [['[Reading Circle]{lang=en}', seen('[Reading Circle]{lang=en}', alone)]],
      fixedWhenAsked: 'حلقه Reading Circle است.',
    },
    {
      name: 'an anchor without words',
      tag: 'en',
      text: '[]{#anchor-3}Light for all.',
      finds: [['[]{#anchor-3}', seen('[]{#anchor-3}', alone)]],
      fixed: 'Light for all.',
    },
    {
      name: 'the id of a heading',
      tag: 'de',
      text: '## Licht {#licht}\n\nText.',
      finds: [[' {#licht}', seen('{#licht}', 'remove it')]],
      fixedWhenAsked: '## Licht\n\nText.',
    },
    {
      name: 'the style of a paragraph',
      tag: 'fa',
      text: '::: {custom-style="Body Text"}\nچراغ.\n\n',
      finds: [
        [
          '::: {custom-style="Body Text"}',
          seen(
            '::: {custom-style="Body Text"}',
            'remove the line, and the line of ::: that ends it',
          ),
        ],
      ],
    },
    {
      name: 'an inline footnote',
      tag: 'fa',
      text: 'چراغ^[که سال‌ها خاموش بود] روشن شد.',
      finds: [
        [
          '^[که سال‌ها خاموش بود]',
          seen(
            '^[که سال‌ها خاموش بود]',
            'write [^1], and on a line of its own [^1]: with the words of the footnote',
          ),
        ],
      ],
    },
    {
      name: 'a superscript and a page break',
      tag: 'en',
      text: 'On the 5^th^ of May.\n\n\\newpage',
      finds: [
        ['^th^', seen('^th^', 'write only the words')],
        ['\\newpage', seen('\\newpage', 'remove it')],
      ],
      fixedWhenAsked: 'On the 5th of May.\n\n',
    },
  ],
  pass: [
    {
      name: 'words of another language',
      tag: 'fa',
      text: 'حلقه :lang[Reading Circle]{tag=en} است.',
    },
    { name: 'a quotation with its source', tag: 'fa', text: ':::quote{cite="کتاب"}\nچراغ.\n:::' },
    {
      name: 'brackets and braces',
      tag: 'en',
      text: 'The set {a, b} and [words] {of} it, {x=1} and ^_^ and 2^10.',
    },
    { name: 'footnotes', tag: 'fa', text: 'چراغ[^1].\n\n[^1]: که خاموش بود.' },
    { name: 'code', tag: 'en', text: 'Write `[words]{.mark}` there.' },
  ],
} satisfies Cases;
