import { textSearch } from '../../text/traces/needles.ts';

/** A header that a message program writes above a message, with a name, a time or an address in it. */
export interface MessageHeader {
  /** Matches it at the start of a line. */
  readonly pattern: RegExp;
  /** The signs of which it has one at least. */
  readonly needs: readonly HeaderSign[];
  /** The kind of program that writes it. */
  readonly program: 'WhatsApp' | 'Telegram' | 'mail';
  /** What it is to a message: a line before its words, a line above it, or the line of a device below it. */
  readonly place: 'before' | 'above' | 'below';
  /** Whether a chronicle can have such lines too, as in an exported chat. */
  readonly isExport?: boolean;
  /** Whether a letter may have such a line too. */
  readonly isDoubtful?: boolean;
}

const d = '[0-9۰-۹٠-٩]';
/** Invisible marks that programs write around dates. */
const m = String.raw`[\u200e\u200f\u061c\u202a-\u202c\u2066-\u2069]{0,8}`;
const date = `${m}${d}{1,4}${m}[./-]${m} ?${d}{1,2}${m}[./-]${m} ?${d}{1,4}\\.?${m}`;
const worded = String.raw`(?:${d}{1,2}\.? \p{L}{3,12}\.? ${d}{4}|\p{L}{3,12}\.? ${d}{1,2},? ${d}{4})`;
const half = String.raw`(?:[ \u00a0\u202f]?(?:[ap]\.?[ ]?m\.?|ق\.?ظ\.?|ب\.?ظ\.?|ص|م|پ\.?ن|د\.?ن|Uhr)(?![\p{L}\p{M}]))?`;
const time = `${m}${d}{1,2}[:.]${d}{2}(?::${d}{2})?${half}${m}`;
const momentOf = (day: string): string =>
  String.raw`(?:${day}[,،]?${m}(?: at| um| à| ساعت| الساعة)?[ \u00a0\u202f]+${time}|${time}[,،]${m}[ \u00a0\u202f]*${day})`;
const moment = momentOf(`(?:${date}|${worded})`);
/** A name, or the number of a person who is not among the contacts. */
const name = String.raw`(?=[^:\n]*(?:\p{L}|\+${d}))[^:\n[\]]{1,60}`;
/** The start of a line, after the signs of a quotation or a list. They are looked for from each of their places, so not far. */
const lineStart = String.raw`(?<=^${m}[ \t>*_-]{0,16})${m}`;
const address = String.raw`[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+`;

/** Signs that headers have. */
type HeaderSign = 'numbers' | '@' | '--' | 'words';

const numbers = new RegExp(`${d}[:.]${d}`);
const findWords = textSearch(
  'forward|inoltrato|réexpédié|transféré|envoyé|envi|invia|пересл|عيد|weitergeleitet|gesendet|sent from|get outlook|in reply to|شده از|بازارسال|مجدد|توجيه|محو|هدایت|رسلت|x-mailer|dkim-|arc-seal|-results'.split(
    '|',
  ),
);

/** Returns those of `headers` that a text may contain: few texts have a sign of any. */
export function possibleHeaders(
  text: string,
  headers: readonly MessageHeader[],
): readonly MessageHeader[] {
  const signs = new Set<HeaderSign>();
  if (numbers.test(text)) signs.add('numbers');
  if (text.includes('@')) signs.add('@');
  if (text.includes('--')) signs.add('--');
  findWords(text, () => signs.add('words'));
  return signs.size === 0 ? [] : headers.filter(({ needs }) => needs.some((one) => signs.has(one)));
}

const header = (source: string): RegExp => new RegExp(lineStart + source, 'gimu');

const forwarded = [
  'forwarded from',
  'forwarded message from',
  'reenviado de',
  'переслано от',
  'أُ?عيد توجيهها? من',
  'هدایت[‌ ]?شده از',
  'فوروارد شده از',
  'بازارسال[‌ ]?شده از',
  'باز ?ارسال شده از',
  'معاد توجيهها من',
  'مُ?عاد توجيهه?ا? من',
  'تمت إعادة التوجيه من',
].join('|');

