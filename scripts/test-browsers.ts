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
import { ensureEngines, type Programs } from './browsers/install.ts';
import { searchSafely } from './browsers/safer.ts';
import { startWebKit } from './browsers/webkit.ts';
import { writeDemo } from './demo/write-demo.ts';
import { optionsOf } from './options.ts';

/** Pages of the demo that have more than others of their kind: long, retracted, with signatories, with long addresses, in verses. */
const special = [
  'river-letter',
  'joint-wage-statement',
  'sixty-signatures',
  'address-archive',
  'poem',
];

type Start = (
  programs: Programs,
  env: NodeJS.ProcessEnv,
  scheme: keyof typeof schemes,
) => Promise<Engine>;

/** How each colour scheme is asked for: by a setting of Firefox, and by the theme of WebKit's toolkit. */
const schemes = {
  light: { setting: 1, theme: 'Adwaita' },
  dark: { setting: 0, theme: 'Adwaita:dark' },
} as const;

const engines: Readonly<Record<'firefox' | 'webkit', Start>> = {
  firefox: (programs, env, scheme) =>
    startFirefox(programs, env, {
      'layout.css.prefers-color-scheme.content-override': schemes[scheme].setting,
    }),
  webkit: (programs, env, scheme) =>
    startWebKit(programs, { ...env, GTK_THEME: schemes[scheme].theme }),
};

// npm run test:browsers [-- firefox, webkit]: opens every kind of page of the demo in Firefox and WebKit, on a phone and a desktop, by http and from
// the disk, and searches in Firefox with what Tor Browser's level "safer" leaves on. It exits with 1 on a message in the console, a
// missing font, an overflow, uneven lines or a text on the wrong side. The pictures are in .cache/browsers/.
// -- --languages ar,ckb --schemes light,dark: in other languages than Persian and English, and in more colours than light.
await runCommand(async () => {
  const { values, positionals } = optionsOf(
    {
      options: {
        languages: { type: 'string', default: 'fa,en' },
        schemes: { type: 'string', default: 'light' },
      },
      allowPositionals: true,
    },
    'npm run test:browsers -- firefox --languages ar,ckb --schemes light,dark',
  );
  const chosen = chosenOf('browser', positionals, engines);
  const colours = chosenOf('scheme', values.schemes.split(','), schemes);
  const programs = ensureEngines();
  const folder = cacheFolder('browsers');
  const [root, dist] = [path.join(folder, 'root'), path.join(folder, 'site')];
  await writeDemo(root);
  await buildSite({ root, out: dist });
  const all = await pagesOf(dist);
  const pages = [
    ...new Set(
      values.languages
        .split(',')
        .flatMap((tag) => [
          ...pageKinds(all, tag),
          ...special.map((id) => `/${tag}/${id}.html`).filter((page) => all.includes(page)),
        ]),
    ),
  ];
  const env = fontEnvironment('android');
  const { url, close } = await serve(dist, { port: 0 });
  const addresses = { http: `${url}/`, file: `${pathToFileURL(dist).href}/` };
  let faults = 0;
  for (const [name, scheme] of chosen.flatMap((one) =>
    colours.map((colour) => [one, colour] as const),
  )) {
    const engine = await engines[name](programs, env, scheme);
    const pictures = path.join(folder, `${engine.name}-${scheme}`);
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
            process.stdout.write(`${engine.name}, ${scheme}, ${protocol}, ${page}: ${line}\n`);
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

/** Returns the names that were given, or all if there are none. Throws {@link BayanError} if one is not known. */
function chosenOf<Name extends string>(
  what: string,
  names: readonly string[],
  known: Readonly<Record<Name, unknown>>,
): Name[] {
  const all = Object.keys(known) as Name[];
  const isKnown = (name: string): name is Name => Object.hasOwn(known, name);
  const unknown = names.find((name) => !isKnown(name));
  if (unknown !== undefined)
    throw new BayanError('usage', `There is no ${what} "${unknown}".`, `Name ${all.join(', ')}.`);
  return names.length > 0 ? names.filter(isKnown) : all;
}

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
