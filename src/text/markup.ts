/** Signs of Markdown or HTML in a text that is shown as it is written. */
export interface Markup {
  readonly index: number;
  readonly excerpt: string;
  /** What to write in its place; absent if that is not certain. */
  readonly words?: string;
}

const letter = String.raw`[\p{L}\p{M}\p{N}]`;
/** Signs around words: their third group is the words. `*` and `_` within a word, as in `snake_case`, are no signs. */
const around = new RegExp(
  String.raw`(?<![\\*_${'`'}~])(\*{1,3}|~~|${'`'}{1,2}|(?<!${letter})_{1,3})(?=[^\s*_])([^\n*${'`'}]*?[^\s*_${'`'}])\1(?![*${'`'}~])(?!(?<=_)${letter})`,
  'gu',
);
const link = /!?\[([^[\]\n]+)\](?:\(\s*[^()\s]+(?:\s+"[^"\n]*")?\s*\)|\[[^[\]\n]*\])/g;
const footnote = /\[\^[^\]\n]+\]/g;
const tag =
  /<\/?(?:b|i|u|em|strong|br|p|span|a|font|sup|sub|small|div|h[1-6])(?:\s[^<>\n]*)?\/?>/gi;
const entity =
  /&(?:nbsp|amp|lt|gt|quot|apos|zwnj|zwj|rlm|lrm|laquo|raquo|ndash|mdash|hellip|shy|#\d{2,7}|#x[\da-f]{2,6});/gi;
const escape = /\\(?=[!-/:-@[-`{-~])(?!["'])(.)/g;
const directive = /:lang\[([^[\]\n]*)\]\{[^{}\n]*\}|^:{3,}.*$/gm;
/** `#` before a space: `#هشتگ` is a hashtag. */
const lead = /(?<=^["']?)(?:#{1,6}|>)[ \t]+/g;

const patterns: readonly RegExp[] = [link, footnote, directive, tag, entity, around, escape, lead];

/** Returns the signs of Markdown and HTML in a text, in order. */
export function markupIn(text: string): Markup[] {
  const found: Markup[] = [];
  if (!/[*_`~[\]<&\\#>]|:::|:lang/.test(text)) return found;
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const { index, 0: excerpt } = match;
      const end = index + excerpt.length;
      if (found.some((one) => index < one.index + one.excerpt.length && end > one.index)) continue;
      const words = wordsOf(pattern, match);
      found.push({ index, excerpt, ...(words !== undefined && { words }) });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

function wordsOf(pattern: RegExp, match: RegExpExecArray): string | undefined {
  if (pattern === around) return match[2];
  if (pattern === link || pattern === escape || pattern === directive) return match[1];
  if (pattern === tag || pattern === lead) return '';
  return undefined;
}
