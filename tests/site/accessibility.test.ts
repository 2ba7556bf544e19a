import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { useBrowser, viewports } from '../support/browser.ts';
import { pageKinds, pagesOf } from '../support/pages.ts';
import { project, sites, tags } from '../support/built-sites.ts';

const axe = await readFile(path.join(project, 'node_modules/axe-core/axe.min.js'), 'utf8');
const all = await pagesOf(sites.shelf.dist);
const { look } = useBrowser();

/** Everything that a text can have. They are tested with a page of each kind in each language. */
const specimens = ['/fa/specimen.html', '/en/specimen.html', '/ckb/specimen.html'];
const pages = new Set([...specimens, ...tags.flatMap((tag) => pageKinds(all, tag))]);

interface Axe {
  run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

async function findings(only: string | null): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: Axe };
  // axe does not test target sizes (WCAG 2.2) by default.
  const { violations } = await axe.run(
    only === null ? { rules: { 'target-size': { enabled: true } } } : { runOnly: [only] },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('axe', () => {
  for (const address of pages) {
    it(`finds nothing on ${address}, light or dark`, async () => {
      const see = async (page: Page) => {
        await page.evaluate(axe);
        assert.deepEqual(await page.evaluate(findings, null), []);
        // Only the colours differ in the dark.
        await page.emulateMedia({ colorScheme: 'dark' });
        assert.deepEqual(await page.evaluate(findings, 'color-contrast'), [], 'dark');
        await page.emulateMedia({ colorScheme: 'light' });
      };
      const url = pathToFileURL(path.join(sites.shelf.dist, address)).href;
      await look(url, see, { viewport: viewports.phone, colorScheme: 'light' });
    });
  }
});
