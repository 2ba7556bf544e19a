import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isBayanError } from '../../src/domain/bayan-error.ts';
import { hostileFiles } from './hostile-files.ts';
import { importBytes } from './imported.ts';

describe('a file that cannot be imported', () => {
  for (const { kind, name, make, says } of hostileFiles) {
    it(`is refused with a reason and a remedy: ${kind}`, async () => {
      await assert.rejects(importBytes(make(), name.slice(name.lastIndexOf('.'))), (error) => {
        assert.ok(isBayanError(error, 'import'));
        assert.match(error.message, says);
        // One sentence: what the file is, and then what to do.
        assert.match(error.message, /^[^\n]+: [^\n]+\.$|^[^\n]+; [^\n]+\.$/);
        return true;
      });
    });
  }
});
