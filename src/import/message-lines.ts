import {
  messageHeaders,
  possibleHeaders,
  type MessageHeader,
} from '../lint/reading/message-headers.ts';

/** The header of a message in a chat, and what follows it on its line. */
export interface ChatHeader {
  readonly header: string;
  readonly rest: string;
  /** Whether a chronicle can have such a line too. */
  readonly isExport: boolean;
}

/** Returns the header with which a line of a chat begins: the name of the person who wrote or passed on a message, and when. */
export function chatHeaderOf(line: string): ChatHeader | undefined {
  const found = headerIn(line, ({ program }) => program !== 'mail');
  return (
    found && {
      header: line.slice(0, found.end),
      rest: line.slice(found.end),
      isExport: found.isExport === true,
    }
  );
}

/** Whether a line is what a mail program writes above a message that was passed on or is answered. */
export const isMailIntroduction = (line: string): boolean =>
  headerIn(line, ({ program, place }) => program === 'mail' && place === 'above') !== undefined;

/** Whether a line is the signature that a telephone or a mail program adds. */
export const isDeviceLine = (line: string): boolean =>
  headerIn(line, ({ place }) => place === 'below')?.end === line.trimEnd().length;

/** Whether a line begins with the header of a message or a mail, without doubt. */
export const hasHeader = (line: string): boolean =>
  headerIn(line, ({ isDoubtful, isExport }) => isDoubtful !== true && isExport !== true) !==
  undefined;

function headerIn(
  line: string,
  isAsked: (header: MessageHeader) => boolean,
): (MessageHeader & { readonly end: number }) | undefined {
  for (const header of possibleHeaders(line, messageHeaders.filter(isAsked))) {
    const match = new RegExp(header.pattern.source, 'imu').exec(line);
    if (match) return { ...header, end: match.index + match[0].length };
  }
  return undefined;
}
