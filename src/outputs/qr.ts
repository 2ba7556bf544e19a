import encodeQR from 'qr';
import { print } from '../styles/tokens.ts';

/**
 * Returns a text as a QR code in SVG: one path, with a stroke for each run of dark modules. It has no quiet zone, so it needs
 * white space around it.
 */
export function qrSvg(text: string): string {
  // The encoder always adds a border, so cut it off.
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1));
  const strokes = rows.flatMap((row, y) =>
    strokesOf(row).map(([x, length]) => `M${x} ${y}.5h${length}`),
  );
  const size = rows.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path stroke="${print.ink}" d="${strokes.join('')}"/></svg>`;
}

/** Returns the runs of dark modules in a row: start and length. */
function strokesOf(row: readonly boolean[]): [x: number, length: number][] {
  const strokes: [number, number][] = [];
  for (const [x, isDark] of row.entries()) {
    const last = strokes.at(-1);
    if (!isDark) continue;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else strokes.push([x, 1]);
  }
  return strokes;
}
