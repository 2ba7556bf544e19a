import path from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '../domain/failure.ts';
import { requireContent } from '../source/require-content.ts';
import { project } from './project.ts';

/** Where the texts are and where the site goes: both absolute. */
export interface Places {
  readonly root: string;
  readonly out: string;
}

/**
 * Reads `--root DIR --out DIR`. Without them it is the project's own `content/`, and `dist/` beside the project;
 * a root of another publisher is built into `dist/` of its own folder.
 */
export async function readPlaces(args: readonly string[], task: string): Promise<Places> {
  const { root, out } = parse(args, task);
  const absoluteRoot = path.resolve(process.cwd(), root ?? project);
  await requireContent(absoluteRoot);
  return {
    root: absoluteRoot,
    out: path.resolve(process.cwd(), out ?? path.join(absoluteRoot, 'dist')),
  };
}

function parse(
  args: readonly string[],
  task: string,
): { root?: string | undefined; out?: string | undefined } {
  try {
    return parseArgs({
      args: [...args],
      options: { root: { type: 'string' }, out: { type: 'string' } },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('.')[0] : String(error);
    throw new Failure(`${reason}. Usage: npm run ${task} -- [--root DIR] [--out DIR]`);
  }
}
