/** Characters that messengers put around names and numbers, and that have no width. */
const marks = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

const date = String.raw`(?:\p{Nd}{1,4}[./-]\s?\p{Nd}{1,2}[./-]\s?\p{Nd}{1,4}\.?|\p{L}{3,}\.?\s\p{Nd}{1,2},?\s\p{Nd}{4}|\p{Nd}{1,2}\.?\s\p{L}{3,}\.?\s\p{Nd}{4})`;
const half = String.raw`(?:[ap]\.?\s?m\.?|[قب]\.?\s?ظ\.?|ص|م|صبح|عصر|Uhr)`;
const time = String.raw`\p{Nd}{1,2}[:.]\p{Nd}{2}(?:[:.]\p{Nd}{2})?(?:\s?${half})?`;
const between = String.raw`[,،]?\s+(?:(?:at|um|à)\s+)?`;
const stamp = `(?:${date}${between}${time}|${time}${between}${date})`;
const name = String.raw`[^\[\]:]{1,60}`;

/** `[10:30, 8/1/2021] Name: …` of WhatsApp, and `Name, [01.08.2021 10:30]` of Telegram. */
const inBrackets = new RegExp(
  String.raw`^(?:\[${stamp}\]\s*${name}:|${name},\s+\[${stamp}\]:?)\s*`,
  'iu',
);
/** `8/1/21, 10:30 - Name: …`, of an exported chat. A chronicle can look the same. */
const inExport = new RegExp(String.raw`^${stamp}\s+[-–—]\s+${name}:\s*`, 'iu');
const system = new RegExp(String.raw`^(?:\[${stamp}\]|${stamp}\s+[-–—])\s`, 'iu');

/** What messengers write above a message that was passed on, with the name of where it came from. */
const forwarded =
  /^(?:forwarded (?:message )?from|بازارسال(?:[\s\u200c]?شده)? از|هدایت[\s\u200c]?شده از|فوروارد(?:[\s\u200c]?شده)? از|أُ?عيد توجيهها? من|معاد توجيهها? من|تمت إعادة التوجيه من|weitergeleitet von|transféré (?:de|depuis)|reenviado de|inoltrato da|переслано от)\s*:?\s+[^.!?؟]{1,80}$/iu;

/** The header of a message, and what follows it on its line. */
export interface MessageHeader {
  readonly header: string;
  readonly rest: string;
  /** Whether an ordinary text can have such a line. */
  readonly isDoubtful: boolean;
}

/** Returns the header with which a line of a chat begins: the name of whoever wrote a message, and when. */
export function chatHeaderOf(line: string): MessageHeader | undefined {
  const plain = line.replaceAll(marks, '').replaceAll(/[\u00a0\u202f]/g, ' ');
  if (forwarded.test(plain.trim())) return { header: line, rest: '', isDoubtful: false };
  const bracketed = inBrackets.exec(plain)?.[0];
  const length = (bracketed ?? inExport.exec(plain)?.[0] ?? '').length;
  if (length === 0) return undefined;
  const end = indexAfter(line, length);
  return {
    header: line.slice(0, end),
    rest: line.slice(end),
    isDoubtful: bracketed === undefined,
  };
}

/** Whether a line of a chat has a time but no name: a message of the program itself. */
export const isSystemLine = (line: string): boolean => system.test(line.replaceAll(marks, ''));

/** Returns the index after the first `count` characters that are not marks. */
function indexAfter(line: string, count: number): number {
  let left = count;
  let index = 0;
  for (; index < line.length && left > 0; index += 1) {
    if (line[index]?.search(marks) !== 0) left -= 1;
  }
  return index;
}