/** Words with which an ordinary line may begin too: «محوّلة من سجن قاف» says where a prisoner was before. */
const transferred = [
  'transféré (?:de|depuis)',
  'inoltrato da',
  'weitergeleitet von',
  'weitergeleitet aus',
  'بازارسال از',
  'ارسال مجدد از',
  'مُ?حو[َّ]*لة? من',
].join('|');

const origin = String.raw`[ :]+[^\n[\]]{0,59}[^\n[\].!?؟](?=$)`;

const original = [
  '-{2,}[ ]*(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message transféré|message d.origine|mensaje (?:reenviado|original)|messaggio (?:originale|inoltrato)|iletilen ileti|özgün ileti|پیام (?:بازارسال|فوروارد|ارجاع)[‌ ]?شده|پیام اصلی|پیام ارسال[‌ ]?شده|پیام هدایت[‌ ]?شده|الرسالة الأصلية|رسالة محو[َّ]*لة|الرسالة المحولة|(?:ال)?رسالة (?:ال)?معاد توجيهها)[ ]*-{2,}',
  '(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message (?:transféré|réexpédié) ?|شروع پیام (?:هدایت|بازارسال)[‌ ]?شده|بدء الرسالة المحولة|بداية الرسالة (?:المعاد توجيهها|المحولة)):',
].join('|');

const sent = [
  'sent from (?:my|outlook for|yahoo mail|mail for|proton mail|samsung)[^\\n]{0,40}',
  'get outlook for (?:ios|android)',
  'von meinem [^\\n]{2,30} gesendet',
  'envoyé (?:de|depuis) mon [^\\n]{2,30}',
  'enviado desde mi [^\\n]{2,30}',
  'inviato da(?: mio|l mio)? (?:iphone|ipad|smartphone|android)[^\\n]{0,30}',
  'gesendet von (?:mail|outlook|meinem)[^\\n]{0,30}',
  'ارسال[‌ ]?شده از (?:آیفون|گوشی|iphone|تلفن)[^\\n]{0,30}',
  'فرستاده شده از (?:آیفون|گوشی|iphone|تلفن)[^\\n]{0,30}',
  'أُ?رسلت من (?:الـ|جهاز|هاتف|ال)?[ ‌]?(?:iphone|ipad|ال?آيفون|هاتفي|جهازي)[^\\n]{0,30}',
].join('|');

const from = 'from|reply-to|von|absender|de|فرستنده|از|من|المرسل|لە|له|منجانب';
const others = 'to|cc|bcc|an|à|گیرنده|به|رونوشت|إلى|نسخة|بۆ|ته|بنام';
const sending = 'sent|gesendet|ارسال[‌ ]?شده|تاريخ الإرسال|أُ?رسلت';
const technical = 'message-id|in-reply-to|return-path|delivered-to|received';
const day = 'on |am |le |el |il |در |في |بتاريخ ';
const wrote = 'wrote|schrieb[^\\n:]{0,60}|a écrit|escribió|ha scritto|نوشت|نوشته است|كتب|كتبت';
const clock = String.raw`${d}{1,2}:${d}{2}`;

