import assert from 'node:assert/strict';
import { it } from 'node:test';
import { iconAddress } from '../../src/views/mark.ts';

it('the address of the icon has only signs that an address may have', () => {
  const address = iconAddress('#97202a');
  assert.match(address, /^data:image\/svg\+xml,(?:[\w\-.~:/?@!$&'()*+,;=]|%[\dA-F]{2})*$/);
  assert.match(decodeURIComponent(address), /,<svg xmlns='[^']*' [^<]*><path [^<]*\/><\/svg>$/);
});
