import { visit } from '../../text/visit.ts';
import { wordTag } from '../../markdown/word-tags.ts';
import { blocksOf, rangeOf, type Block, type Range } from '../reading/blocks.ts';
import { quoted } from '../../text/quote.ts';
import type { Finding, LintText, Rule } from '../rule.ts';

/** Finds bookmarks, field codes and error messages of Word in a text. */
export const wordLeftovers: Rule = {
  name: 'word-leftovers',
  family: 'leftovers',
  severity: 'error',
  about: 'bookmarks, field codes and error messages of Word: [bookmark: _Hlk…], PAGEREF _Toc…',
  *find(text) {
    if (!suspect.test(text.value)) return;
    let end = 0;
    const all = leftovers.flatMap((leftover) =>
      Array.from(matchesOf(text, leftover.pattern), (match) => ({ ...leftover, ...match })),
    );
    for (const { kind, fix, ...range } of all.sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (range.start < end) continue;
      end = range.end;
      yield finding(text, kind, fix, range);
    }
  },
};

interface Leftover {
  readonly kind: 'code' | 'link' | 'tag' | 'error';
  /** Whether `fix` removes it without asking, after asking, or not at all because something is missing there. */
  readonly fix: 'safe' | 'asked' | 'none';
  readonly pattern: RegExp;
}

const quotation = String.raw`(?:"[^"\n]*"|[“„”][^“”\n]*[“”])`;
/** What follows the name of a field: quoted arguments, bookmarks and switches. */
const field = String.raw`(?:[ \u00a0]+(?:${quotation}|_\w+|\\{1,2}[a-z*#@]+(?:[ \u00a0]+(?:MERGEFORMAT|CHARFORMAT|ARABIC|Arabic|roman|ROMAN|alphabetic|ALPHABETIC|Ordinal|${quotation}|(?<=\\[rs][ \u00a0]+)[0-9]+))?))`;
/** An address after HYPERLINK. Without it, the link leads to a place in the document. */
const scheme = String.raw`(?:https?:\/\/|mailto:|www\.)`;
const address = String.raw`[ \u00a0]+(?:["“”„«][ \u00a0]*${scheme}[^\n"“”„»]+["“”»]|${scheme}[^\s"“”„»]+)`;

const names = String.raw`(?:HYPERLINK|PAGEREF|NOTEREF|STYLEREF|INCLUDEPICTURE|TOC|REF|SEQ \S+|PAGE|NUMPAGES|DATE|TIME|FILENAME|AUTHOR|USERNAME)`;

const leftovers: readonly Leftover[] = [
  { kind: 'code', fix: 'safe', pattern: /\[bookmark: ?\w+\]/g },
  { kind: 'tag', fix: 'safe', pattern: new RegExp(wordTag, 'g') },
  {
    kind: 'link',
    fix: 'none',
    pattern: new RegExp(
      String.raw`(?:\{[ \u00a0]*)?\bHYPERLINK${address}${field}*(?:[ \u00a0]*\})?`,
      'g',
    ),
  },
  {
    kind: 'code',
    fix: 'asked',
    pattern: /<?!?\[(?:if ![a-z]\w*|if (?:gte|lte|gt|lt) mso[^\]\n]*|endif)\]>?/gi,
  },
  {
    kind: 'code',
    fix: 'asked',
    pattern: new RegExp(
      String.raw`\{[ \u00a0]*${names}${field}*[ \u00a0]*\}|\b${names}${field}+`,
      'g',
    ),
  },
  {
    kind: 'code',
    fix: 'asked',
    pattern:
      /\b(?:ADDIN (?:ZOTERO|EN\.|CSL)[\w.]*|FORM(?:TEXT|CHECKBOX|DROPDOWN)\b|EMBED \w+\.\w+)|\\{1,2}\* ?MERGEFORMAT\b/g,
  },
  { kind: 'code', fix: 'asked', pattern: /(?<![\w-])_(?:(?:Toc|Hlk|Ref|Hlt)\d{4,}|GoBack)\b/g },
  {
    kind: 'code',
    fix: 'none',
    pattern:
      /(?<![\w-])mso-[a-z-]{1,40}:\s?[^\s;"'<>{}][^;"'<>{}\n]{0,40};|(?<![\w-])mso-(?:ansi|ascii|bidi|element|fareast|hansi|list|margin|outline|padding|pagination|spacerun|style|tab|theme\w*)(?:-[a-z-]{1,40})? ?:|\bclass="?Mso[A-Z]\w{2,40}"?|(?<![\w/])(?:p|li|div|span|h\d|table)?\.Mso[A-Z]\w{2,40}|\bw:rsid\w{0,10}="[\da-f]{4,8}"|="urn:schemas-microsoft-com[\w:.-]*"|\bNormal 0 (?:\d+ )?false false false\b/g,
  },
  {
    kind: 'error',
    fix: 'none',
    pattern: new RegExp(
      [
        String.raw`\bError! (?:Reference source|Bookmark|Hyperlink reference|No bookmark name|No text of|Unknown|Not a valid)[^.\n]{0,60}`,
        String.raw`\bFehler! (?:Verweisquelle|Textmarke|Hyperlink-?Referenz|Ungültiger|Es wurde kein|Kein Text mit|Unbekannte)[^.\n]{0,60}`,
        String.raw`خطا! ?(?:منبع|نشانه|نشانک|چوب ?الف|مرجع|فراپیوند|پیوند)[^.\n]{0,40}(?:نشد|نشده|نیست)`,
        String.raw`خطأ! ?(?:لم يتم العثور على|الإشارة المرجعية|مرجع ارتباط|المرجع التشعبي|مرجع الارتباط)[^.\n]{0,40}`,
      ].join('|'),
      'g',
    ),
  },
];

