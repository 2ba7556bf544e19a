import { startFirefox } from './firefox.ts';
import type { Programs } from './install.ts';

/** What the level "safer" of Tor Browser changes in Firefox: code is interpreted and never compiled, and some content is off. */
const safer = {
  'gfx.font_rendering.graphite.enabled': false,
  'gfx.font_rendering.opentype_svg.enabled': false,
  'javascript.options.asmjs': false,
  'javascript.options.baselinejit': false,
  'javascript.options.ion': false,
  'javascript.options.native_regexp': false,
  'javascript.options.wasm': false,
  'mathml.disabled': true,
  'webgl.disabled': true,
} as const;

/** Questions about the demo, and the text that each has to find first: as it is written, and with a wrong letter. */
const questions = { زلزله: 'earthquake', زلذله: 'earthquake', 'شب یلدا': 'lamps-out' } as const;

/** Waits up to ten seconds until the search page has answered, and returns where its first result leads, and the status. */
const answer = `(async () => {
  for (let left = 200; left > 0; left -= 1) {
    const link = document.querySelector('#results a');
    const status = document.getElementById('status').textContent;
    if (link || (status && !status.includes('…'))) return [link?.getAttribute('href') ?? '', status];
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return ['', 'no answer'];
})()`;

/**
 * Searches the demo as Tor Browser's level "safer" allows it: with scripts from the addresses, as on onion services and from the
 * disk, and without scripts, as on hosts without TLS. Returns what is wrong.
 */
export async function searchSafely(
  programs: Programs,
  env: NodeJS.ProcessEnv,
  addresses: Readonly<Record<string, string>>,
): Promise<string[]> {
  const faults: string[] = [];
  const withScripts = await startFirefox(programs, env, safer);
  try {
    for (const [protocol, address] of Object.entries(addresses))
      for (const [words, id] of Object.entries(questions)) {
        const page = `${address}fa/search.html?q=${encodeURIComponent(words)}`;
        const messages = await withScripts.messagesOf(page);
        const [href, status] = (await withScripts.evaluate(answer)) as [string, string];
        if (href !== `../fa/${id}.html`)
          messages.push(`${words} finds ${href || 'nothing'}: ${status}`);
        faults.push(...messages.map((message) => `safer, ${protocol}: ${message}`));
      }
  } finally {
    await withScripts.close();
  }
  return [...faults, ...(await listWithoutScripts(programs, env, addresses))];
}

/** Returns what is wrong without scripts: the page has to list all statements, to say how to find in them, and to have no field. */
async function listWithoutScripts(
  programs: Programs,
  env: NodeJS.ProcessEnv,
  addresses: Readonly<Record<string, string>>,
): Promise<string[]> {
  const faults: string[] = [];
  const engine = await startFirefox(programs, env, { ...safer, 'javascript.enabled': false });
  try {
    for (const [protocol, address] of Object.entries(addresses)) {
      await engine.open(`${address}fa/search.html`);
      const shown = (await engine.evaluate(
        `['#list a', '#hint', '#q'].map((name) => [...document.querySelectorAll(name)]
          .filter((element) => element.checkVisibility()).length)`,
      )) as number[];
      const [links = 0, hints, fields] = shown;
      if (links < 10 || hints !== 1 || fields !== 0)
        faults.push(`safer, ${protocol}, no scripts: it shows ${shown.join(', ')}`);
    }
  } finally {
    await engine.close();
  }
  return faults;
}
