import os from 'node:os';
import path from 'node:path';
import { dev } from 'astro';
import { project, projectFile, rootVariable } from '../environment.ts';
import { explainBuildError } from './build-error.ts';

/** How drafts are served. */
export interface ServeOptions {
  /** Whether other machines in the network can open them; by default only this one can. */
  readonly isOpen?: boolean;
  /** Prints a line for the editor. */
  readonly note: (text: string) => void;
}

/** Serves the site of `root` with live reload and drafts. Returns once the server listens. Throws {@link BayanError} on errors in `content/`. */
export async function serveDrafts(
  root: string,
  { isOpen = false, note }: ServeOptions,
): Promise<void> {
  process.env[rootVariable] = root;
  // Astro looks for its own folder from here.
  process.chdir(project);
  try {
    if (isOpen) note(warning);
    const { address } = await dev({
      root: project,
      publicDir: path.join(root, 'public'),
      cacheDir: projectFile('.cache/astro/dev'),
      server: { host: isOpen ? '0.0.0.0' : '127.0.0.1' },
    });
    if (isOpen) note(`On another device, open ${networkAddresses(address.port).join(' or ')}`);
  } catch (error) {
    throw explainBuildError(error, root);
  }
}

const warning =
  'Warning: until you press Ctrl+C, every device in the network of this machine can read the site with all its drafts. Do this only in a network that you trust.';

/** Returns the addresses of this machine in its networks, for a browser. */
export const networkAddresses = (
  port: number,
  interfaces: ReturnType<typeof os.networkInterfaces> = os.networkInterfaces(),
): string[] =>
  Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${port}/`);