/** A quick test that most texts fail: a part of each pattern. */
const suspect =
  /\[(?:bookmark|[Ii][Ff] |[Ee][Nn][Dd][Ii][Ff])|[<;]\/?[a-z]\w*:|[A-Z]{3}|_(?:Toc|Hlk|Ref|Hlt|GoBack)|mso-|Mso[A-Z]|w:rsid|urn:schemas|Normal 0|(?:Error|Fehler|خطا|خطأ)!/;

/** Yields the matches in words that readers see, not in the address of a link. */
function* matchesOf(text: LintText, pattern: RegExp): Iterable<Range> {
  for (const { value, start } of text.prose.filter(({ isProperty }) => isProperty)) {
    for (const { index, 0: found } of value.matchAll(pattern))
      yield { start: start + index, end: start + index + found.length };
  }
  // A table may have thousands of blocks.
  if (text.value.search(pattern) < 0) return;
  for (const block of blocksOf(text)) {
    const tags = bareLinksOf(block);
    for (const { index, 0: found } of text.value.slice(block.start, block.end).matchAll(pattern)) {
      const at = block.start + index;
      if (block.texts.some(({ start, end }) => at >= start && at < end) || tags.includes(at))
        yield { start: at, end: at + found.length };
    }
  }
}

/** Returns where the bare addresses of a block begin. Markdown reads `<st1:City>` as one. */
function bareLinksOf({ node }: Block): number[] {
  const starts: number[] = [];
  visit(node, 'link', (link) => {
    const { start } = rangeOf(link) ?? {};
    if (start !== undefined) starts.push(start);
  });
  return starts;
}

function finding(
  { value }: LintText,
  kind: Leftover['kind'],
  fix: Leftover['fix'],
  range: Range,
): Finding {
  const excerpt = value.slice(range.start, range.end);
  if (kind === 'error') {
    const message = `${quoted(excerpt)} is an error message of Word in the place of a number or a title; write the number or title`;
    return { ...range, message };
  }
  if (kind === 'link') {
    const [, inQuotes, bare = ''] =
      /["“”„«]\s*([^"“”„»]+)|((?:https?:\/\/|mailto:|www\.)\S+)/.exec(excerpt) ?? [];
    const url = (inQuotes ?? bare).trim().replaceAll(/\s+/g, '%20');
    const message = `${quoted(excerpt)} is left over from Word, and its address leads nowhere; write the words of the link as [words](${url}), and remove it`;
    return { ...range, message };
  }
  const message = `${quoted(excerpt)} is left over from Word, and readers see it; remove it`;
  if (fix === 'none') return { ...range, message };
  // The words of WordArt and descriptions of pictures are in attributes, and <a:b> may be meant.
  const isSafe = fix === 'safe' && !/(?:string|alt|title)=|[<;]\/?[amrx]:/.test(excerpt);
  const drops = excerpt.replaceAll(/&[lg]t;/g, '');
  const changes = kind === 'tag' ? (['links'] as const) : [];
  return { ...range, message, fix: { replacement: '', isSafe, drops, changes } };
}
