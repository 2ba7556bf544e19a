import { statfsSync } from 'node:fs';
import path from 'node:path';
import { project } from '../../src/environment.ts';

/** A folder in memory, on Linux. */
const memoryFolder = '/dev/shm';

/** A command line of Node or of a tool in `node_modules/.bin`, such as `oxlint .`. */
export type CommandLine = readonly [tool: string, ...args: string[]];

/** Absolute path of the executable of a tool. Node is the one that runs this. */
export const executableOf = (tool: string): string =>
  tool === 'node' ? process.execPath : path.join(project, 'node_modules/.bin', tool);

/** The tools that read the code, by the npm script that runs each alone. */
export const tools = {
  // With the types of all TypeScript files: the checker written in Go takes a tenth of the time of astro check.
  lint: ['oxlint', '.'],
  // The types of pages and components. Writes the types of the content collections first.
  'check:astro': [
    'astro',
    'check',
    '--tsconfig',
    'scripts/gate/tsconfig.astro.json',
    '--minimumFailingSeverity',
    'hint',
  ],
  format: [
    'prettier',
    '--check',
    '--log-level=warn',
    '--cache',
    '--cache-location=.cache/prettier',
    '.',
  ],
  knip: ['knip', '--cache', '--cache-location', '.cache/knip'],
} as const satisfies Record<string, CommandLine>;

/**
 * Environment of the tools and tests. They allocate a lot: with the small young generation that `bin/bootstrap.mjs` sets for builds,
 * tests take a tenth longer. Tests that write and delete thousands of small files take half of the time in
 * a folder in memory.
 */
export const toolEnvironment: Readonly<Record<string, string>> = {
  NODE_OPTIONS: '--max-semi-space-size=16',
  ...(process.env['TMPDIR'] === undefined && hasRoom(memoryFolder) && { TMPDIR: memoryFolder }),
};

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > 2 ** 32;
  } catch {
    return false;
  }
}
