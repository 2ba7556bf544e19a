import path from 'node:path';

/** The variable of the environment that says where the cache is; `astro.config.ts` sets it, since Vite moves modules. */
export const cacheVariable = 'BAYAN_CACHE';

/** Absolute path of a folder for what need not be made twice; `.cache/<name>` where nobody says another place. */
export function cacheFolder(name: string): string {
  return path.resolve(process.env[cacheVariable] ?? '.cache', name);
}
