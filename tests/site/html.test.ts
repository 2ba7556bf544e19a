import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { pagesOf } from '../support/pages.ts';
import { sites } from '../support/built-sites.ts';

const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    // A title is never cut to 70 letters: the demand is often at its end.
    rules: { 'long-title': 'off' },
  }),
);

describe('the HTML', () => {
  for (const [name, { dist }] of Object.entries(sites)) {
    it(`of every page of the ${name} site is valid`, async () => {
      const findings: string[] = [];
      for (const page of await pagesOf(dist)) {
        const html = await readFile(path.join(dist, page), 'utf8');
        const { results } = await validator.validateString(html);
        for (const { messages } of results)
          findings.push(...messages.map(({ ruleId, message }) => `${page} ${ruleId}: ${message}`));
      }
      assert.deepEqual(findings, []);
    });
  }

  it('would be reported if it were wrong', async () => {
    const { results } = await validator.validateString(
      '<!doctype html><p><div id="a"></div><i id="a">',
    );
    assert.ok((results[0]?.errorCount ?? 0) > 2);
  });
});
