/**
 * A text as a value in the query of an address. Of ASCII only what means something there is written by its number; letters
 * beyond it are valid in an address (WHATWG URL), browsers send them as UTF-8, and a Persian title would be three times as long
 * in numbers. So are spaces, and signs that nobody sees, but for those that join letters.
 *
 * `آزادی & نان` gives `آزادی%20%26%20نان`.
 */
export const queryValue = (text: string): string =>
  text.replaceAll(/(?![\w:/.!~*()-]|\u200c|\u200d)[\p{ASCII}\p{Z}\p{C}]/gu, encodeURIComponent);
