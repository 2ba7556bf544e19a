import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspectPage } from '../../scripts/browsers/inspect-page.ts';
import { useBrowser, viewports } from '../support/browser.ts';

const { open } = useBrowser();

/** Returns what is wrong with a page with this body, on a phone. */
async function faultsOf(body: string, dir = 'ltr'): Promise<string[]> {
  const { page } = await open({ viewport: viewports.phone });
  await page.setContent(`<!doctype html><html dir="${dir}"><body>${body}</body></html>`);
  const faults = await page.evaluate(inspectPage);
  await page.close();
  return faults;
}

describe('the inspection of a page in other browsers', () => {
  it('finds nothing on a page whose texts begin where their direction says', async () => {
    assert.deepEqual(
      await faultsOf(
        '<p>Give the square back to the people!</p><p dir="rtl">میدان را به مردم بازگردانید!</p><p style="text-indent:-1em;padding-inline-start:1em">A hanging indent</p>',
      ),
      [],
    );
  });

  it('finds a text on the wrong side', async () => {
    const [fault, ...others] = await faultsOf(
      '<p style="width:200px;text-align:right">Deutsch</p>',
    );
    assert.match(fault ?? '', /^it begins 14\d pixels from its side: <p class=""> Deutsch$/);
    assert.deepEqual(others, []);
  });

  it('finds what makes a page wider than its window, but not what scrolls in it', async () => {
    assert.deepEqual(
      await faultsOf('<div style="overflow-x:auto"><p style="width:900px">long</p></div>'),
      [],
    );
    assert.deepEqual(await faultsOf('<p style="width:900px">long</p>'), [
      'it is 908 pixels wide in a window of 360',
      'it leaves the window: <p class=""> long',
    ]);
  });

  it('finds a page in Arabic script without its font', async () => {
    assert.deepEqual(await faultsOf('<p>میدان</p>', 'rtl'), ['its font is missing']);
  });
});
