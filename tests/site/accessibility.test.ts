import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { useBrowser, viewports } from '../support/browser.ts';
import { pageKinds, pagesOf } from '../support/pages.ts';
import { project, sites } from '../support/sites.ts';

const axe = await readFile(path.join(project, 'node_modules/axe-core/axe.min.js'), 'utf8');
const all = await pagesOf(sites.shelf.dist);
const open = useBrowser();

/** The page with all that a text can hold, beside one page of each kind. */
const specimen = '/fa/open-the-library.html';

describe('axe', () => {
  for (const page of new Set([specimen, ...pageKinds(all, 'fa'), ...pageKinds(all, 'en')])) {
    it(`finds nothing on ${page}, light or dark`, async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const watched = await open({ colorScheme, viewport: viewports.phone });
        await watched.page.goto(pathToFileURL(path.join(sites.shelf.dist, page)).href);
        await watched.page.evaluate(axe);
        const found = await watched.page.evaluate(async () => {
          const { violations } = await (
            globalThis as unknown as {
              axe: {
                run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
              };
            }
          ).axe.run();
          return violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
          );
        });
        assert.deepEqual(found, []);
        await watched.close();
      }
    });
  }
});
