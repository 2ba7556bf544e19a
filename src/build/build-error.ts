import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { BayanError, isBayanError } from '../domain/bayan-error.ts';
import { problemAt, formatProblems } from '../domain/problem.ts';

/** The place of an error of Astro or Vite, if they know it. */
interface Placed {
  readonly errors?: readonly unknown[];
  readonly id?: string;
  readonly loc?: { readonly file?: string; readonly line?: number; readonly column?: number };
  /** Of an error of rendering: the page, by the parameters of its route. */
  readonly params?: { readonly tag?: string; readonly page?: string };
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
  const { tag, page } = (error as Placed).params ?? {};
  if (!placed && tag !== undefined && page !== undefined) {
    // MDX knows no place of an error of rendering.
    const file = ['content/pages', page, `${tag}.mdx`].join('/');
    return new BayanError(
      'content',
      `${file} could not be rendered: ${error.message}.`,
      'To show a brace as text, write \\{.',
    );
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
