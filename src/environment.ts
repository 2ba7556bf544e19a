import path from 'node:path';

/**
 * Environment variables that name the folders below. Commands and `astro.config.ts` set them, because Vite moves modules and a
 * moved module cannot find the project by its own path.
 */
export const projectVariable = 'BAYAN_PROJECT';
export const rootVariable = 'BAYAN_ROOT';
export const cacheVariable = 'BAYAN_CACHE';

/** With the value `warn`, pages over their budget do not fail the build. `npm run diff` sets it, to show what weighs. */
export const budgetVariable = 'BAYAN_BUDGET';

/** Absolute path of the project: the folder that holds `src/` and `package.json`. */
export const project = path.resolve(
  process.env[projectVariable] ?? path.join(import.meta.dirname, '..'),
);

/** Absolute path of a file of the project, from its path relative to the project. */
export const projectFile = (file: string): string => path.join(project, file);

/** Returns the absolute path of the folder that holds `content/`. Throws unless a command or `astro.config.ts` has set it. */
export function contentRoot(): string {
  const root = process.env[rootVariable];
  if (root === undefined)
    throw new Error(`${rootVariable} is not set. Set it to the folder that holds content/.`);
  return root;
}

/** Absolute path of a cache folder: `.cache/<name>` in the project unless `BAYAN_CACHE` names another parent. */
export const cacheFolder = (name: string): string =>
  path.resolve(process.env[cacheVariable] ?? projectFile('.cache'), name);
