import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { listFolder } from '../../src/archive/folder.ts';
import { isCopied, smallestCopied } from '../../src/domain/compressed-copy.ts';
import { headersOf } from '../../src/hosting/headers.ts';
import { request, type Answer } from './request.ts';

const unpackers: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  zstd: zstdDecompressSync,
};

/** Files that hosts or Bayan write for hosts, and do not show. */
const hidden = /(?:^|\/)(?:\.(?!well-known)|_headers$|_redirects$)/;

/** Returns a file of every kind in a site: the smallest and the largest of each ending, with each set of headers. */
export async function filesOfEveryKind(site: string): Promise<string[]> {
  const files = (await listFolder(site)).filter(
    (file) => !hidden.test(file) && !/\.(?:br|gz)$/.test(file),
  );
  const sizeOf = (file: string) => statSync(path.join(site, file)).size;
  const kinds = Map.groupBy(
    files,
    (file) =>
      `${[...headersOf(`/${file}`).values()].join(' ')} ${path.basename(file).replace(/^[^.]*/, '')}`,
  );
  return [
    ...new Set(
      [...kinds.values()].flatMap((some) => {
        const sorted = some.toSorted((a, b) => sizeOf(a) - sizeOf(b));
        return [sorted[0] ?? '', sorted.at(-1) ?? ''];
      }),
    ),
  ];
}

/** What was found out about a file on a host, for the table. */
export interface FileReport {
  readonly file: string;
  readonly type: string;
  readonly cache: string;
  readonly policy: string;
  readonly encodings: string;
}

/** Checks how a host sends a file. Returns faults, and what to print about it. */
export async function checkFile(
  base: string,
  site: string,
  file: string,
): Promise<{ faults: string[]; report: FileReport }> {
  const url = base + encodeURI(`/${file}`);
  const bytes = readFileSync(path.join(site, file));
  const faults: string[] = [];
  const expect = (is: boolean, what: string) => {
    if (!is) faults.push(`/${file}: ${what}`);
  };
  const plain = await request(url);
  expect(plain.status === 200, `status ${plain.status}`);
  expect(plain.body.equals(bytes), 'other bytes than the file');
  const expectHeaders = (answer: Answer) => {
    faults.push(...faultsInHeaders(`/${file}`, answer));
    const onion = [answer.headers['onion-location'] ?? 'missing'].flat().join(', ');
    const wanted = `http://YOUR-ADDRESS.onion${new URL(url).pathname}`;
    expect(encodeURI(decodeURI(onion)) === wanted, `Onion-Location is ${onion}`);
  };
  expectHeaders(plain);
  const encodings: string[] = [];
  for (const [accepted, names] of [
    ['gzip', ['gzip']],
    ['gzip, deflate, br, zstd', ['br', 'gzip', 'zstd']],
  ] as const) {
    const packed = await request(url, { 'accept-encoding': accepted });
    const encoding = packed.headers['content-encoding'];
    expectHeaders(packed);
    expect(packed.status === 200, `status ${packed.status} with ${accepted}`);
    if (file.endsWith('.svgz')) continue;
    const isLarge = bytes.length >= smallestCopied;
    if (isCopied(file) && isLarge)
      expect(
        names.some((name) => name === encoding),
        `is not compressed for ${accepted}`,
      );
    if (!isCopied(file)) expect(encoding === undefined, `is compressed again: ${encoding ?? ''}`);
    if (encoding === undefined) continue;
    expect(/accept-encoding/i.test(packed.headers.vary ?? ''), 'no Vary: Accept-Encoding');
    expect(
      unpackers[encoding]?.(packed.body).equals(bytes) === true,
      `other content in ${encoding}`,
    );
    const copy = path.join(site, `${file}.${encoding === 'gzip' ? 'gz' : encoding}`);
    const isCopy = existsSync(copy) && readFileSync(copy).equals(packed.body);
    if (existsSync(copy)) expect(isCopy, `the copy ${path.basename(copy)} is not used`);
    encodings.push(`${encoding}${isCopy ? ' copy' : ''}`);
  }
  const { etag } = plain.headers;
  expect(etag !== undefined, 'no ETag');
  if (etag !== undefined) {
    const again = await request(url, { 'if-none-match': etag });
    expect(again.status === 304, `status ${again.status} for the known ETag`);
  }
  const part = await request(url, { range: 'bytes=1-9' });
  if (bytes.length > 9) {
    expect(part.status === 206, `status ${part.status} for a range`);
    expect(part.body.equals(bytes.subarray(1, 10)), 'other bytes in a range');
  }
  const policy = plain.headers['content-security-policy'];
  return {
    faults,
    report: {
      file,
      type: plain.headers['content-type'] ?? '',
      cache: plain.headers['cache-control'] ?? '',
      policy: policy === undefined ? '-' : policy.includes('script-src') ? 'script' : 'yes',
      encodings: [...new Set(encodings)].join(', ') || '-',
    },
  };
}

