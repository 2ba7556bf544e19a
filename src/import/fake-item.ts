const bullet = String.raw`[•●○■▪◦‣⁃–—*+-]\s`;
const digits = String.raw`\d{1,3}|[۰-۹]{1,3}|[٠-٩]{1,3}`;

/** What stands before a line that its writer meant as an item of a list, and that is no number in a sentence. */
const item = new RegExp(
  String.raw`^\s*(?:${bullet}|\(?(?:${digits})\s?[-–.)]\s?(?![\d۰-۹٠-٩])(?=\S)|\(?[a-zA-Zآ-ی]\s?[-–.)]\s)`,
  'u',
);

/** Whether a line looks like an item of a list, as people type them: `۱- آزادی`, `• نان`, `a) bread`. */
export const looksLikeItem = (line: string): boolean => item.test(line);

/** What is said of such lines. */
export const itemNote =
  'this looks like a list, but is plain text: if it is a list, put each item on its own line, after "- " or "1. "';
