import { decodePicture } from './pictures.ts';

/** A connected piece of ink: its position and its pixels, row by row. */
interface Piece {
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly ink: readonly boolean[];
}

/** The area of the title on a card: below the site's name, above the issuers, within the margins. */
const area = { top: 112, bottom: 478, left: 30, right: 1170 } as const;

/** The pieces of ink of a card's title, from left to right. */
function piecesOf(png: Uint8Array): Piece[] {
  const { width, data } = decodePicture(png);
  const [columns, rows] = [area.right - area.left, area.bottom - area.top];
  const isInk = (x: number, y: number) =>
    x >= 0 &&
    y >= 0 &&
    x < columns &&
    y < rows &&
    (data[((y + area.top) * width + x + area.left) * 4] ?? 255) < 110;
  const seen = new Uint8Array(columns * rows);
  const pieces: Piece[] = [];
  for (let start = 0; start < columns * rows; start += 1) {
    if (seen[start] || !isInk(start % columns, Math.floor(start / columns))) continue;
    const points: [number, number][] = [];
    const open = [start];
    seen[start] = 1;
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const [x, y] = [next % columns, Math.floor(next / columns)];
      points.push([x, y]);
      for (const [nx, ny] of around(x, y)) {
        const at = ny * columns + nx;
        if (!isInk(nx, ny) || seen[at]) continue;
        seen[at] = 1;
        open.push(at);
      }
    }
    pieces.push(pieceOf(points));
  }
  return pieces.sort((a, b) => a.left - b.left);
}

function* around(x: number, y: number): Generator<[number, number]> {
  for (const dx of [-1, 0, 1]) for (const dy of [-1, 0, 1]) yield [x + dx, y + dy];
}

function pieceOf(points: readonly [number, number][]): Piece {
  const left = Math.min(...points.map(([x]) => x));
  const top = Math.min(...points.map(([, y]) => y));
  const width = Math.max(...points.map(([x]) => x)) - left + 1;
  const height = Math.max(...points.map(([, y]) => y)) - top + 1;
  const ink = Array.from({ length: width * height }, () => false);
  for (const [x, y] of points) ink[(y - top) * width + x - left] = true;
  return { left, width, height, ink };
}

/** The share of pixels in which two pieces differ, from 0 to 1. A shift by one pixel does not count. */
function difference(a: Piece, b: Piece): number {
  if (Math.abs(a.width - b.width) > 2 || Math.abs(a.height - b.height) > 2) return 1;
  const at = (piece: Piece, x: number, y: number) =>
    x >= 0 && y >= 0 && x < piece.width && y < piece.height && piece.ink[y * piece.width + x];
  const offsets = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));
  const [columns, rows] = [Math.max(a.width, b.width), Math.max(a.height, b.height)];
  const counts = offsets.map(([dx, dy]) => {
    let differing = 0;
    for (let y = 0; y < rows; y += 1)
      for (let x = 0; x < columns; x += 1)
        if (at(a, x, y) !== at(b, x + dx, y + dy)) differing += 1;
    return differing;
  });
  return Math.min(...counts) / (columns * rows);
}

/** The first piece of ink of each letter, of cards with only that letter. */
export type KnownLetters = ReadonlyMap<string, Piece | undefined>;

/** Returns what the letters look like, of cards with only one each. Each letter is a single piece of ink. */
export const lettersOf = (cards: ReadonlyMap<string, Uint8Array>): KnownLetters =>
  new Map(Array.from(cards, ([letter, png]) => [letter, piecesOf(png)[0]]));

/** Reads the title from the picture of a card, from left to right. It skips everything but the known letters. */
export const readTitle = (card: Uint8Array, letters: KnownLetters): string =>
  piecesOf(card)
    .map(
      (piece) =>
        [...letters].find(([, letter]) => letter && difference(piece, letter) < 0.1)?.[0] ?? '',
    )
    .join('');
