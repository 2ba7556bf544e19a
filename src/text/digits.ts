/** Numbering systems of the locales, by their names in BCP 47's `u-nu`. */
export const numberingSystems = ['latn', 'arab', 'arabext'] as const;
export type NumberingSystem = (typeof numberingSystems)[number];

/** Code point of each system's zero. */
const zeros: Record<NumberingSystem, number> = { latn: 0x30, arab: 0x660, arabext: 0x6f0 };

/** Returns `text` with its ASCII digits written in `numerals`: `7` in `arabext` is `۷`. */
export function withNumerals(text: string | number, numerals: NumberingSystem): string {
  return String(text).replaceAll(/[0-9]/g, (digit) =>
    String.fromCodePoint(zeros[numerals] + Number(digit)),
  );
}

/** Returns `text` with its Persian and Arabic digits in ASCII: `۱۴۰۰` and `١٤٠٠` become `1400`. */
export function toAsciiDigits(text: string): string {
  return text.replaceAll(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
