import { chatHeaderOf } from './message-lines.ts';
import type { ImportLog } from './import-log.ts';
import { leftOut } from './left-out.ts';
import { takeMail } from './take-mail.ts';

/** The lines of a text without what mail programs and messengers wrote around them. */
export interface Messages {
  readonly lines: readonly string[];
  /** The subject of a mail. */
  readonly subject: string | undefined;
  /** Whether the text comes from a messenger, whose signs for bold and italic it can have. */
  readonly isChat: boolean;
}

/** Headers that are quoted in the report; the others look like them. */
const most = 10;

/** Leaves out the headers of mails and of messages in a chat, which name their senders, and reports them. */
export function takeMessages(lines: readonly string[], log: ImportLog): Messages {
  const mail = takeMail(lines, log);
  const headers: string[] = [];
  const first = mail.lines.find((line) => line !== '');
  // A chronicle in a text looks like an exported chat, but a title is above it.
  const isExport =
    first !== undefined && (chatHeaderOf(first)?.isExport === true || isFirstSystemLine(first));
  const hasHeaders = mail.lines.some((line) => {
    const found = chatHeaderOf(line);
    return found !== undefined && (isExport || !found.isExport);
  });
  const kept = hasHeaders
    ? mail.lines.flatMap((line) => {
        const found = chatHeaderOf(line);
        if (found && (isExport || !found.isExport)) {
          headers.push(found.header.trim());
          return ['', found.rest];
        }
        if (!isSystemLine(line) || found) return [line];
        headers.push(line.trim());
        return [''];
      })
    : mail.lines;
  if (headers.length > 0) {
    const count =
      headers.length === 1
        ? 'it is the header of a message'
        : `they are headers of ${headers.length} messages`;
    const rest = headers.length > most ? ' …' : '';
    log.note(
      leftOut(
        `${[...new Set(headers)].slice(0, most).join(' · ')}${rest}`,
        `${count} in a chat, which can name the people who wrote or passed on the text, and when`,
      ),
    );
  }
  const omitted = headers.length > 0 ? kept.map((line) => line.trim()).filter(isOmittedFile) : [];
  if (omitted.length > 0)
    log.note(
      leftOut(
        [...new Set(omitted)].join(' · '),
        `the chat has it in the place of a picture or another file, which is not in the text: ask for that file if it belongs there`,
      ),
    );
  return {
    lines: kept.map((line) => (isBlank(line) || omitted.includes(line.trim()) ? '' : line)),
    subject: mail.subject,
    isChat: headers.length > 0 || mail.lines.some(isChannel),
  };
}

/** Whether a line is, or has, the address of a channel of Telegram or a group of WhatsApp. */
const isChannel = (line: string): boolean =>
  /^[^\p{L}\p{N}]*(?:@[a-z]\w{4,}|(?:https?:\/\/)?(?:t(?:elegram)?\.me|chat\.whatsapp\.com)\/\S+)/iu.test(
    line,
  );

const isBlank = (line: string): boolean => /^[\s\p{Cf}]*$/u.test(line);

/** Whether a line of an exported chat is in the place of a file that was sent. */
const isOmittedFile = (line: string): boolean =>
  /^\p{Cf}*(?:<[^<>@/]{4,80}>|(?:image|video|audio|gif|sticker|document|contact card) omitted|\S+\.(?:jpe?g|png|webp|gif|mp[34]|m4a|opus|pdf|docx?|vcf) \([^()]{4,40}\))$/iu.test(
    line,
  );

/** Whether a line is the message about encryption with which an exported chat begins. */
const isFirstSystemLine = (line: string): boolean =>
  isSystemLine(line) &&
  /encrypt|verschlüssel|chiffr|cifrad|şifrel|رمزگذاری|رمزنگاری|مشف\p{M}*ر|تشفير|کۆدکر|whatsapp|واتس[‌ ]?[اآ]پ/iu.test(
    line,
  );

/** Whether a line of a chat has a time but no name: a message of the program itself. */
const isSystemLine = (line: string): boolean =>
  /^[\p{Cf}[]*\p{Nd}{1,4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{1,4}[,،]?\p{Cf}?\s+\p{Nd}{1,2}[:.]\p{Nd}{2}[^\p{L}]{0,6}(?:[ap]m)?(?:\]|\s[-–])\s/iu.test(
    line,
  );
