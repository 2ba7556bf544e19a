import type { Dice } from './mutations.ts';

/** A text that a random number generator wrote, with the words that each reader must find in it. */
export interface RandomText {
  /** The file, with front matter. */
  readonly markdown: string;
  /** The words of the body in reading order, without those of footnotes. Each is different from all others. */
  readonly words: readonly string[];
  /** The words of footnotes, in the order of the definitions. */
  readonly notes: readonly string[];
  /** The words of the title. */
  readonly title: readonly string[];
}

/** The languages of random texts. */
export const randomTags = ['fa', 'ar', 'ckb', 'en', 'de'] as const;
export type RandomTag = (typeof randomTags)[number];

const arabicLetters = {
  fa: 'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی',
  ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأؤإئ',
  ckb: 'ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنوۆهەیێ',
};
const letters: Readonly<Record<RandomTag, string>> = {
  ...arabicLetters,
  en: 'abcdefghijklmnopqrstuvwxyz',
  de: 'abcdefghijklmnopqrstuvwxyzäöüß',
};
const digits: Readonly<Record<RandomTag, string>> = {
  fa: '۰۱۲۳۴۵۶۷۸۹',
  ar: '٠١٢٣٤٥٦٧٨٩',
  ckb: '٠١٢٣٤٥٦٧٨٩',
  en: '0123456789',
  de: '0123456789',
};
/** Separators between two words on a line, in a file. */
const gaps = [
  ' ',
  ' ',
  ' ',
  ' ',
  ' ',
  '\n',
  '\n',
  '  ',
  '\t',
  '\u3000',
  '  \n',
  '\\\n',
  ' \n',
  '\u2009',
];
const signs =
  '* _ ` ~ ** [ ] ( ) < > & # : :: | \\ ^ $ { } = " \' « » – — … / % @ ! + - ~~ ![ ][ ](# &amp; &lt; \\* \\_ \\[ ؛ ، ؟ ٪ × ÷ § ° №'.split(
    ' ',
  );

/** Writes one random text: words in every construct that a statement may have, one inside another. */
export class RandomWriter {
  readonly #dice: Dice;
  readonly #tag: RandomTag;
  readonly #noise: boolean;
  readonly #used = new Set<string>();
  readonly #footnotes: string[] = [];
  readonly #definitions: string[] = [];
  /** Where words are noted: the body, a footnote, the title. */
  #noted: string[] = [];

  constructor(dice: Dice, tag: RandomTag) {
    this.#dice = dice;
    this.#tag = tag;
    this.#noise = dice.below(4) === 0;
  }

  write(): RandomText {
    const title = this.#note(() => this.#some(1, 5, () => this.#word()).join(' '));
    const body = this.#note(() => this.#blocks(2 + this.#dice.below(6), 0).join('\n\n'));
    const notes: string[] = [];
    for (const label of this.#footnotes) {
      const footnote = this.#note(() => this.#line(1 + this.#dice.below(6), true));
      notes.push(...footnote.words);
      this.#definitions.push(`[^${label}]: ${footnote.text.replaceAll('\n', '\n    ')}`);
    }
    const markdown = [
      `---\ntitle: '${title.text}'\nissued: 2023-05-01\nissuers: [reading-circle]\n---`,
      body.text,
      ...this.#definitions,
    ].join('\n\n');
    return { markdown: `${markdown}\n`, words: body.words, notes, title: title.words };
  }

