/** The names of colours that logos use, besides those in hex. */
const names: Readonly<Record<string, string>> = {
  black: '#000000',
  // In a picture of a page it is black.
  currentcolor: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  navy: '#000080',
  maroon: '#800000',
  purple: '#800080',
  teal: '#008080',
  gray: '#808080',
  grey: '#808080',
  silver: '#c0c0c0',
};

/**
 * Returns the colours with which an SVG draws, as `#` and six digits, each once. Colours in other notations than hex, `rgb()` and
 * common names are left out.
 */
export function coloursOfSvg(svg: string): ReadonlySet<string> {
  const found = [
    ...svg.matchAll(
      /\b(?:fill|stroke|stop-color|flood-color)\s*[=:]\s*["']?\s*(rgb\([^)]*\)|[#\w]+)/gi,
    ),
  ].flatMap(([, value = '']) => colourIn(value) ?? []);
  // What has no fill is black.
  const isFilled = /<(?:svg|g)\b[^>]*\sfill\s*=|<style\b/i.test(svg);
  const isBare = /<(?:path|rect|circle|ellipse|polygon|text)\b(?![^>]*\b(?:fill|class)\b)/i.test(
    svg,
  );
  return new Set([...found, ...(isBare && !isFilled ? ['#000000'] : [])]);
}

function colourIn(value: string): string | undefined {
  const text = value.toLowerCase();
  const [, digits] = /^#([\da-f]{3,8})$/.exec(text) ?? [];
  if (digits !== undefined)
    return `#${digits.length < 6 ? digits.slice(0, 3).replaceAll(/./g, '$&$&') : digits.slice(0, 6)}`;
  const channels = /^rgb\((.*)\)$/.exec(text)?.[1]?.match(/[\d.]+%?/g);
  if (channels?.length === 3)
    return `#${channels.map((channel) => byteOf(channel).toString(16).padStart(2, '0')).join('')}`;
  return names[text];
}

function byteOf(channel: string): number {
  const value = channel.endsWith('%') ? (parseFloat(channel) * 255) / 100 : parseFloat(channel);
  return Math.round(Math.min(255, value));
}
