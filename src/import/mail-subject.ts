/** What mail programs write before the subject of an answer, or of a mail that is passed on. */
const prefixes =
  /^(?:(?:re|fwd?|aw|wg|tr|rv|vs|sv|antw|ynt|ilt|پاسخ|بازارسال|هدایت|ارسال|رد|إعادة توجيه)\s?(?:\[\d+\])?\s?[:：]\s*)+/iu;

/** Returns the subject of a mail as people read it: decoded (RFC 2047), and without "Re:" and "Fwd:"; `undefined` if it is empty. */
export function decodeSubject(subject: string): string | undefined {
  const decoded = subject
    .replaceAll(/(\?=)\s+(=\?)/g, '$1$2')
    .replaceAll(
      /=\?([\w-]+)(?:\*\w+)?\?([bq])\?([^?]*)\?=/gi,
      (whole, charset: string, kind: string, text: string) => {
        const bytes =
          kind.toLowerCase() === 'b'
            ? Buffer.from(text, 'base64')
            : Buffer.from(
                text
                  .replaceAll('_', ' ')
                  .replaceAll(/=([\dA-F]{2})/gi, (_, hex: string) =>
                    String.fromCharCode(Number.parseInt(hex, 16)),
                  ),
                'latin1',
              );
        try {
          return new TextDecoder(charset).decode(bytes);
        } catch {
          return whole;
        }
      },
    )
    .replace(prefixes, '')
    .trim();
  return decoded === '' ? undefined : decoded;
}
