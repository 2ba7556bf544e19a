/**
 * The folder that holds `content/`. The commands say it by this variable of the environment, and `astro.config.ts` sets it to
 * the project's own folder where nobody did: Vite moves modules, so none can tell its place by itself.
 */
export const rootVariable = 'BAYAN_ROOT';

/** Absolute path of the folder that holds `content/`. */
export function contentRoot(): string {
  const root = process.env[rootVariable];
  if (root === undefined) throw new Error(`${rootVariable} is not set`);
  return root;
}
