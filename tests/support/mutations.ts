/** A random number generator with the same numbers every time (mulberry32). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 to `below`, exclusive. */
  below(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  }

  pick<T>(from: readonly T[]): T {
    const picked = from[this.below(from.length)];
    if (picked === undefined) throw new Error('there is nothing to pick from');
    return picked;
  }
}

/** What unchecked texts contain: direction marks, halves of surrogate pairs, marks on marks. */
const signs = [
  ...Array.from(
    '\0\u0001\u000b\u000c\u0085\u00a0\u00ad\u034f\u061c\u0640\u064b\u0670\u06dd\u115f\u180e\u200b\u200c\u200d\u200e\u200f',
  ),
  ...Array.from(
    '\u2028\u2029\u202a\u202e\u2060\u2066\u2069\ufdfa\ufe0f\ufeff\ufffd\uffff\ud800\udc00',
  ),
  '\u{e0001}',
  '\u{1f3f3}\ufe0f\u200d\u{1f308}',
  `ب${'\u064b\u0651'.repeat(200)}`,
];

/** Markdown syntax, and what looks like it. */
const markdown = [
  ...[
    '**',
    '__',
    '`',
    '```\n',
    '~~~',
    '\n---\n',
    '\n===\n',
    '# ',
    '\n> ',
    '\n- ',
    '\n1400. ',
    '\n۱- ',
    '\n| a | b |\n|---|\n| c | d | e |\n',
  ],
  ...[
    '[',
    '](',
    '](javascript:alert(1))',
    '![',
    '<b>',
    '<!--',
    '-->',
    '<!-- bayan-allow x: y -->',
    '&#0;',
    '&nbsp;',
    '\\',
    '[^1]',
    '\n[^1]: ',
    '\n[a]: b\n',
  ],
  ...[
    '\n:::quote\n',
    '\n:::\n',
    ':lang[',
    ']{tag=',
    '{tag=en}',
    '::demands',
    'https://example.org/،',
    'www.',
    '@',
    '$$',
    '\n\n\t\t',
    '  \n',
  ],
  `\n${'> '.repeat(300)}a\n`,
  `\n${'- '.repeat(300)}a\n`,
  '['.repeat(500),
  '*'.repeat(501),
  '`'.repeat(300),
];

/** YAML syntax. */
const yaml = [
  ...[
    ': ',
    '\n',
    '"',
    "'",
    '&a ',
    '*a',
    '!!binary ',
    '- ',
    '? ',
    '{',
    '}',
    '[',
    ']',
    '|',
    '>',
    '%',
    '@',
    '# ',
    '\t',
    '---\n',
    '...\n',
    '<<: *a\n',
  ],
  ...[
    'title: [',
    'issued: 1400-05-10\n',
    'issued: 9999-99-99\n',
    'draft: yes\n',
    'corrections: {}\n',
    '__proto__: 1\n',
    'constructor: x\n',
    'translatedFrom: fa\n',
  ],
  '['.repeat(300),
  '{a: '.repeat(200),
];

export type Kind = 'bytes' | 'unicode' | 'markdown' | 'yaml';

const pieces: Readonly<Record<Exclude<Kind, 'bytes'>, readonly string[]>> = {
  unicode: signs,
  markdown,
  yaml,
};

/** The bytes with one to four errors of one kind. */
export function mutate(bytes: Uint8Array, kind: Kind, dice: Dice): Buffer {
  let mutated: Buffer = Buffer.from(bytes);
  for (let left = 1 + dice.below(4); left > 0; left -= 1)
    mutated = kind === 'bytes' ? mutateBytes(mutated, dice) : insertPiece(mutated, kind, dice);
  return mutated;
}

function insertPiece(bytes: Buffer, kind: Exclude<Kind, 'bytes'>, dice: Dice): Buffer {
  const piece = Buffer.from(dice.pick(pieces[kind]));
  const at = dice.below(bytes.length + 1);
  const cut = dice.pick([0, 0, 0, 1, 5, 40]);
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + cut)]);
}

function mutateBytes(bytes: Buffer, dice: Dice): Buffer {
  const [from, length] = [dice.below(bytes.length + 1), dice.pick([1, 2, 16, 300])];
  const [before, part, after] = [
    bytes.subarray(0, from),
    bytes.subarray(from, from + length),
    bytes.subarray(from + length),
  ];
  switch (dice.below(5)) {
    case 0:
      return Buffer.concat([before, after]);
    case 1:
      return Buffer.concat([before, part, part, part, after]);
    case 2:
      return Buffer.from(before);
    case 3:
      return Buffer.concat([before, Buffer.from(part.map(() => dice.below(256))), after]);
    default:
      return Buffer.concat([after, before]);
  }
}