/** Returns the faults of headers that every answer for a file has to have. */
function faultsInHeaders(file: string, { headers }: Answer): string[] {
  const wanted = headersOf(file);
  const faults = Array.from(wanted).flatMap(([name, value]) => {
    const sent = [headers[name.toLowerCase()] ?? 'missing'].flat().join(', ');
    return normal(sent) === normal(value) ? [] : [`${name} is ${sent}, not ${value}`];
  });
  for (const name of [
    'content-security-policy',
    'access-control-allow-origin',
    'cross-origin-opener-policy',
  ])
    if (
      headers[name] !== undefined &&
      ![...wanted.keys()].some((key) => key.toLowerCase() === name)
    )
      faults.push(`${name} is sent`);
  if (headers['last-modified'] !== undefined) faults.push('Last-Modified is sent');
  const server = [headers['server'] ?? ''].flat().join(', ');
  if (/\d/.test(server)) faults.push(`Server has a version: ${server}`);
  if (headers['strict-transport-security'] !== undefined) faults.push('HSTS is sent over http');
  return faults.map((fault) => `${file}: ${fault}`);
}

const normal = (value: string): string => value.replaceAll(/\s+/g, '').toLowerCase();

/** Checks what a host does with addresses that are no files. Returns faults. */
export async function checkAddresses(base: string, site: string): Promise<string[]> {
  const faults: string[] = [];
  const missing = readFileSync(path.join(site, '404.html'), 'utf8');
  for (const address of [
    '/fa/nothing-here.html',
    '/nothing/at/any.png',
    '/fa/nothing.txt',
    '/.htaccess',
    '/.git/config',
  ]) {
    const answer = await request(base + address);
    if (answer.status !== 404) faults.push(`${address}: status ${answer.status}, not 404`);
    else if (answer.body.toString() !== missing) faults.push(`${address}: does not show 404.html`);
    else
      faults.push(...faultsInHeaders('/404.html', answer).map((fault) => `${address}: ${fault}`));
  }
  for (const [, link = ''] of missing.matchAll(/(?:href|action)="(\/[^"]*)"/g)) {
    const { status, headers } = await request(new URL(`${link}?q=a`, base).href);
    const { location } = headers;
    const last =
      status === 302 && location !== undefined
        ? (await request(new URL(location, base).href)).status
        : status;
    if (last !== 200) faults.push(`404.html leads to ${link}: status ${last}`);
    if (status === 302 && !location?.endsWith(`${link}?q=a`))
      faults.push(`${link} leads to ${location ?? 'nowhere'}`);
  }
  for (const folder of ['/', '/fa/']) {
    const answer = await request(base + folder);
    const page = readFileSync(path.join(site, folder, 'index.html'));
    if (answer.status !== 200 || !answer.body.equals(page))
      faults.push(`${folder}: does not show its page`);
    faults.push(...faultsInHeaders(`${folder}index.html`, answer));
  }
  return faults;
}
