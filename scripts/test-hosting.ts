import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { runCommand } from '../src/cli/run-command.ts';
import { buildSite } from '../src/build/build-site.ts';
import { BayanError } from '../src/domain/bayan-error.ts';
import { cacheFolder, project } from '../src/environment.ts';
import { redirectsFor } from '../src/hosting/redirects.ts';
import { ensureBrowser, findBrowser } from './browser.ts';
import { checkAddresses, checkFile, filesOfEveryKind } from './hosting/check-host.ts';
import { checkInBrowser } from './hosting/check-in-browser.ts';
import { checkRebuild } from './hosting/check-rebuild.ts';
import { checkRedirects, formerAddresses } from './hosting/check-redirects.ts';
import { loadHead, measureLoad } from './hosting/measure-load.ts';
import { findServer, installServers, serverNames, type ServerName } from './hosting/programs.ts';
import { startHost } from './hosting/servers.ts';
import { buildDemo } from './hosting/build-demo.ts';
import { optionsOf } from './options.ts';

const page = 'fa/river-letter.html';
const text = 'fa/river-letter.txt';

/** The statement that the published site of this repository has: the seed of others. */
const seed = { page: 'fa/khuzestan-detainees.html', text: 'fa/khuzestan-detainees.txt' };

// npm run test:hosting [-- nginx caddy apache2] [--load]: serves the demo with the settings in hosting/, as it is and with compressed copies,
// and checks what each server sends. A browser reads the demo and the published site. It installs the servers on Debian as root. With
// --load it also serves 200 connections for 30 seconds. It exits with 1 on a fault, and prints a table for each server.
await runCommand(async () => {
  const { values, positionals } = optionsOf(
    { options: { load: { type: 'boolean', default: false } }, allowPositionals: true },
    'npm run test:hosting -- nginx --load',
  );
  for (const name of positionals)
    if (!serverNames.some((known) => known === name))
      throw new BayanError(
        'usage',
        `There is no server "${name}".`,
        `Name ${serverNames.join(', ')}.`,
      );
  const chosen = (positionals.length > 0 ? positionals : serverNames) as readonly ServerName[];
  installServers(chosen);
  ensureBrowser();
  const names = chosen.filter((name) => findServer(name) !== undefined);
  for (const name of chosen)
    if (!names.includes(name)) print(`${name} is not installed, and could not be installed here.`);
  if (names.length === 0)
    throw new BayanError(
      'environment',
      'There is no server to test.',
      'Install nginx, Caddy or Apache.',
    );
  const folder = cacheFolder('hosting');
  await mkdir(folder, { recursive: true });
  const faults: string[] = [];
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: ['--no-sandbox'],
  });
  try {
    const published = path.join(folder, 'published');
    await buildSite({ root: project, out: published });
    for (const name of names) {
      const host = await startHost(name, { site: published, folder: path.join(folder, name) });
      try {
        for (const base of [host.site, host.copy])
          for (const fault of await checkInBrowser(browser, base, { site: published, ...seed }))
            faults.push(`${name}, the published site: ${fault}`);
      } finally {
        await host.stop();
      }
      print(`${name}: a browser has read the published site.`);
    }
    for (const copies of [false, true]) {
      const demo = await buildDemo(path.join(folder, copies ? 'copies' : 'plain'), copies);
      const site = path.join(demo.www, 'current');
      const files = await filesOfEveryKind(site);
      for (const name of names) {
        const title = `${name}, ${copies ? 'with' : 'without'} compressed copies`;
        const add = (found: readonly string[]) => {
          faults.push(...found.map((fault) => `${title}: ${fault}`));
        };
        const redirects = redirectsFor(name === 'apache2' ? 'apache' : name, formerAddresses);
        const host = await startHost(name, { site, folder: path.join(folder, name), redirects });
        try {
          const rows: string[][] = [];
          for (const base of [host.site, host.copy])
            for (const file of files) {
              const { faults: found, report } = await checkFile(base, site, file);
              add(found);
              if (base === host.site) rows.push(Object.values(report) as string[]);
            }
          for (const base of [host.site, host.copy]) {
            add(await checkAddresses(base, site));
            add(await checkInBrowser(browser, base, { site, page, text }));
          }
          add(await checkRedirects(host.site));
          print(`\n${title}:\n${table(['file', 'type', 'caching', 'policy', 'encodings'], rows)}`);
          if (values.load && copies) {
            const { rows: loads, faults: found } = await measureLoad(host, page);
            print(`\n${name}, 200 connections:\n${table(loadHead, loads)}`);
            add(found);
          }
          if (copies) add(await checkRebuild(host.site, demo));
        } finally {
          await host.stop();
        }
      }
    }
  } finally {
    await browser.close();
  }
  print(faults.length === 0 ? '\nNo faults.' : `\n${faults.length} faults:\n${faults.join('\n')}`);
  if (faults.length > 0) process.exitCode = 1;
});

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) =>
    Math.max(...[head, ...rows].map((row) => (row[at] ?? '').length)),
  );
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