/** The headers of chat programs and of mail, in the languages of their programs. */
export const messageHeaders: readonly MessageHeader[] = [
  {
    program: 'WhatsApp',
    needs: ['numbers'],
    place: 'before',
    pattern: header(String.raw`\\?\[${moment}\\?\][ \u00a0]*${name}:[ \t]*`),
  },
  {
    program: 'WhatsApp',
    needs: ['numbers'],
    place: 'before',
    isExport: true,
    pattern: header(String.raw`${momentOf(date)}[ ]?-[ ]${name}:[ \t]*`),
  },
  // Programmes of events have such lines: 8 January 2021, 10:30 – Speaker: …
  {
    program: 'WhatsApp',
    needs: ['numbers'],
    place: 'before',
    isExport: true,
    isDoubtful: true,
    pattern: header(String.raw`${moment}[ ]?[-–][ ]${name}:[ \t]*`),
  },
  {
    program: 'Telegram',
    needs: ['numbers'],
    place: 'before',
    pattern: header(String.raw`[^,،:\n[\]]{1,60}[,،][ ]\\?\[${moment}\\?\]:?[ \t]*`),
  },
  {
    program: 'Telegram',
    needs: ['words'],
    place: 'before',
    pattern: header(
      String.raw`\\?\[(?:in reply to|${forwarded}|${transferred})[ :][^\n[\]]{1,60}\\?\]`,
    ),
  },
  {
    program: 'Telegram',
    needs: ['words'],
    place: 'before',
    pattern: header(String.raw`(?:${forwarded})${origin}`),
  },
  {
    program: 'Telegram',
    needs: ['words'],
    place: 'before',
    isDoubtful: true,
    pattern: header(String.raw`(?:${transferred})${origin}`),
  },
  { program: 'mail', needs: ['words', '--'], place: 'above', pattern: header(`(?:${original})`) },
  { program: 'mail', needs: ['words'], place: 'below', pattern: header(`(?:${sent})`) },
  {
    program: 'mail',
    needs: ['@'],
    place: 'before',
    pattern: header(
      String.raw`(?:${from})[ ]?:(?:[^\n<]{0,80}<(?:mailto:)?${address}>|[ \t]*${address}[ \t]*(?=\\?$))[^\n]*`,
    ),
  },
  {
    program: 'mail',
    needs: ['numbers'],
    place: 'before',
    pattern: header(
      String.raw`(?:date|datum|تاریخ|التاريخ|${sending})[ ]?:[^\n]*${clock}[^\n]*[+-]\d{4}[^\n]*`,
    ),
  },
  {
    program: 'mail',
    needs: ['@', 'numbers'],
    place: 'before',
    pattern: header(
      String.raw`(?:(?:${technical})[ ]?:[^\n]*${address}|received: (?:from|by) [^\n]*${clock})[^\n]*`,
    ),
  },
  {
    program: 'mail',
    needs: ['@'],
    place: 'before',
    pattern: header(
      String.raw`(?:${others})[ ]?:[^\n<]{0,80}[^\n<\s][^\n<]?<(?:mailto:)?${address}>[^\n]*`,
    ),
  },
  {
    program: 'mail',
    needs: ['words', 'numbers'],
    place: 'before',
    pattern: header(
      String.raw`(?:x-mailer\s?:[^\n]{0,40}\d[^\n]*|x-(?:originating|sender|client)-ip\s?:\s?\[?[\d.:a-f]{7,45}\]?|(?:dkim-signature|arc-seal|authentication-results)\s?:[^\n]{0,60}=[^\n]*)`,
    ),
  },
  {
    program: 'mail',
    needs: ['numbers'],
    place: 'above',
    pattern: header(
      String.raw`(?=${day})(?=[^\n]{0,300}(?:${address}|[+-]\d{4}))(?:${day})[^\n]{0,80}${clock}[^\n]{0,100}(?:${wrote}) ?:`,
    ),
  },
  // Letters have these lines too.
  {
    program: 'mail',
    needs: ['numbers'],
    place: 'above',
    isDoubtful: true,
    pattern: header(
      String.raw`(?=${day})(?=[^\n]*(?:${date}|${d}{4}))(?:${day})[^\n]{0,50}${clock}[^\n.!؟]{0,60}(?:${wrote}) ?:(?=[ \t]*\\?$)`,
    ),
  },
  {
    program: 'mail',
    needs: ['@', 'numbers'],
    place: 'before',
    isDoubtful: true,
    pattern: header(
      String.raw`(?:(?:${from}|${others})[ ]?:[^\n]{0,80}?${address}|(?:${sending})[ ]?:[^\n]{0,80}?${clock})[^\n]*`,
    ),
  },
];
