import { hash } from 'node:crypto';
import path from 'node:path';
import { contrastOf, leastContrastOfPictures } from '../domain/colour.ts';
import { fileStart, problemAt, type Problem } from '../domain/problem.ts';
import type { Site } from '../domain/site.ts';
import { coloursOfSvg } from '../domain/svg-colours.ts';
import { kindOf, svgKind } from '../images/kinds.ts';
import { palettesOf } from '../styles/tokens.ts';
import type { Placed } from './content.ts';
import { readBytes } from './read-bytes.ts';

/**
 * Reads the marks of organisations and of the site from `public/`: their digests by path, and the problems of those that cannot be
 * drawn.
 * @param named the paths of the marks, from `public/`
 * @param publicFiles the files in `public/`
 */
export function marksOf(
  named: readonly (string | undefined)[],
  publicFiles: ReadonlySet<string>,
  root: string,
): { marks: ReadonlyMap<string, string>; problems: Problem[] } {
  const marks = new Map<string, string>();
  const problems: Problem[] = [];
  const paths = new Set(named.flatMap((mark) => mark ?? []));
  for (const mark of paths) {
    if (!publicFiles.has(mark)) continue;
    const file = `public/${mark}`;
    const bytes = readBytes(path.join(root, file), file);
    const fault = Buffer.isBuffer(bytes) ? faultOf(mark, bytes) : undefined;
    if (!Buffer.isBuffer(bytes)) problems.push(bytes);
    else if (fault === undefined) marks.set(mark, hash('sha256', bytes));
    else
      problems.push(
        problemAt(file, fileStart, 'image-format', `this mark cannot be drawn: ${fault}`),
      );
  }
  return { marks, problems };
}

/** Warns of a logo that cannot be seen on light pages and on paper. Dark pages have a light ground behind a dark one. */
export function faintMark(site: Placed<Site> | undefined, root: string): Problem[] {
  const theme = site?.data.theme;
  if (!site || theme?.mark === undefined) return [];
  const file = `public/${theme.mark}`;
  const bytes = readBytes(path.join(root, file), file);
  if (!Buffer.isBuffer(bytes)) return [];
  const { paper } = palettesOf(theme).light;
  const contrasts = [...coloursOfSvg(bytes.toString())].map((colour) => contrastOf(colour, paper));
  const best = Math.max(...contrasts);
  if (contrasts.length === 0 || best >= leastContrastOfPictures) return [];
  const message = `no colour of the logo public/${theme.mark} has more contrast with the ground ${paper} than ${best.toFixed(1)}; it needs ${leastContrastOfPictures} to be seen: give a part of it, such as an outline, a darker colour`;
  return [problemAt(site.path, site.locate(['theme', 'mark']), 'contrast', message, 'warning')];
}

/** The most bytes of a mark, which is in every card and leaflet of its organisation, or of the site. */
const limit = 100_000;

/** Returns why a mark cannot be on cards and leaflets, and what to do. */
function faultOf(mark: string, bytes: Buffer): string | undefined {
  if (bytes.length > limit) return 'it has more than 100 KB; make it smaller';
  if (mark.endsWith('.png')) {
    const kind = kindOf(bytes);
    if (kind?.extension !== 'png') return 'it is no PNG; save it as one';
    const { size, broken } = kind.read(bytes);
    if (!size || broken !== undefined) return `${broken ?? 'it has no size'}; save it again`;
    return undefined;
  }
  const { broken } = svgKind.read(bytes);
  if (broken !== undefined) return `${broken}; save it again`;
  return hasSize.test(bytes.toString('latin1'))
    ? undefined
    : 'its <svg> has no size; write one, as in <svg viewBox="0 0 64 64">';
}

/** The beginning of an SVG with a size. */
const hasSize = /<svg\b[^>]*\s(?:viewBox|height)\s*=/;
