import { child, valueOf } from '../package/elements.ts';
import type { XmlElement } from '../package/xml.ts';

/** How a run looks, as far as it can make words invisible; what is not set is absent. */
export interface RunLook {
  /** Hexadecimal RGB in upper case. */
  readonly color?: string;
  readonly background?: string;
  /** In half-points. */
  readonly size?: number;
  readonly sizeComplex?: number;
  /** Whether the letters have no fill. */
  readonly isEmpty?: boolean;
}

/** The colour of a page, unless the document sets another one. */
export const paper = 'FFFFFF';

/** A background that cannot be known. */
export const unknown = 'unknown';

const highlights: Readonly<Record<string, string>> = {
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGray: '808080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  green: '00FF00',
  lightGray: 'C0C0C0',
  magenta: 'FF00FF',
  red: 'FF0000',
  white: paper,
  yellow: 'FFFF00',
};

/** Reads the look of a run from its properties, or from those of a style. */
export function readLook(properties: XmlElement | undefined): RunLook {
  if (!properties) return {};
  const color = colorOf(properties);
  const background = highlights[valueOf(properties, 'w:highlight') ?? ''] ?? shadeOf(properties);
  const [size, sizeComplex] = ['w:sz', 'w:szCs'].map((name) => Number(valueOf(properties, name)));
  const isEmpty =
    child(child(properties, 'w14:textFill'), 'w14:noFill') !== undefined &&
    child(properties, 'w14:textOutline') === undefined;
  return {
    ...(color !== undefined && isHex(color) && { color: color.toUpperCase() }),
    ...(background !== undefined && { background }),
    ...(size !== undefined && size > 0 && { size }),
    ...(sizeComplex !== undefined && sizeComplex > 0 && { sizeComplex }),
    ...(isEmpty && { isEmpty }),
  };
}

/** Returns the colour of letters. The colours of a theme can be without a value. */
function colorOf(properties: XmlElement): string | undefined {
  const color = child(properties, 'w:color')?.attributes;
  const value = color?.['w:val'];
  const isPaper = /^(?:background|light)1$/.test(color?.['w:themeColor'] ?? '');
  return isPaper && (value === undefined || !isHex(value)) ? paper : value;
}

/** Returns the background in the properties of a run, a paragraph or a cell; `undefined` if they set none. */
export function shadeOf(properties: XmlElement | undefined): string | undefined {
  const shade = child(properties, 'w:shd')?.attributes;
  if (!shade) return undefined;
  const { 'w:val': pattern = 'clear', 'w:fill': fill = 'auto', 'w:color': color = 'auto' } = shade;
  if (pattern === 'nil') return undefined;
  const shown = pattern === 'solid' ? color : fill;
  if (pattern !== 'clear' && pattern !== 'solid') return unknown;
  if (isHex(shown)) return shown.toUpperCase();
  return pattern === 'solid' ? '000000' : undefined;
}

const isHex = (color: string): boolean => /^[\dA-F]{6}$/i.test(color);

/** Calls `clean` while the paragraphs of a part are on another background. */
export function onSurface<T>(surface: string, part: { surface: string }, clean: () => T): T {
  const outside = part.surface;
  part.surface = surface;
  const cleaned = clean();
  part.surface = outside;
  return cleaned;
}

/** How much two colours differ at least in one of red, green and blue, so that words can be seen. */
const visible = 25;
/** The largest size, in half-points, that no one can read. */
const tiny = 4;

/** Whether words of a look are invisible on a background; `undefined` if the background is unknown and would decide. */
export function isInvisible(
  look: RunLook,
  isComplex: boolean,
  background: string,
): boolean | undefined {
  const size = isComplex ? (look.sizeComplex ?? look.size) : look.size;
  if (look.isEmpty || (size !== undefined && size <= tiny)) return true;
  const behind = look.background ?? background;
  if (look.color === undefined) return false;
  if (behind === unknown) return isNear(look.color, paper) ? undefined : false;
  return isNear(look.color, behind);
}

const isNear = (a: string, b: string): boolean =>
  [0, 2, 4].every(
    (at) =>
      Math.abs(
        Number.parseInt(a.slice(at, at + 2), 16) - Number.parseInt(b.slice(at, at + 2), 16),
      ) < visible,
  );
