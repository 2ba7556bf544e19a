import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCommand } from '../src/cli/run-command.ts';
import { BayanError } from '../src/domain/bayan-error.ts';
import { cacheFolder } from '../src/environment.ts';
import { buildSite } from '../src/build/build-site.ts';
import { serve } from '../src/build/serve.ts';
import { viewports } from '../tests/support/browser.ts';
import { fontEnvironment } from '../tests/support/fonts.ts';
import { pageKinds, pagesOf } from '../tests/support/pages.ts';
import type { Engine } from './browsers/engine.ts';
import { startFirefox } from './browsers/firefox.ts';
import { inspectPage } from './browsers/inspect-page.ts';
import { ensureEngines } from './browsers/install.ts';
import { searchSafely } from './browsers/safer.ts';
import { startWebKit } from './browsers/webkit.ts';
import { writeDemo } from './demo/write-demo.ts';

/** Pages of the demo that have more than others of their kind: long, retracted, with signatories, with long addresses. */
const special = ['river-letter', 'joint-wage-statement', 'sixty-signatures', 'address-archive'];

const engines = { firefox: startFirefox, webkit: startWebKit } as const;

// npm run test:browsers [-- firefox, webkit]: opens every kind of page of the demo in Firefox and WebKit, on a phone and a desktop, by http and from
// the disk, and searches in Firefox with what Tor Browser's level "safer" leaves on. It exits with 1 on a message in the console, a
// missing font, an overflow or a text on the wrong side. The pictures are in .cache/browsers/.
await runCommand(async () => {
  const names = process.argv.slice(2);
  const known = Object.keys(engines);
  for (const name of names)
    if (!known.includes(name))
      throw new BayanError('usage', `There is no browser "${name}".`, `Name ${known.join(', ')}.`);
  const chosen = (names.length > 0 ? names : known) as (keyof typeof engines)[];
  const programs = ensureEngines();
  const folder = cacheFolder('browsers');
  const [root, dist] = [path.join(folder, 'root'), path.join(folder, 'site')];
  await writeDemo(root);
  await buildSite({ root, out: dist });
  const all = await pagesOf(dist);
  const pages = [
    ...new Set(
      ['fa', 'en'].flatMap((tag) => [
        ...pageKinds(all, tag),
        ...special.map((id) => `/${tag}/${id}.html`),
      ]),
    ),
  ];
  const env = fontEnvironment('android');
  const { url, close } = await serve(dist, { port: 0 });
  const addresses = { http: `${url}/`, file: `${pathToFileURL(dist).href}/` };
  let faults = 0;
  for (const name of chosen) {
    const engine = await engines[name](programs, env);
    const pictures = path.join(folder, engine.name);
    await rm(pictures, { recursive: true, force: true });
    await mkdir(pictures, { recursive: true });
    try {
      for (const [protocol, address] of Object.entries(addresses))
        for (const page of pages)
          for (const line of await lookAt(engine, `${address}${page.slice(1)}`, (device) =>
            // The pictures of a page from the disk are the same.
            protocol === 'http'
              ? path.join(pictures, `${page.slice(1).replaceAll('/', '-')}-${device}.png`)
              : undefined,
          )) {
            faults += 1;
            process.stdout.write(`${engine.name}, ${protocol}, ${page}: ${line}\n`);
          }
    } finally {
      await engine.close();
    }
  }
  if (chosen.includes('firefox'))
    for (const line of await searchSafely(programs, env, addresses)) {
      faults += 1;
      process.stdout.write(`${line}\n`);
    }
  await close();
  process.stdout.write(
    `${pages.length} pages in ${chosen.join(' and ')}: ${faults} faults. The pictures are in ${path.relative(process.cwd(), folder)}.\n`,
  );
  if (faults > 0) process.exitCode = 1;
});

/** Opens a page on each device and writes a picture of it. Returns what is wrong. */
async function lookAt(
  engine: Engine,
  url: string,
  pictureOf: (device: string) => string | undefined,
): Promise<string[]> {
  const found = await engine.messagesOf(url);
  for (const [device, size] of Object.entries(viewports)) {
    await engine.resize(size);
    await engine.open(url);
    const faults = (await engine.evaluate(`(${inspectPage.toString()})()`)) as string[];
    found.push(...faults.map((fault) => `${device}: ${fault}`));
    const file = pictureOf(device);
    if (file !== undefined) await writeFile(file, await engine.picture());
  }
  return found;
}
