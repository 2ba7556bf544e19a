/** The least contrast of words and their ground, by WCAG 2.2, level AA. */
export const leastContrast = 4.5;

/** The least contrast of pictures that mean something and their ground, by WCAG 2.2, level AA. */
export const leastContrastOfPictures = 3;

type Triple = readonly [number, number, number];

/** Returns the contrast of two colours, `#` and six digits each, from 1 to 21 by WCAG 2.2. */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Returns the luminance of a colour, from 0 to 1. */
export function luminanceOf(colour: string): number {
  const [red, green, blue] = linearOf(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Returns the colour nearest to `colour` that has enough contrast with all `grounds`: the same hue, darker or lighter. If there is
 * none, because the grounds are too different, it returns black or white.
 */
export function nearestReadable(colour: string, ...grounds: readonly string[]): string {
  const isReadable = (candidate: string) =>
    grounds.every((ground) => contrastOf(candidate, ground) >= leastContrast);
  const [lightness, a, b] = labOf(colour);
  for (let step = 0; step <= steps; step += 1)
    for (const way of [-1, 1]) {
      const moved = lightness + (way * step) / steps;
      if (moved < 0 || moved > 1) continue;
      const candidate = hexOfLab([moved, a, b]);
      if (isReadable(candidate)) return candidate;
    }
  const [black, white] = [hexOfLab([0, 0, 0]), hexOfLab([1, 0, 0])];
  const least = (candidate: string) =>
    Math.min(...grounds.map((ground) => contrastOf(candidate, ground)));
  return least(black) > least(white) ? black : white;
}

/** Returns a colour between two: `share` of the first, and the rest of the second. */
export function mixed(one: string, other: string, share: number): string {
  const [first, second] = [labOf(one), labOf(other)];
  const part = (at: 0 | 1 | 2) => first[at] * share + second[at] * (1 - share);
  return hexOfLab([part(0), part(1), part(2)]);
}

/** How many degrees of lightness are tried. */
const steps = 400;

function linearOf(colour: string): Triple {
  const channel = (at: number) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Returns a colour in Oklab, where equal steps of lightness look equal. */
function labOf(colour: string): Triple {
  const [red, green, blue] = linearOf(colour);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function hexOfLab([lightness, a, b]: Triple): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((value) => {
    const shown = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(Math.min(1, Math.max(0, shown)) * 255);
  });
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
