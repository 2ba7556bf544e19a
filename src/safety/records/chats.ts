import type { Fault } from '../finding.ts';
import { quote } from '../finding.ts';
import { withAdvice } from './record.ts';

const advice = 'Remove it: it has names, times and messages of people.';

/** Chats and messages by signs that single programs write. */
export const chats = withAdvice(advice, [
  ['a chat', '[', /^[^\n[\]]{1,60}, \[\d[^\n[\]]{5,24}\d:\d\d(?::\d\d)?\]:?\s?$/m],
  ['a chat', 'From ', /^\d\d:\d\d:\d\d[ \t]+From [^\n]{1,60}? to [^\n]{1,60}:[ \t]*\r?$/im],
  ['a chat', 'from_name', /class="from_name"/],
  ['a chat', '"from_id"', /"from_id"\s*:/],
  ['a chat', '"sender_name"', /"sender_name"\s*:/],
  ['a chat', '"client_msg_id"', /"client_msg_id"\s*:/],
  ['a chat', '"m.room.', /"m\.room\.[\w.]{1,40}"/],
  ['a chat', '"conversationId"', /"conversationId"\s*:/],
  ['messages of a telephone', '<sms', /<(?:sms|mms)es\b[^>\n]{0,40}/],
  ['contacts', '"phone_number"', /"first_name"\s*:[^{}]{0,200}"phone_number"\s*:\s*"[^"]/],
]);

const digit = '[\\d۰-۹٠-٩]';
/** A date, a time and the name of a person, as messengers export them: with a hyphen, or in square brackets. */
const line = new RegExp(
  String.raw`^[\u200e\u200f\ufeff]{0,2}(\[)?${digit}{1,4}[./-]${digit}{1,2}[./-]${digit}{1,4}[,،]?[\s\u200e\u200f]{1,3}` +
    String.raw`${digit}{1,2}:(${digit}{2})(:${digit}{2})?(?:[^\S\n]?\p{L}\.?(?:[^\S\n]?\p{L})?\.?)?(?:\][^\S\n]|[^\S\n]-[^\S\n])[^\n:]{1,60}:[^\S\n]`,
  'gmu',
);
/** As chat rooms write it. */
const nick = /^\[?\d\d:\d\d(?::\d\d)?\]?[ \t]+<[@+%&~ ]?[^\s<>]{1,40}> /gm;

/** Returns the fault of a text that has the lines of a chat. Two lines with full times may also be the programme of a meeting. */
export function chatFaults(text: string): Fault[] {
  if (!/:\d\d|:[۰-۹٠-٩]{2}/.test(text)) return [];
  const lines = [...text.matchAll(line)];
  const isExact = lines.some(
    ([, bracket, minutes = '', seconds]) =>
      bracket !== undefined || seconds !== undefined || !/[05۰۵٠٥]$/.test(minutes),
  );
  const nicks = [...text.matchAll(nick)];
  const found = lines.length > 1 && isExact ? lines[0] : nicks.length > 1 ? nicks[0] : undefined;
  return found ? [{ found: `a chat: ${quote(found[0])}`, advice }] : [];
}
