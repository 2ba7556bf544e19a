import path from 'node:path';
import { project } from '../../src/environment.ts';

export { project };

/** A site that the tests read: where its texts are, and where `build-sites.ts` has built it. */
export interface BuiltSite {
  readonly root: string;
  readonly dist: string;
  /** The address in its `site.yaml`. */
  readonly url: string;
}

const cache = path.join(project, '.cache/tests');

/** The published site, and a site of nobody with all that the published one does not have yet. */
export const sites = {
  published: { root: project, dist: path.join(cache, 'published'), url: 'https://example.org' },
  shelf: {
    root: path.join(cache, 'shelf-root'),
    dist: path.join(cache, 'shelf'),
    url: 'https://shelf.example/copies/first',
  },
} as const satisfies Record<string, BuiltSite>;

/** The languages of both sites. */
export const tags = ['fa', 'en', 'ar', 'ckb', 'de'] as const;
