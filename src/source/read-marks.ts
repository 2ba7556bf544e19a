import { hash } from 'node:crypto';
import path from 'node:path';
import { fileStart, problemAt, type Problem } from '../domain/problem.ts';
import { kindOf, svgKind } from '../images/kinds.ts';
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
