import { blocksOf, type Block } from '../reading/blocks.ts';
import { quoted } from '../../text/quote.ts';
import type { Finding, Fix, LintText, Rule } from '../rule.ts';

/** Finds the markup of pandoc's own Markdown, which readers would see. */
export const pandocLeftovers: Rule = {
  name: 'pandoc-leftovers',
  family: 'leftovers',
  severity: 'error',
  about:
    'pandoc markup: […]{.underline}, []{#anchor}, {dir="rtl"}, ::: {custom-style=…}, ^[…], \\newpage',
  *find(text) {
    if (!suspect.test(text.value)) return;
    for (const block of blocksOf(text)) {
      let end = block.start;
      const found = leftovers.flatMap((leftover) => Array.from(matchesOf(text, block, leftover)));
      for (const finding of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
        if (finding.start < end) continue;
        end = finding.end;
        yield finding;
      }
    }
  },
};

interface Leftover {
  readonly pattern: RegExp;
  readonly remedy: string;
  readonly fix?: (match: RegExpExecArray) => Fix;
}

const value = String.raw`(?:"[^"]{0,200}"|“[^”]{0,200}”|[\w%.:-]+)`;
const named = (keys: string): string => {
  const attribute = String.raw`(?:[.#][\w-]+|(?:${keys})=${value})`;
  return String.raw`\{(?:-|=\w+|${attribute}(?:\s+${attribute})*)\s*\}`;
};
const known = 'dir|lang|style|custom-style|width|height|start|type|rel|target|author|date|id';
const attributes = named(known);
/** Right after `[words]`, a class or a known attribute may have others next to it. */
const anyAttributes = String.raw`(?=\{(?:[.#-]|=|(?:${known})=))${named('[a-z][\\w-]*')}`;
/** The marks of tracked changes and comments, with the name of the person who made them. */
const review = /\.(?:paragraph-)?(?:insertion|deletion)\b|\.comment-(?:start|end)\b|\bauthor=/;
/** What tracked changes and comments have in the place of words of the text. */
const noWords = /\.deletion\b|\.comment-(?:start|end)\b/;
/** Attributes that only change how words look, so that removing them is safe. */
const looks = /^\{(?:\.(?:underline|ul|mark|smallcaps|anchor|unnumbered)|dir="?(?:rtl|ltr)"?)\}$/;

const leftovers: readonly Leftover[] = [
  {
    pattern: new RegExp(String.raw`(?<!:lang)\[((?:\\.|[^\[\]\\])*)\](${anyAttributes})`, 'g'),
    remedy: 'write only the words, or :lang[…]{tag=en} if they are in another language',
    fix: ([, words = '', signs = '']) => ({
      replacement: noWords.test(signs) ? '' : words,
      isSafe: looks.test(signs) || words === '' || (review.test(signs) && !noWords.test(signs)),
      drops: noWords.test(signs) ? words + signs : signs,
    }),
  },
  {
    pattern: new RegExp(String.raw`^(?<line>:{3,}[ \t]*${attributes}[ \t]*:*)$`, 'gm'),
    remedy: 'remove the line, and the line of ::: that ends it',
  },
  {
    pattern: new RegExp(
      String.raw`(?<![:\p{L}\p{N} \t])[ \t]*${attributes}|(?<=\p{L})[ \t]+${attributes}`,
      'gu',
    ),
    remedy: 'remove it',
    fix: ([signs]) => ({ replacement: '', isSafe: looks.test(signs.trim()), drops: signs }),
  },
  {
    pattern: /\^\[[^\]\n]+\]/g,
    remedy: 'write [^1], and on a line of its own [^1]: with the words of the footnote',
  },
  {
    pattern: /\\(?:newpage|pagebreak|noindent|(?:begin|end|vspace\*?)\{[^}\n]*\})/g,
    remedy: 'remove it',
    fix: ([signs]) => ({ replacement: '', isSafe: false, drops: signs }),
  },
  {
    pattern: /(?<=[\p{L}\p{N}])([\^~])([\p{L}\p{N}]{1,8})\1/gu,
    remedy: 'write only the words',
    fix: ([, , words = '']) => ({ replacement: words, isSafe: false }),
  },
];

/** A quick test that most texts fail: a part of each pattern. */
const suspect =
  /\{[.#=a-z-]|\^\[|\\(?:newpage|pagebreak|noindent|begin|end|vspace)|[\p{L}\p{N}][\^~][\p{L}\p{N}]/u;

function* matchesOf(
  { value }: LintText,
  block: Block,
  { pattern, remedy, fix }: Leftover,
): Iterable<Finding> {
  for (const match of value.slice(block.start, block.end).matchAll(pattern)) {
    const [excerpt] = match;
    const start = block.start + match.index;
    const signs = start + excerpt.length - excerpt.trimStart().length;
    if (!block.texts.some((text) => signs >= text.start && signs < text.end)) continue;
    const message = review.test(excerpt)
      ? `${quoted(excerpt.trim())} is a tracked change or a comment with the name of a reviewer, which readers would see; remove it${noWords.test(excerpt) ? '' : ', and keep the words'}`
      : `${quoted(excerpt.trim())} contains pandoc markup, which readers see; ${remedy}`;
    yield { start, end: start + excerpt.length, message, ...(fix && { fix: fix(match) }) };
  }
}
