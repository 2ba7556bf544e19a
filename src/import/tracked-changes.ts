import type { ImportLog } from './import-log.ts';

/** Spans that pandoc writes for tracked changes and comments, with the names of reviewers. */
const kinds = [
  'insertion',
  'deletion',
  'comment-start',
  'comment-end',
  'paragraph-insertion',
  'paragraph-deletion',
] as const;

const value = String.raw`(?:"(?:\\.|[^"\\])*"|'[^']*'|[^\s"'{}]+)`;
const attributes = new RegExp(
  String.raw`\{((?:[^{}"']|"(?:\\.|[^"\\])*"|'[^']*')*?)\.(${kinds.join('|')})(?=[\s}])((?:[^{}"']|"(?:\\.|[^"\\])*"|'[^']*')*)\}`,
  'y',
);
const author = new RegExp(String.raw`\bauthor=${value}`);

/**
 * Accepts the tracked changes that pandoc marks in its Markdown (`[…]{.insertion author="…"}`): keeps insertions, and leaves out
 * deletions, comments and the names of reviewers, all of which are counted.
 */
export function acceptChanges(text: string, log: ImportLog): string {
  let plain = '';
  let insertions = 0;
  // Where the brackets that are open begin in `plain`.
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '\\') {
      plain += text.slice(at, at + 2);
      at += 1;
      continue;
    }
    const code = sign === '`' ? codeAt(text, at) : '';
    if (code !== '') {
      plain += code;
      at += code.length - 1;
      continue;
    }
    if (sign === '[') open.push(plain.length);
    if (sign !== ']') {
      plain += sign;
      continue;
    }
    const start = open.pop();
    attributes.lastIndex = at + 1;
    const match = text[at + 1] === '{' ? attributes.exec(text) : null;
    if (start === undefined || !match) {
      plain += sign;
      continue;
    }
    const [whole, before = '', kind, after = ''] = match;
    const words = plain.slice(start + 1);
    plain = plain.slice(0, start);
    at += whole.length;
    if (author.test(before + after)) log.drop('reviewer');
    if (kind === 'insertion') {
      plain += words;
      insertions += 1;
    } else if (kind === 'deletion') {
      log.drop('deletion');
      plain = closeGap(plain, text[at + 1]);
    } else if (kind === 'comment-start') log.drop('comment');
    // The paragraph goes on in the next one, because its end was deleted.
    else if (kind === 'paragraph-deletion')
      at += /^\n+/.exec(text.slice(at + 1, at + 9))?.[0].length ?? 0;
  }
  if (insertions > 0)
    log.note(
      `${insertions === 1 ? '1 tracked insertion is' : `${insertions} tracked insertions are`} part of the text, not yet accepted in the file that pandoc read: check whether it belongs there`,
    );
  return plain;
}

/** Returns the code span or fence that begins at a grave accent; empty if it is not closed. */
function codeAt(text: string, at: number): string {
  const fence = /^`+/.exec(text.slice(at, at + 100))?.[0] ?? '';
  const closing = new RegExp(`(?<!\`)${fence}(?!\`)`, 'g');
  closing.lastIndex = at + fence.length;
  return closing.test(text) ? text.slice(at, closing.lastIndex) : fence;
}

/** Removes one of two spaces around a deletion. */
const closeGap = (plain: string, next: string | undefined): string =>
  next === ' ' && plain.endsWith(' ') ? plain.slice(0, -1) : plain;
