import assert from 'node:assert/strict';
import { it } from 'node:test';
import { iconAddress } from '../../src/views/mark.ts';

it('the address of the icon has only signs that an address may have', () => {
  assert.match(iconAddress, /^data:image\/svg\+xml,(?:[\w\-.~:/?@!$&'()*+,;=]|%[\dA-F]{2})*$/);
  assert.match(decodeURIComponent(iconAddress), /,<svg xmlns='[^']*' [^<]*><path [^<]*\/><\/svg>$/);
});
