import type { Cases } from '../cases.ts';

export default {
  fail: [
    {
      name: 'a zero width space within a word',
      tag: 'en',
      text: 'The lib\u200brary is open.',
      finds: [
        [
          '\u200b',
          'U+200B (zero width space) splits a word, in "⁨The lib[U+200B]rary is open.⁩"; remove it',
        ],
      ],
      fixed: 'The library is open.',
    },
    {
      name: 'a zero width space where ZWNJ is meant',
      tag: 'fa',
      text: 'کتابخانه باز می\u200bماند.',
      finds: [
        [
          '\u200b',
          'U+200B (zero width space) splits a word, in "⁨تابخانه باز می[U+200B]ماند.⁩"; write ZWNJ (U+200C), or remove it',
        ],
      ],
      fixedWhenAsked: 'کتابخانه باز می‌ماند.',
    },
    {
      name: 'a zero width space next to a space',
      tag: 'fa',
      text: 'کتابخانه \u200bباز است.',
      finds: [
        [
          '\u200b',
          'U+200B (zero width space) is invisible in "⁨کتابخانه [U+200B]باز است.⁩"; remove it',
        ],
      ],
      fixed: 'کتابخانه باز است.',
    },
    {
      name: 'a byte order mark within a text',
      tag: 'ar',
      text: 'المكتبة مفتوحة.\n\n\ufeffوالباب مفتوح.',
      finds: [
        [
          '\ufeff',
          'U+FEFF (zero width no-break space, or byte order mark) is invisible in "⁨[U+FEFF]والباب مفتوح.⁩"; remove it',
        ],
      ],
      fixed: 'المكتبة مفتوحة.\n\nوالباب مفتوح.',
    },
    {
      name: 'a word joiner within a word',
      tag: 'de',
      text: 'Die Biblio\u2060thek ist offen.',
      finds: [
        [
          '\u2060',
          'U+2060 (word joiner) splits a word, in "⁨Die Biblio[U+2060]thek ist offen⁩"; remove it',
        ],
      ],
      fixed: 'Die Bibliothek ist offen.',
    },
    {
      name: 'a soft hyphen',
      tag: 'de',
      text: 'Die Biblio\u00adthek ist offen.',
      finds: [
        [
          '\u00ad',
          'U+00AD (soft hyphen) is invisible in "⁨Die Biblio[U+00AD]thek ist offen⁩"; remove it',
        ],
      ],
      fixed: 'Die Bibliothek ist offen.',
    },
    {
      name: 'a line separator',
      tag: 'fa',
      text: 'در باز است.\u2028پنجره هم.',
      finds: [
        [
          '\u2028',
          'U+2028 (line separator) is not a line break here, so words run together; start a new line, or write a space',
        ],
      ],
      fixedWhenAsked: 'در باز است. پنجره هم.',
    },
    {
      name: 'a private use character',
      tag: 'fa',
      text: '\uf0a8 کلید در',
      finds: [
        [
          '\uf0a8',
          'U+F0A8 (private use) is a private character that readers see as an empty box, in "⁨[U+F0A8] کلید در⁩"; write the intended character',
        ],
      ],
    },
    {
      name: 'a noncharacter',
      tag: 'en',
      text: 'The key \ufdd0 is lost.',
      finds: [
        [
          '\ufdd0',
          'U+FDD0 (noncharacter) is a private character that readers see as an empty box, in "⁨The key [U+FDD0] is lost.⁩"; write the intended character',
        ],
      ],
    },
    {
      name: 'an unassigned character',
      tag: 'en',
      text: 'The key \u{e0fff} is lost.',
      finds: [
        [
          '\u{e0fff}',
          'U+E0FFF (unassigned) is a private character that readers see as an empty box, in "⁨The key [U+E0FFF] is lost.⁩"; write the intended character',
        ],
      ],
    },
    {
      name: 'tag characters that hide a word',
      tag: 'en',
      text: 'The library\u{e0068}\u{e0069} is open.',
      finds: [
        [
          '\u{e0068}\u{e0069}',
          'U+E0068 (tag character) hides invisible text, in "⁨The library[U+E0068][U+E0069] is open.⁩"; remove it',
        ],
      ],
      fixed: 'The library is open.',
    },
    {
      name: 'a variation selector after a letter',
      tag: 'fa',
      text: 'کتاب\ufe0fخانه',
      finds: [
        ['\ufe0f', 'U+FE0F (variation selector) is invisible in "⁨کتاب[U+FE0F]خانه⁩"; remove it'],
      ],
      fixed: 'کتابخانه',
    },
    {
      name: 'invisible characters by entity',
      tag: 'fa',
      text: 'کتا&#x200B;بخانه و &shy;در، &#x2028;پنجره',
      finds: [
        [
          '&#x200B;',
          'U+200B (zero width space) splits a word, in "⁨کتا[U+200B]بخانه و [U+00AD]در، [U+2028]⁩"; write ZWNJ (U+200C), or remove it',
        ],
        [
          '&shy;',
          'U+00AD (soft hyphen) is invisible in "⁨کتا[U+200B]بخانه و [U+00AD]در، [U+2028]پنجره⁩"; remove it',
        ],
        [
          '&#x2028;',
          'U+2028 (line separator) is not a line break here, so words run together; start a new line, or write a space',
        ],
      ],
      fixed: 'کتا&#x200B;بخانه و در، &#x2028;پنجره',
      fixedWhenAsked: 'کتا‌بخانه و در،  پنجره',
    },
    {
      name: 'a byte order mark by an escape of YAML',
      tag: 'fa',
      text: '---\ntitle: "آزا\\uFEFFدی"\n---\n\nمتن.',
      finds: [
        [
          '\\uFEFF',
          'U+FEFF (zero width no-break space, or byte order mark) splits a word, in "⁨title: "آزا[U+FEFF]دی"⁩"; remove it',
        ],
      ],
      fixedWhenAsked: '---\ntitle: "آزادی"\n---\n\nمتن.',
    },
  ],
  pass: [
    { name: 'ZWNJ, and ZWJ in an abbreviation', tag: 'fa', text: 'سال ۱۴۰۳ ه\u200d.ش. می‌آید.' },
    {
      name: 'an emoji of several characters',
      tag: 'en',
      text: 'We read 👩\u200d💻 and ❤\ufe0f, in 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}.',
    },
    {
      name: 'a zero width space between Thai words',
      tag: 'en',
      text: 'He wrote :lang[ห้อง\u200bสมุด]{tag=th}.',
    },
    { name: 'Arabic vowel marks', tag: 'ar', text: 'كُتِبَت الرسالةُ أمسِ.' },
    { name: 'a word joiner next to a number', tag: 'en', text: 'It weighs 5\u2060—\u20606 t.' },
    {
      name: 'a line of only no-break spaces, which nbsp-line reports',
      tag: 'en',
      text: 'First.\n\u200b\nSecond.',
    },
    {
      name: 'an emoji by two escapes of YAML',
      tag: 'fa',
      text: '---\ntitle: "آزادی \\uD83D\\uDE00 \\U0001F600"\n---\n\nمتن.',
    },
  ],
} satisfies Cases;
