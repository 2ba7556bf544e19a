const bullet = String.raw`[•●○■▪◦‣⁃–—*+-]\s`;
const digits = String.raw`\d{1,3}|[۰-۹]{1,3}|[٠-٩]{1,3}`;

/** Matches what people type before a list item. A number inside a sentence, such as `۱.۵`, does not match. */
const item = new RegExp(
  String.raw`^\s*(?:${bullet}|\(?(?:${digits})\s?[-–.)]\s?(?![\d۰-۹٠-٩])(?=\S)|\(?[a-zA-Zآ-ی]\s?[-–.)]\s)`,
  'u',
);

/** Whether a line looks like a list item as people type it: `۱- آزادی`, `• نان`, `a) bread`. */
export const looksLikeItem = (line: string): boolean => item.test(line);

/** The review note for such lines. */
export const itemNote =
  'this looks like a list, but is plain text: if it is a list, put each item on its own line, after "- " or "1. "';
