import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { BayanError, isBayanError } from '../domain/bayan-error.ts';
import { errorAt, formatProblems } from '../domain/problem.ts';

/** What errors of Astro and Vite carry beside their message, where they know the place. */
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
    // Said while a page is rendered: MDX has no place for it, and the line above names the page.
    const message = `A page of content/pages could not be rendered: ${error.message}. Write \\{ where a brace is text.`;
    return new BayanError('content', message);
  }
  if (!placed) return error;
  const { loc, id } = placed;
  const file = path
    .relative(root, loc?.file ?? id ?? '')
    .split(path.sep)
    .join('/');
  const [reason = ''] = stripVTControlCharacters(placed.message).split('\n');
  // MDX says the place in its message.
  const [, line = 1, column = 1] = /\((\d+):(\d+)-/.exec(reason) ?? [];
  const place = { line: loc?.line ?? Number(line), column: loc?.column ?? Number(column) };
  return new BayanError('content', formatProblems([errorAt(file, place, 'page', reason)]));
}

function isPage({ loc, id }: Placed, root: string): boolean {
  const file = loc?.file ?? id;
  return file?.startsWith(path.join(root, 'content')) === true;
}
