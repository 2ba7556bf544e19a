import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isExampleAddress } from '../../src/domain/example-address.ts';

const examples = [
  'https://example.org',
  'https://EXAMPLE.org./x',
  'http://www.example.com:8080/site',
  'https://example.net',
  'https://our.example',
  'https://bayan.test/',
  'https://a.invalid',
  'http://localhost:4321',
  'http://a.localhost',
  'http://printer.local',
  'http://127.0.0.1:8080',
  'http://0x7f.1',
  'http://10.1.2.3',
  'http://172.16.0.1',
  'http://192.168.1.7/site',
  'http://169.254.1.1',
  'http://192.0.2.1',
  'http://203.0.113.9',
  'http://[::1]/',
  'http://[2001:db8::1]/',
  'http://[fe80::1]/',
  'mailto:editors@example.org',
  'mailto:editors@example.org?subject=x',
  'editors@mail.example.com',
];
const own = [
  'https://examples.org',
  'https://my-example.com',
  'https://example.org.ir',
  'https://bayan.org/example.org',
  'https://latest',
  'https://contest.net',
  'https://8.8.8.8',
  'http://172.32.0.1',
  'https://[2a00:1450::1]/',
  `http://${'a'.repeat(56)}.onion/bayan`,
  'mailto:example@bayan.org',
  'tel:+981234',
  'Telegram: @bayan',
  'bayan@riseup.net',
];

describe('an example address', () => {
  it('is a reserved name, or an IP address that readers cannot reach', () => {
    assert.deepEqual(
      examples.filter((address) => !isExampleAddress(address)),
      [],
    );
  });

  it('is no other address, and nothing else that a contact may be', () => {
    assert.deepEqual(own.filter(isExampleAddress), []);
  });
});
