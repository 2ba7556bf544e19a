/** Pattern of a digit: Latin, Persian or Arabic. */
export const digit = '[0-9۰-۹٠-٩]';
/** Digits with their marks, such as the frame of 1️⃣. */
const digits = String.raw`(?:${digit}\p{M}*)+`;
const zero = '[0۰٠]';
const space = '[ \u00a0\u202f]';
const hyphen = '[-‐‑_]';
/**
 * Pattern of a place after no letter or digit, or after a word that Arabic writes together with the next one: `و$100`,
 * `الـ#MeToo`.
 */
export const wordStart = String.raw`(?:(?<![\p{L}\p{N}])|(?<=ـ|(?<![\p{L}\p{M}])[وفبلك]))`;

/**
 * A number whose parts are one: a decimal, thousands, a time, a date, a ratio or a fraction. UAX #9 keeps most of them together.
 * A comma with up to three digits on both sides belongs to it; otherwise it separates two numbers of a list.
 */
export const number = String.raw`${digits}(?:[.:/⁄∕∶·٫٬\u00a0]${digits}|['’]${digit}{3}(?!${digit})|(?<!${digit}{4})[,،]${digit}{1,3}(?!${digit}))*`;

/** How many groups a number has at most, after the first. More numbers in a row are data. */
export const maxGroups = 24;
const more = `{1,${maxGroups}}`;

/** A number of three groups or more, or of two with a hyphen or a space between them. `isInGroups` decides whether it is one. */
export const chain = String.raw`${number}(?:${space}?–${space}?${number})${more}(?! ?${hyphen})|${number}(?:(?:${space}?${hyphen}${space}?|${space})${number})${more}`;

const countryCode = String.raw`(?:(?<!\))${wordStart}\+|(?<!${digit})${zero}{2}(?!${zero}))${digit}{1,3}`;
const areaCode = String.raw`\(${digit}{1,5}\)`;
/** Telephone numbers, recognised by a country code or an area code in brackets. */
export const telephone = [
  String.raw`(?:${countryCode}|\(${countryCode}\))(?=(?:[^\p{L}0-9۰-۹٠-٩]{0,3}${digit}){5,14})(?:${space}?[-‐‑–./]?${space}?(?:${areaCode}|${digit}{2,}|${digit}(?=${hyphen}|$)))+`,
  String.raw`\(${zero}${digit}{1,4}\)${space}?${hyphen}?${digit}{2,}(?:(?:${space}|[-‐‑–])${digit}{2,})*`,
  String.raw`\(${digit}{2,4}\)${space}?${digit}{3}(?:${space}|${hyphen})${digit}{4}`,
].join('|');

/**
 * Returns whether a chain is one number in groups, such as a card, an account, a telephone number or a date, which is read from
 * left to right. All others go with the direction of the text: ranges, scores (۳-۱), sections (۱-۲-۳), and numbers that only
 * happen to be neighbours.
 */
export function isInGroups(chain: string): boolean {
  const text = chain.replaceAll(/[۰-۹٠-٩]/g, (one) => String((one.codePointAt(0) ?? 0) % 16));
  const hasDash = /[–]| -|- | ‐|‐ | ‑|‑ /.test(text);
  // The most frequent case first: with spaces only, every group has two digits, or it is a number in thousands.
  if (!hasDash && hasSpace.test(text) && shortGroup.test(text) && !thousands.test(text))
    return false;
  const groups = text.split(/ ?[-‐‑–_] ?|[ \u00a0\u202f]/);
  const count = text.replaceAll(/\D/g, '').length;
  const isTelephone = /^0\d{1,4}\D/.test(text) && count >= 7 && count <= 15;
  if (hasDash)
    return isTelephone
      ? groups.length > 2 || /\d{6}$/.test(text)
      : groups.length > 2 && groups.some(isLong);
  if (hasSpace.test(text)) {
    return thousands.test(text) || isTelephone || (groups.length > 2 && count >= 8);
  }
  return !isRange(groups) && (groups.some(isLong) || isPadded(groups));
}

const hasSpace = /[ \u202f]/;
const shortGroup = /(?:^|[-‐‑–_ \u00a0\u202f])(?!\d\d)/;
const thousands = /^[1-9]\d{0,2}(?: \d{3}){2,}$|^[1-9]\d{0,2} 000$/;

const isLong = (group: string): boolean => /\d{3}/.test(group) || /\D/.test(group);

/** Returns whether short groups are filled up to two digits, as in a date or a bank's number: 08-03 or 12-34-56. */
const isPadded = (groups: readonly string[]): boolean =>
  groups.some((group) => /^0\d/.test(group)) ||
  (groups.length > 2 && groups.every((group) => /^\d\d$/.test(group)));

/** Returns whether two numbers are the ends of a range: two years, two times, two dates. */
function isRange(groups: readonly string[]): boolean {
  const [from = '', to = '', ...others] = groups;
  if (others.length > 0) return false;
  if (/\D/.test(from)) return from.replaceAll(/\d+/g, '') === to.replaceAll(/\d+/g, '');
  const isYear = /^(?:1[2-9]|20)\d\d$/;
  if (!isYear.test(from)) return false;
  if (/^\d\d$/.test(to)) return Number(to) > 12 && to > from.slice(2);
  return isYear.test(to) && to > from;
}
