import { valueOf } from '../package/elements.ts';
import { readRunFormat, type RunFormat, type Style } from './styles.ts';
import type { XmlElement } from '../package/xml.ts';

/** The format of a run, as far as Markdown can express it. */
export interface Emphasis {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isHidden: boolean;
  readonly isStruck: boolean;
  /** Whether the properties for complex scripts apply. */
  readonly isComplex: boolean;
}

/** Returns the format of a run, from its own properties, its character style and its paragraph style. */
export function emphasisOf(
  properties: XmlElement | undefined,
  character: Style | undefined,
  paragraph: Style | undefined,
  text: string,
): Emphasis {
  const direct = readRunFormat(properties);
  // A character style toggles the paragraph style: bold in bold is not bold (ISO 29500, 17.7.3).
  const styled = (key: keyof RunFormat): boolean | undefined => {
    // Italic is only how a quotation looks.
    const isLook = paragraph?.role?.kind === 'quote' && key.startsWith('italic');
    const own = isLook ? undefined : paragraph?.[key];
    return own === undefined && character?.[key] === undefined
      ? undefined
      : (own ?? false) !== (character?.[key] ?? false);
  };
  const isComplex =
    direct.rightToLeft ??
    (styled('rightToLeft') === true || /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text));
  // Right-to-left text has its own bold property. Programs other than Word often set only one of the two.
  const either = (own: keyof RunFormat, other: keyof RunFormat) =>
    direct[own] ?? direct[other] ?? styled(own) ?? styled(other) ?? false;
  return {
    isBold: isComplex ? either('boldComplex', 'bold') : (direct.bold ?? styled('bold') ?? false),
    isItalic: isComplex
      ? either('italicComplex', 'italic')
      : (direct.italic ?? styled('italic') ?? false),
    isHidden: direct.hidden ?? styled('hidden') ?? false,
    isStruck: direct.struck ?? styled('struck') ?? false,
    isComplex,
  };
}

export const underlineNote =
  'is underlined in Word, which Markdown does not support: write ** around it if it has to stand out';

/** Yields the formats of a run that Markdown cannot express, as endings of review notes. */
export function* lostFormats(
  properties: XmlElement | undefined,
  isLink: boolean,
): Generator<string> {
  const is = (name: string) => {
    const value = valueOf(properties, name) ?? '';
    return value !== '' && !['none', 'false', '0', 'off'].includes(value);
  };
  if (is('w:u') && !isLink) yield underlineNote;
  if (is('w:highlight'))
    yield 'is highlighted in Word, as internal notes often are: check that it belongs in the text';
  const align = valueOf(properties, 'w:vertAlign');
  if (align === 'superscript' || align === 'subscript')
    yield `is ${align} in Word, but plain text here: check that it can still be understood`;
}
