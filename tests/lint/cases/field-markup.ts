import type { Cases, FailingCase } from '../cases.ts';

const file = (title: string) => `---\ntitle: ${title}\n---\n\nمتن.\n`;
const shown = (excerpt: string, right?: string, field = 'title') =>
  `readers see the signs of "⁨${excerpt}⁩", because a ${field} is not Markdown; ${right === undefined ? 'remove them' : `write "⁨${right}⁩"`}`;

/** A title with signs, and the words to write. */
const title = (
  name: string,
  excerpt: string,
  right: string | undefined,
  isSafe = false,
): FailingCase => {
  const [before, after] = [file(`"نور ${excerpt} ما"`), file(`"نور ${right ?? excerpt} ما"`)];
  return {
    name,
    tag: 'fa',
    text: before,
    finds: [[excerpt, shown(excerpt, right)]],
    ...(isSafe ? { fixed: after } : { fixedWhenAsked: after }),
  };
};

export default {
  fail: [
    title('bold signs', '**آزادی زندانیان**', 'آزادی زندانیان', true),
    title('signs of italics', '*آزادی*', 'آزادی'),
    title('underscores', '_آزادی_', 'آزادی'),
    title('signs of code', '`کد`', 'کد'),
    title('signs of struck words', '~~آزادی~~', 'آزادی'),
    title('a link', '[آزادی](https://example.org)', 'آزادی'),
    title('a footnote mark', '[^1]', undefined),
    title('an entity', '&nbsp;', undefined),
    title('a foreign name', ':lang[Amnesty]{tag=en}', 'Amnesty'),
    {
      name: 'the sign of a heading, and tags',
      tag: 'fa',
      text: file("'# نور <b>ما</b>'"),
      finds: [
        ['# ', shown('# ')],
        ['<b>', shown('<b>')],
        ['</b>', shown('</b>')],
      ],
      fixedWhenAsked: file("'نور ما'"),
    },
    {
      name: 'backslashes, whether YAML reads them or not',
      tag: 'fa',
      text: '---\ntitle: "نور \\\\* ما"\nsummary: نور \\* ما و \\# ما\n---\n\nمتن.\n',
      finds: [
        ['\\*', shown('\\*', '*')],
        ['\\*', shown('\\*', '*', 'summary')],
        ['\\#', shown('\\#', '#', 'summary')],
      ],
    },
    {
      name: 'signs in a summary and a note',
      tag: 'fa',
      text: '---\ntitle: نور\nsummary: >\n  نور **ما**\ncorrections:\n  - date: 2021-08-01\n    kind: update\n    note: نور [ما](a.html)\n---\n\nمتن.\n',
      finds: [
        ['**ما**', shown('**ما**', 'ما', 'summary')],
        ['[ما](a.html)', shown('[ما](a.html)', 'ما', 'note')],
      ],
      fixed:
        '---\ntitle: نور\nsummary: >\n  نور ما\ncorrections:\n  - date: 2021-08-01\n    kind: update\n    note: نور [ما](a.html)\n---\n\nمتن.\n',
      fixedWhenAsked:
        '---\ntitle: نور\nsummary: >\n  نور ما\ncorrections:\n  - date: 2021-08-01\n    kind: update\n    note: نور ما\n---\n\nمتن.\n',
    },
  ],
  pass: [
    {
      name: 'signs that are words of the title',
      tag: 'fa',
      text: '---\ntitle: "نور #هشتگ_ما و @reader_of_books و 5 * 3 و snake_case و [ما] و A & B و x < y و \\"نور\\""\nsource: https://example.org/a_b_c/*x\n---\n\n**متن** [x](y.html)\n',
    },
    { name: 'a note mark', tag: 'en', text: '---\ntitle: Light* and silence\n---\n\nText.\n' },
  ],
} satisfies Cases;
