import { blocksOf, linesOf, type Block, type BlockLine } from '../reading/blocks.ts';
import { codePoint, quoted } from '../../text/quote.ts';
import type { Finding, Fix, Rule } from '../rule.ts';

/** Direction marks and invisible spaces that are not spaces for Markdown. */
const unseen = String.raw`[\u00a0\u00ad\u061c\u200b-\u200f\u2007\u202a-\u202f\u2060\u2066-\u2069\ufeff]`;

const line = new RegExp(
  String.raw`^(${unseen}[\t ]*)*(?<mark>#{1,6}|>|[-*+]|\d{1,9}[.)]|:{3,}(?<name>[a-z]*))(?<gap>(?:${unseen}|[\t ])*)(?=\S|$)`,
);

/** Finds the sign of a heading, list, quotation or directive that Markdown does not read, so that readers see it. */
export const unreadMark: Rule = {
  name: 'unread-mark',
  family: 'markdown',
  severity: 'error',
  about:
    'a heading, list or quotation shown as text: ##عنوان, or U+200F or U+00A0 next to its sign',
  *find(text) {
    for (const block of blocksOf(text)) {
      if (block.node.type !== 'paragraph') continue;
      const lines = linesOf(block, text.value);
      for (const one of lines) {
        const finding = hidden(one) ?? joined(one) ?? hashtag(block, one, lines.length);
        if (finding) yield finding;
      }
    }
  },
};

/** Reports invisible characters before the sign or in the place of the space after it. */
function hidden({ start, value }: BlockLine): Finding | undefined {
  const { 0: found, groups } = line.exec(value) ?? {};
  const [mark = '', gap = ''] = [groups?.['mark'], groups?.['gap']];
  if (found === undefined) return undefined;
  const hides = found.match(new RegExp(unseen, 'g')) ?? [];
  const needsGap = !/^[>:]/.test(mark);
  if (hides.length === 0 || (needsGap && gap === '')) return undefined;
  const isSafe = /^[#>:]/.test(mark);
  const rest = value.slice(found.length);
  const name = groups?.['name'];
  const fix: Fix = name
    ? { replacement: mark, isSafe, drops: name, changes: ['directives', 'blocks'] }
    : { replacement: mark.startsWith(':') ? mark : `${mark} `, isSafe, changes: ['blocks'] };
  return {
    start,
    end: start + found.length,
    ...(!isSafe && { severity: 'warning' }),
    message: `${codePoint(hides[0] ?? '')} is next to ${mark}, so readers see the sign and not a ${nameOf(mark)}; write ${mark} at the start of the line${needsGap ? ', then a space' : ''}`,
    // Attributes in {…} would be shown in another place, so an editor has to look.
    ...(!(name && rest !== '') && { fix }),
  };
}

function nameOf(mark: string): string {
  if (mark.startsWith('#')) return 'heading';
  if (mark.startsWith(':')) return 'directive';
  return mark === '>' ? 'quotation' : 'list';
}

/** Reports `##عنوان`: with two signs or more it cannot be a hashtag. */
function joined({ start, value }: BlockLine): Finding | undefined {
  const [mark = ''] = /^#{2,}(?!\ufe0f|\u20e3)(?=[^\s#\\])|^#{7,}/.exec(value) ?? [];
  if (mark === '') return undefined;
  const right = mark.slice(0, 6);
  return {
    start,
    end: start + mark.length,
    message: `readers see the ${mark} in ${quoted(value)}, and not a heading; write ${right} and a space`,
    fix: {
      replacement: value[mark.length] === ' ' ? right : `${right} `,
      isSafe: mark === right,
      changes: ['blocks'],
    },
  };
}

/** Reports `#عنوان`, which may be a heading or a hashtag. */
function hashtag(
  { parent, node, end }: Block,
  { start, value }: BlockLine,
  lines: number,
): Finding | undefined {
  const isAlone = lines === 1 && parent.type === 'root' && parent.children.at(-1) !== node;
  const isShort =
    value.length < 60 &&
    /^#(?!\ufe0f|\u20e3)[^\s#_]+ \S/.test(value) &&
    end === start + value.length;
  if (!isAlone || !isShort || /[.!?؟،؛…]$|[ ]#/.test(value)) return undefined;
  return {
    start,
    end: start + 1,
    severity: 'warning',
    message: `${quoted(value)} is a paragraph that begins with a hashtag; if it is a heading, write ## and a space`,
    fix: { replacement: '## ', isSafe: false, changes: ['blocks'] },
  };
}
