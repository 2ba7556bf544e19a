import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { BayanError, isBayanError } from '../domain/bayan-error.ts';
import { problemAt, formatProblems } from '../domain/problem.ts';

/** The place of an error of Astro or Vite, if they know it. */
interface Placed {
  readonly errors?: readonly unknown[];
  readonly id?: string;
  readonly loc?: { readonly file?: string; readonly line?: number; readonly column?: number };
}

/**
 * Turns an error of a site page, which MDX cannot compile or render, into a {@link BayanError} that names the page. Returns
 * any other error as it is.
 */
export function explainBuildError(error: unknown, root: string): unknown {
  if (!(error instanceof Error)) return error;
  if (isBayanError(error)) return error;
  const placed = [...((error as Placed).errors ?? []), error]
    .filter((candidate): candidate is Error & Placed => candidate instanceof Error)
    .find((candidate) => isPage(candidate, root));
  if (!placed && (error as Placed).id?.endsWith('pages/[page].astro')) {
    // An error of rendering, for which MDX knows no place. Astro names the page on the line above.
    const message = `A page of content/pages could not be rendered: ${error.message}.`;
    return new BayanError('content', message, 'To show a brace as text, write \\{.');
  }
  if (!placed) return error;
  const { loc, id } = placed;
  const file = path
    .relative(root, loc?.file ?? id ?? '')
    .split(path.sep)
    .join('/');
  const [reason = ''] = stripVTControlCharacters(placed.message).split('\n');
  // MDX puts the place into its message.
  const [, line = 1, column = 1] = /\((\d+):(\d+)-/.exec(reason) ?? [];
  const place = { line: loc?.line ?? Number(line), column: loc?.column ?? Number(column) };
  const remedy = 'correct it, or write \\{ to show a brace as text';
  return new BayanError(
    'content',
    formatProblems([problemAt(file, place, 'page', `${reason}; ${remedy}`)]),
  );
}

function isPage({ loc, id }: Placed, root: string): boolean {
  const file = loc?.file ?? id;
  return file?.startsWith(path.join(root, 'content')) === true;
}
