type MailHeaderKind = 'from' | 'to' | 'date' | 'subject' | 'other';

/** The names of the header lines of a mail, as mail programs show them in several languages. */
const names: Readonly<Record<MailHeaderKind, string>> = {
  from: 'from|sender|von|absender|de|da|van|kimden|gönderen|от|از|فرستنده|من|المرسل|مرسل|لە|نێرەر|منجانب|له',
  to: 'to|cc|bcc|an|kopie|à|cci|a|para|aan|kime|bilgi|кому|به|گیرنده|رونوشت|إلى|الى|المستلم|نسخة|بۆ|وەرگر|بنام|ته',
  date: 'date|sent|datum|gesendet|envoyé|envoyé le|fecha|enviado|enviado el|data|verzonden|tarih|gönderildi|дата|отправлено|تاریخ|تاریخ ارسال|ارسال|ارسال شده|ارسال‌شده|زمان ارسال|التاريخ|تاريخ|تاريخ الإرسال|أرسلت|أُرسلت|تم الإرسال|ڕێکەوت|بەروار|کات|نېټه',
  subject: 'subject|betreff|objet|asunto|oggetto|onderwerp|konu|тема|موضوع|الموضوع|بابەت',
  other:
    'type|reply-to|antwort an|répondre à|پاسخ به|الرد على|message-id|in-reply-to|references|mime-version|content-[a-z-]+|x-[a-z-]+|received|return-path|delivered-to|dkim-signature|authentication-results|list-[a-z-]+|thread-[a-z-]+|organization|user-agent|importance|priority|attachments|anlagen|anhang|pièces jointes|پیوست|پیوست‌ها|المرفقات',
};

const lines = (Object.keys(names) as MailHeaderKind[]).map(
  (kind) =>
    [
      kind,
      new RegExp(String.raw`^[>\s]*\*?(?:${names[kind]})\*?\s?[:：]\*?\s*(.*)$`, 'iu'),
    ] as const,
);
const address = /[^\s@<>"'،؛]+@[^\s@<>"'،؛]+\.[a-z]{2,}/i;
const telephone = /\(\+\d{6,}\)\s*$/;
const clock = /\p{Nd}{1,2}[:.]\p{Nd}{2}(?!\p{Nd})/u;

const zone = /\d\d:\d\d(?::\d\d)?\s(?:[+-]\d{4}|GMT|UTC)\b/;
const technical =
  /^[>\s]*(?:x-|message-id|in-reply-to|received|mime-|dkim|return-path|delivered-to)/i;

/** A header line of a mail. */
export interface MailHeader {
  readonly kind: MailHeaderKind;
  readonly value: string;
  /**
   * How certain it is that a mail program wrote it. Letters on paper and announcements begin with the same words (0); they have
   * no address and hardly a time of day (1), and never a time zone or a technical name (2).
   */
  readonly certainty: 0 | 1 | 2;
}

/** Returns the header that a line may be; `undefined` if it begins with no such name. */
export function mailHeaderOf(line: string): MailHeader | undefined {
  for (const [kind, pattern] of lines) {
    const value = pattern.exec(line)?.[1];
    if (value === undefined) continue;
    return { kind, value: value.trim(), certainty: certaintyOf(kind, value, line) };
  }
  return undefined;
}

function certaintyOf(kind: MailHeaderKind, value: string, line: string): 0 | 1 | 2 {
  if (kind === 'date') return zone.test(value) ? 2 : clock.test(value) ? 1 : 0;
  if (kind === 'other') return technical.test(line) ? 2 : 0;
  // Signal writes a number after a name.
  if (kind === 'from' && telephone.test(value)) return 1;
  if (kind === 'subject' || !address.test(value)) return 0;
  return kind === 'from' && /<[^<>\s]+@[^<>\s]+>/.test(value) ? 2 : 1;
}
