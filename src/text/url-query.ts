/**
 * Returns a text as a value in the query of a URL. Percent-encodes the ASCII characters that have a meaning there, spaces, and
 * invisible characters except those that join letters. Other letters stay: they are valid (WHATWG URL), browsers send them as
 * UTF-8, and a Persian title would be three times as long.
 *
 * `آزادی & نان` gives `آزادی%20%26%20نان`.
 */
export const queryValue = (text: string): string =>
  text.replaceAll(/(?![\w:/.!~*()-]|\u200c|\u200d)[\p{ASCII}\p{Z}\p{C}]/gu, encodeURIComponent);
