// Each of these is for use within `[…]` in a regular expression with the flag `u`.

/** Letters of Arabic script, with those of Persian and Kurdish, without tatweel. */
export const arabic = String.raw`\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f`;

/** Marks above and below letters of Arabic script. */
export const arabicMarks = String.raw`\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed`;

/** Letters of Arabic script that do not join the next one: ZWNJ after them changes nothing that one sees. */
export const unjoining = 'اآأإٱءدذرزژوؤۆۇۋةەڕڒڈڑۊۉ';

export const latin = String.raw`A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff`;

/** Digits: European, Arabic and Persian. */
export const digit = '0-9٠-٩۰-۹';

const arabicPattern = new RegExp(`[${arabic}]`, 'u');
const latinPattern = new RegExp(`[${latin}]`, 'u');

export const hasArabic = (value: string): boolean => arabicPattern.test(value);
export const hasLatin = (value: string): boolean => latinPattern.test(value);
