/** A word of one letter, such as «و» or "a", and the space after it. */
const lone = /(?<![^ ])(\p{L}) /gu;

/** Returns a title for a picture, with no-break spaces after words of one letter, so that no line ends on one. */
export const keepLoneLetters = (title: string): string => title.replaceAll(lone, '$1\u00a0');
