import path from 'node:path';

/** The variable of the environment that says where the project is; `astro.config.ts` sets it, since Vite moves modules. */
export const projectVariable = 'BAYAN_PROJECT';

/** Absolute path of a file of the project, by its path in it. */
export const projectFile = (file: string): string =>
  path.resolve(process.env[projectVariable] ?? '.', file);
