import { mailHeaderOf } from './mail-headers.ts';
import { isDeviceLine, isMailIntroduction } from './message-lines.ts';
import type { ImportLog } from './import-log.ts';
import { leftOut } from './left-out.ts';
import { decodeSubject } from './mail-subject.ts';

/** The lines of a mail without its headers, and its subject. */
interface Mail {
  readonly lines: readonly string[];
  readonly subject: string | undefined;
}

/** The maximum number of lines of a signature. */
const longestSignature = 12;

/** Leaves out the headers of mails, passed on or not, signatures and signs of quotation, and reports them. */
export function takeMail(lines: readonly string[], log: ImportLog): Mail {
  const gone: string[] = [];
  const kept: string[] = [];
  let subject: string | undefined;
  let isMail = false;
  // A header follows the line with which a mail program introduces a message.
  let isIntroduced = false;
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    const size = headerSize(lines, at, isIntroduced);
    if (line !== '') isIntroduced = isOriginalMark(line);
    if (size > 0) {
      const header = lines.slice(at, at + size);
      subject ??= header.map(mailHeaderOf).find((found) => found?.kind === 'subject')?.value;
      gone.push(...header);
      isMail = true;
      at += size;
    } else if (isMailIntroduction(line)) {
      gone.push(line);
      isMail = true;
      at += 1;
    } else if (line !== '' && isMailIntroduction(`${line} ${lines[at + 1] ?? ''}`)) {
      gone.push(line, lines[at + 1] ?? '');
      isMail = true;
      at += 2;
    } else if (isDeviceLine(line)) {
      gone.push(line);
      at += 1;
    } else {
      kept.push(line);
      at += 1;
    }
  }
  const words = (all: readonly string[]) =>
    all
      .map((line) => line.trim())
      .filter(Boolean)
      .join(' · ');
  if (gone.length > 0)
    log.note(
      leftOut(
        words(gone),
        'a mail program wrote it, and it can name the people who wrote, sent or received the text, and when',
      ),
    );
  if (!isMail) return { lines: kept, subject: undefined };
  if (kept.some((line) => quotation.test(line)))
    log.note('lines that the mail program had marked with ">" are ordinary lines now');
  const body = kept
    .map((line) => line.replace(quotation, ''))
    .map((line) => (/\S/.test(line) ? line : ''));
  const [text, signature] = cutSignature(body, kept);
  if (signature.length > 0)
    log.note(
      leftOut(
        words(signature),
        'it is the signature of a mail; write it into the text if readers should see it',
      ),
    );
  return { lines: text, subject: subject === undefined ? undefined : decodeSubject(subject) };
}

const quotation = /^\s*(?:>[ \t]?)+/;

/** Whether a line is the one that a mail program puts above the header of an older message. */
const isOriginalMark = (line: string): boolean =>
  /^[>\s]*-{2,}/.test(line) && isMailIntroduction(line);

/** Returns how many lines from one on are the header of a mail; 0 if it is not certain that they are. */
function headerSize(lines: readonly string[], at: number, isIntroduced: boolean): number {
  const kinds = new Set<string>();
  let certainty = 0;
  let end = at;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? '';
    const header = mailHeaderOf(line);
    // A long line goes on in the next one, which is indented.
    if (!header && !(end > at && /^[ \t]+\S/.test(line))) break;
    if (!header) continue;
    kinds.add(header.kind);
    certainty = Math.max(certainty, header.certainty);
  }
  const isCertain =
    certainty === 2 ||
    (isIntroduced && kinds.has('from') && kinds.size > 1) ||
    (certainty === 1 && kinds.has('from') && kinds.size > 1);
  return isCertain ? end - at : 0;
}

/** Cuts the signature off a mail: what follows a line of two hyphens and a space. */
function cutSignature(
  body: readonly string[],
  before: readonly string[],
): [text: readonly string[], signature: readonly string[]] {
  const at = body.findLastIndex(
    (line, index) => /^-- ?$/.test(line) || /^>*\s*-- $/.test(before[index] ?? ''),
  );
  const signature = at < 0 ? [] : body.slice(at + 1);
  const isShort = signature.filter(Boolean).length <= longestSignature;
  return at < 0 || !isShort ? [body, []] : [body.slice(0, at), signature];
}
