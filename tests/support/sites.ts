import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { project, projectFile } from '../../src/environment.ts';
import { digestOfPaths } from './folder-digest.ts';

export { project };

/** A site that the tests read. */
export interface Site {
  /** The folder that holds its `content/`. */
  readonly root: string;
  /** The address in its `site.yaml`. */
  readonly url: string;
}

/** The `content/` of the shelf. */
export const shelfContent = projectFile('tests/fixtures/shelf/content');

/**
 * The first site that was published, as it was then: a fork may have other texts in `content/`, or none. And the shelf: the site
 * of an invented issuer, with everything that the first one does not have.
 */
export const sites = {
  published: { root: projectFile('tests/fixtures/first'), url: 'https://example.org' },
  shelf: { root: shelfRoot(), url: 'https://shelf.example/copies/first' },
} as const satisfies Record<string, Site>;

export type SiteName = keyof typeof sites;

/** The languages of both sites. */
export const tags = ['fa', 'en', 'ar', 'ckb', 'de'] as const;

/** Returns a copy of the shelf, in a folder that is named by the digest of its files. */
function shelfRoot(): string {
  const roots = projectFile('.cache/tests/roots');
  const root = path.join(roots, digestOfPaths([shelfContent]).slice(0, 16));
  if (existsSync(root)) return root;
  const partial = `${root}.${process.pid}`;
  cpSync(shelfContent, path.join(partial, 'content'), { recursive: true });
  try {
    renameSync(partial, root);
  } catch {
    // Another test file has made the copy meanwhile.
    rmSync(partial, { recursive: true });
  }
  return root;
}
