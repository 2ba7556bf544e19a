import { imageExtensions } from '../../markdown/near-address.ts';

/** A form in which people write links that Markdown does not read. */
export interface NearLinkForm {
  /** Its groups are `words` and `address`. It begins with a sign that readers see. */
  readonly pattern: RegExp;
  /** What is wrong with it. */
  readonly fault: string;
  /** Whether `fix` can write the right form. */
  readonly isClear: boolean;
  /** Whether a text may have it on purpose. */
  readonly isDoubtful?: boolean;
}

/** The beginning of an address, so that brackets with other words are left alone. */
const start = String.raw`(?:https?:|www\.|mailto:|tel:|\.{1,2}\/|#(?:sec|p|fn|_Toc))`;
const rest = String.raw`(?:[^\s()<>]|\([^\s()<>]*\))*`;
const address = String.raw`(?<address>${start}${rest}|[^\s()<>[\]]+\.(?:html?|md|${imageExtensions})(?:#[\w-]*)?)`;
const words = String.raw`(?<words>(?:\\.|[^[\]\\\n]|\n(?![ \t]*\n)){1,200}?)`;
/** White space, and invisible characters that editors do not see. */
const gap = String.raw`[\s\u200b-\u200f\u2060\ufeff]`;
const form = (pattern: string): RegExp => new RegExp(pattern, 'dgiu');

/** All forms. Of two that match the same text, the first one counts. */
export const nearLinkForms: readonly NearLinkForm[] = [
  {
    pattern: form(String.raw`!?\[${words}\]${gap}+\(${gap}*${address}${gap}*\)`),
    fault: 'there is a space between the brackets',
    isClear: true,
  },
  {
    pattern: form(String.raw`!?\(${address}\)[\u200b-\u200f]*\[(?!\^)${words}\](?![([:{])`),
    fault: 'the address comes before the words',
    isClear: true,
  },
  {
    pattern: form(String.raw`!?\((?<words>[^()[\]\n]{1,200})\)[\u200b-\u200f]*\[${address}\]`),
    fault: 'the words belong in […] and the address in (…)',
    isClear: true,
  },
  {
    pattern: form(
      String.raw`!?(?:[［【]${words}[］】]${gap}*[（(]|\[(?<words>[^[\]\n]{1,200})\]${gap}*（)${gap}*<?(?<address>[^\s()<>（）]+)>?${gap}*[)）]`,
    ),
    fault: 'its brackets are of another script',
    isClear: true,
  },
  {
    pattern: form(
      String.raw`!?\](?<words>[^[\]\n]{1,200})\[${gap}*(?:\(${address}\)|\)${address}\()`,
    ),
    fault: 'its brackets are reversed',
    isClear: true,
  },
  {
    pattern: form(String.raw`!?\[${words}\]${gap}*\)${address}\(`),
    fault: 'its brackets are reversed',
    isClear: true,
  },
  {
    pattern: form(String.raw`\)${address}\(${gap}*(?:\[${words}\]|\](?<words>[^[\]\n]{1,200})\[)`),
    fault: 'its brackets are reversed, and the address comes before the words',
    isClear: true,
  },
  {
    pattern: form(
      String.raw`!?\[${words}\]\((?<address>(?:${start}|[^\s()]+\.(?:html?|${imageExtensions})(?=\s))[^\s()]*)\s+(?<title>[“”„«»‘’'"][^()\n]*[“”„«»‘’'"])\)`,
    ),
    fault: 'its title is not in straight quotation marks',
    isClear: true,
  },
  {
    pattern: form(
      String.raw`!?\[${words}\]\((?<address>(?:${start}[^()\n[\]]*|[^()\n[\]]*\.(?:html?|${imageExtensions}))\s*\n?[^()\n[\]]*)\)`,
    ),
    fault: 'there is a space in its address',
    isClear: false,
  },
  {
    pattern: form(String.raw`!?\[${words}\]\(${address}(?=\s|$)`),
    fault: 'its ) is missing',
    isClear: true,
  },
  {
    pattern: form(
      String.raw`(?<![\w)])\((?<words>[^()[\]\n]{2,80})\)\((?<address>https?:${rest})\)`,
    ),
    fault: 'its words are not in […]',
    isClear: true,
  },
  // As a remark and an address: Report (PDF) (https://…)
  {
    pattern: form(
      String.raw`(?<![\w)])\((?<words>[^()[\]\n]{2,80})\)[ \t]\((?<address>https?:${rest})\)`,
    ),
    fault: 'its words are not in […]',
    isClear: true,
    isDoubtful: true,
  },
  {
    pattern: form(
      String.raw`\[\[?(?<address>https?:[^\s\]|]+)[ \t|]+(?<words>[^\]\n]+)\]\]?|\[url=["']?(?<address>[^\]\s"']+)["']?\](?<words>[^[\n]+)\[\/url\]`,
    ),
    fault: 'this is the form of another program',
    isClear: true,
  },
  {
    pattern: form(String.raw`!\[\[(?<address>[^\]\n|]+)(?:\|(?<words>[^\]\n]*))?\]\]`),
    fault: 'this is the form of another program',
    isClear: false,
  },
  {
    pattern: form(
      String.raw`(?<![\w\]])\[(?!\^)(?<words>(?=[^[\]]*\p{L})[^[\]\n]{2,80})\]\[(?!\^)(?<label>[^[\]\n]{0,40})\](?![[(])`,
    ),
    fault: 'no line gives its address',
    isClear: false,
  },
];
