import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { useBrowser, type TestBrowser } from './browser.ts';
import { sites } from './built-sites.ts';

/** A site that the tests build. */
type BuiltSiteName = keyof typeof sites;

/** A browser for tests that look at pages of the built sites. */
export interface SiteBrowser extends Pick<TestBrowser, 'open'> {
  /** Loads a page of a site, named by its path, and returns what `see` returns. */
  readonly look: <T>(
    site: BuiltSiteName,
    page: string,
    see: (page: Page) => Promise<T>,
    options?: BrowserContextOptions,
  ) => Promise<T>;
}

/** Returns the address of a page on the disk. */
export const addressOf = (site: BuiltSiteName, page: string): string =>
  pathToFileURL(path.join(sites[site].dist, page)).href;

/** Opens a browser before the tests of a file, and closes it after them. */
export function useSiteBrowser(): SiteBrowser {
  const { open, look } = useBrowser();
  return { open, look: (site, page, see, options) => look(addressOf(site, page), see, options) };
}