  #note(write: () => string): { readonly text: string; readonly words: readonly string[] } {
    const outer = this.#noted;
    const words: string[] = [];
    this.#noted = words;
    const text = write();
    this.#noted = outer;
    return { text, words };
  }

  #some<T>(least: number, most: number, make: () => T): T[] {
    return Array.from({ length: least + this.#dice.below(most - least + 1) }, make);
  }

  #word(): string {
    const tag = this.#dice.below(8) === 0 ? this.#dice.pick(randomTags) : this.#tag;
    // PDF readers copy numbers in a row in visual order.
    const isAfterNumber = /^\p{Nd}/u.test(this.#noted.at(-1) ?? '');
    return this.#makeWord(tag, this.#dice.below(12) === 0 && !isAfterNumber);
  }

  /** A word of letters, in the language of the text. */
  #plain(): string {
    return this.#makeWord(this.#tag, false);
  }

  #makeWord(tag: RandomTag, isNumber: boolean): string {
    const from = Array.from(isNumber ? digits[tag] : letters[tag]);
    let word: string;
    do {
      const signs = this.#some(5, 9, () => this.#dice.pick(from));
      if (tag === 'fa' && this.#tag === 'fa' && !isNumber && this.#dice.below(5) === 0)
        signs.splice(3, 0, '\u200c');
      word = signs.join('');
    } while (this.#used.has(word));
    this.#used.add(word);
    this.#noted.push(word);
    return word;
  }

  /** One word of which only the start is bold. */
  #boldStart(): string {
    const start = this.#plain();
    const end = this.#plain();
    this.#noted.splice(-2, 2, start + end);
    return `**${start}**${end}`;
  }

  /** A word for an address. */
  #latin(): string {
    const word = this.#some(6, 14, () => this.#dice.pick(Array.from(letters.en))).join('');
    this.#noted.push(word);
    return word;
  }

  /** Words and inline constructs, with gaps between them. `isDeep` stops footnotes within footnotes. */
  #line(count: number, isDeep = false): string {
    let line = this.#inline(isDeep);
    for (let left = count - 1; left > 0; left -= 1) {
      if (this.#noise && this.#dice.below(3) === 0) line += ` ${this.#dice.pick(signs)}`;
      const end =
        this.#dice.below(6) === 0 && /\p{L}$/u.test(line)
          ? this.#dice.pick(['،', '.', ':', '!'])
          : '';
      line += end + this.#dice.pick(gaps) + this.#inline(isDeep);
    }
    return line;
  }

  #inline(isDeep: boolean): string {
    const words = () =>
      this.#some(1, 3, () => this.#word()).join(this.#dice.pick([' ', ' ', '\n']));
    switch (this.#dice.below(30)) {
      case 0:
        return `**${words()}**`;
      case 1:
        return `*${words()}*`;
      case 2:
        return `\`${this.#word()} ${this.#word()}\``;
      case 3:
        return `[${words()}](https://example.org/a)`;
      case 4:
        return `[${words()}](<https://example.org/a b> "x")`;
      case 5: {
        const label = `r${this.#definitions.length}`;
        this.#definitions.push(`[${label}]: https://example.org/${label}`);
        return `[${words()}][${label}]`;
      }
      case 6:
        return `:lang[${words()}]{tag=${this.#dice.pick(['de', 'en', 'fa'])}}`;
      case 7:
        return `~~${words()}~~`;
      case 8: {
        if (isDeep) return this.#word();
        const label = `n${this.#footnotes.length}`;
        this.#footnotes.push(label);
        return `${this.#plain()}[^${label}]`;
      }
      case 9:
        return `**${this.#word()} *${words()}* [${this.#word()}](mailto:a@example.org)**`;
      case 10:
        return `«${words()}»`;
      case 11:
        return `(${words()})`;
      case 12:
        return `**:lang[${words()}]{tag=${this.#dice.pick(['en', 'fa'])}}**`;
      case 13:
        return `${this.#plain()}/${this.#plain()}–${this.#plain()}`;
      case 14:
        return `${this.#word()}&nbsp;${this.#word()}&amp;${this.#word()}`;
      case 15:
        return `<https://example.org/${this.#latin()}>`;
      case 16:
        return `[${this.#word()} ${this.#boldStart()}](https://example.org/b)`;
      case 17:
        return `***${words()}*** __${this.#word()}__`;
      default:
        return this.#word();
    }
  }

  #blocks(count: number, depth: number): string[] {
    return Array.from({ length: count }, () => this.#block(depth));
  }

  #block(depth: number): string {
    const line = (most = 8) => this.#line(1 + this.#dice.below(most));
    /** One line of a file, for headings and cells. */
    const short = () =>
      this.#some(1, 3, () => this.#inline(true).replaceAll(/\s*\n\s*/g, ' ')).join(' ');
    switch (this.#dice.below(depth > 2 ? 4 : 13)) {
      case 4:
        return `${'#'.repeat(2 + this.#dice.below(3))} ${short()}`;
      case 5:
        return this.#items(depth, () => this.#dice.pick(['- ', '- ', '- ', '* ', '- [x] ']));
      case 6: {
        const start = this.#dice.pick([1, 1, 1, 3, 9]);
        return this.#items(depth, (index) => `${start + index}. `);
      }
      case 7:
        return indented(this.#blocks(1 + this.#dice.below(2), depth + 1).join('\n\n'), '> ');
      case 8: {
        const columns = 2 + this.#dice.below(3);
        const row = () => `| ${Array.from({ length: columns }, short).join(' | ')} |`;
        const rows = this.#some(1, 4, row);
        const [head = '', ...rest] = rows;
        return [head, `|${' --- |'.repeat(columns)}`, ...rest].join('\n');
      }
      case 9:
        return `\`\`\`\n${this.#some(1, 4, () => this.#some(1, 4, () => this.#word()).join(' ')).join('\n')}\n\`\`\``;
      case 10: {
        const fence = ':'.repeat(8 - depth);
        const name = this.#dice.pick(['quote', 'demands', 'signatories', 'note']);
        return `${fence}${name}\n${this.#blocks(1 + this.#dice.below(2), depth + 1).join('\n\n')}\n${fence}`;
      }
      case 11:
        return `---\n\n${line()}`;
      default:
        return line();
    }
  }

  #items(depth: number, mark: (index: number) => string): string {
    const isLoose = this.#dice.below(3) === 0;
    const items = Array.from({ length: 1 + this.#dice.below(4) }, (_, index) => {
      const own = mark(index);
      const blocks = [this.#line(1 + this.#dice.below(4))];
      if (this.#dice.below(4) === 0) blocks.push(this.#block(depth + 1));
      const text = blocks.join('\n\n');
      return own + indented(text, ' '.repeat(own.length)).slice(own.length);
    });
    return items.join(isLoose ? '\n\n' : '\n');
  }
}

const indented = (text: string, by: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' && by.trim() === '' ? '' : by + line))
    .join('\n');
