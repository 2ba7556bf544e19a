import type { Redirect } from '../../src/hosting/redirects/redirect.ts';
import { request } from './request.ts';

/** Addresses of a former site, with all that servers could take for something else. */
export const formerAddresses: readonly Redirect[] = [
  { from: '/?p=12', to: '/fa/river-letter.html' },
  { from: '/about us/', to: '/en/index.html' },
  { from: '/بیانیه/', to: 'https://new.example/fa/بیانیه?a=1&b=2' },
  { from: '/100%25/(a)*.html', to: '/en/index.html#p-3' },
];

/** Asks for former addresses and their likes. Returns faults. */
export async function checkRedirects(base: string): Promise<string[]> {
  const faults: string[] = [];
  for (const { from, to } of formerAddresses) {
    const { status, headers } = await request(base + encodeURI(from).replaceAll('%2525', '%25'));
    const location = URL.parse(headers.location ?? '', base)?.href;
    const wanted = new URL(to, base).href;
    if (status !== 301 || location !== wanted)
      faults.push(`${from} leads to ${status} ${location ?? ''}, not ${wanted}`);
  }
  for (const [address, status] of [
    ['/', 200],
    ['/?p=123', 200],
    ['/about us', 404],
    ['/100%25/(a)bc.html', 404],
  ] as const) {
    const answer = await request(base + address.replaceAll(' ', '%20'));
    if (answer.status !== status) faults.push(`${address}: status ${answer.status}, not ${status}`);
  }
  return faults;
}
