import encodeQR from 'qr';
import { print } from '../styles/tokens.ts';

/**
 * A text as a QR code, in SVG: one path, black on the paper, without the quiet zone, which what is around it has to leave.
 * Each row of dark modules is a stroke.
 */
export function qrSvg(text: string): string {
  // The encoder insists on a border; it is cut again.
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1));
  const strokes = rows.flatMap((row, y) =>
    strokesOf(row).map(([x, length]) => `M${x} ${y}.5h${length}`),
  );
  const size = rows.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path stroke="${print.ink}" d="${strokes.join('')}"/></svg>`;
}

/** Where dark modules begin in a row, and how many follow each other. */
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
