import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildPathsOf } from '../../build/build-paths.ts';
import { readPackedList } from '../../build/packed-list.ts';
import { buildsOf } from '../../build/rollback-site.ts';
import { realOut } from '../../build/site-places.ts';
import { BayanError } from '../../domain/bayan-error.ts';
import { isExampleAddress } from '../../domain/example-address.ts';
import { paths } from '../../domain/urls.ts';
import { compareMirror, updatedIn, type LocalSite } from '../../hosting/mirrors/compare-mirror.ts';
import { getterOf } from '../../hosting/mirrors/get.ts';
import type { Proxy } from '../../hosting/mirrors/socks.ts';
import { readSite } from '../../source/read-site.ts';
import { optionOf, outOption, wordsOf } from '../arguments.ts';
import type { Command, Input } from '../command.ts';

/** `bayan mirrors`: compares copies of the site with the site that was built here. */
export const mirrors: Command = {
  name: 'mirrors',
  summary: 'compare the copies of the site with the site that was built here',
  usage: '',
  about: `Asks the address of the site and each of its mirrors in content/site.yaml, and says whether it is the same as the
site that was built last, older, changed, or gone. It reads the list of digests in site.zip, and compares some files
with it.

Onion services need a SOCKS5 proxy, which Tor Browser has at 127.0.0.1:9150 and tor at 127.0.0.1:9050. With --proxy,
all mirrors are asked through it: without, each learns the address of this machine. Exit code 0 if all that were
asked are the same, 1 if not.`,
  options: {
    out: { ...outOption, about: 'the folder of the built site; dist/ next to content/ by default' },
    proxy: { type: 'string', value: 'HOST:PORT', about: 'ask through this SOCKS5 proxy' },
    timeout: {
      type: 'string',
      value: 'SECONDS',
      about: 'how long one request may take; 30 by default',
    },
  },
  examples: ['mirrors', 'mirrors --proxy 127.0.0.1:9050'],
  run: async (input) => {
    wordsOf(input, 0, 'mirrors takes no arguments, only options: node bayan mirrors --help');
    const site = readSite(input.root);
    if (site === undefined)
      throw new BayanError('content', 'content/site.yaml cannot be read.', 'Run node bayan check.');
    const proxy = proxyOf(input);
    const timeout = timeoutOf(input);
    const local = await localSite(input);
    const get = getterOf({ proxy, timeout });
    const urls = [site.url, ...site.mirrors];
    const isAsked = (url: string) => proxy !== undefined || !isOnion(url);
    const asked = urls.filter(isAsked);
    const reports = await Promise.all(asked.map((url) => compareMirror(url, local, get)));
    for (const { url, state, about } of reports) {
      const example =
        state === 'gone' && isExampleAddress(url)
          ? '; this is an example address: write your own into content/site.yaml'
          : '';
      input.print(`${state.padEnd(8)} ${url}: ${about}${example}`);
    }
    for (const url of urls.filter((one) => !isAsked(one)))
      input.print(
        `not asked ${url}: an onion service needs --proxy 127.0.0.1:9050, or 9150 with Tor Browser`,
      );
    const others = reports.filter(({ state }) => state !== 'same');
    if (others.length > 0)
      throw new BayanError(
        'check',
        others.every(({ state }) => state === 'gone') && others.length === reports.length
          ? 'The site is at none of its addresses.'
          : `${others.length} of ${reports.length} addresses do not have the site that was built here.`,
        states
          .filter((state) => others.some((report) => report.state === state))
          .map((state) => remedies[state])
          .join(' '),
      );
  },
};

/** What to do about addresses that do not have the site. */
const remedies = {
  older: 'Older: deploy the current site there.',
  changed: 'Changed: see what differs and why, then deploy the site there again.',
  gone: 'Gone: if the site has never been there, bring it there, with node bayan deploy or as docs/hosting.md shows. If it was there, the host is down or blocked: docs/hosting.md says what to do.',
} as const;

const states = ['older', 'changed', 'gone'] as const satisfies readonly (keyof typeof remedies)[];

const isOnion = (url: string): boolean => (URL.parse(url)?.hostname ?? '').endsWith('.onion');

function proxyOf(input: Input): Proxy | undefined {
  const given = optionOf(input, 'proxy');
  if (given === undefined) return undefined;
  const [, host = '', port = ''] =
    /^(?:socks5h?:\/\/)?([\w.-]+|\[[0-9a-f:]+\]):(\d{1,5})$/i.exec(given) ?? [];
  if (port === '')
    throw new BayanError(
      'usage',
      '--proxy must be a host and a port.',
      'Write it as in --proxy 127.0.0.1:9050.',
    );
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
}

function timeoutOf(input: Input): number {
  const given = optionOf(input, 'timeout') ?? '30';
  if (!/^[1-9]\d{0,2}$/.test(given))
    throw new BayanError(
      'usage',
      '--timeout must be from 1 to 999 seconds.',
      'Write it as in --timeout 60.',
    );
  return Number(given) * 1000;
}

/** Returns the site that was built here. Throws {@link BayanError} if there is none. */
async function localSite(input: Input): Promise<LocalSite> {
  const out = await realOut(buildPathsOf(input.root, optionOf(input, 'out')).out);
  const list = await readPackedList(out);
  if (list === undefined)
    throw new BayanError(
      'environment',
      `There is no built site in ${out}.`,
      'Run node bayan build first.',
    );
  const { kept } = await buildsOf(out);
  const feed = await readFile(path.join(out, paths.feedOfAll('xml')), 'utf8').catch(() => '');
  return {
    digests: list.digests,
    earlier: kept.map(({ record }) => ({ date: record.date, files: record.files })),
    updated: updatedIn(feed),
  };
}
