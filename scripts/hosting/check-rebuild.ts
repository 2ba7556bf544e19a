import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Agent } from 'node:http';
import path from 'node:path';
import { buildSite } from '../../src/build/build-site.ts';
import { changing, release, type DeployedDemo } from './build-demo.ts';
import { request } from './request.ts';

/** Each is in the text of one build. The last is the first again, for the next server. */
const words = ['دوم', 'سوم', 'نخست'];

/** How many requests wait for an answer while the site is built. */
const atOnce = 20;

/** Builds and deploys a site with other texts, while a host serves its releases. Returns faults: missing pages, and pages of no build. */
export async function checkRebuild(
  base: string,
  { root, site, www }: DeployedDemo,
): Promise<string[]> {
  const { page } = changing;
  const known = new Set([digestOf(site, page)]);
  const seen: string[] = [];
  let isBuilding = true;
  let count = 0;
  const agent = new Agent({ keepAlive: true });
  const ask = async () => {
    while (isBuilding) {
      const { status, body } = await request(`${base}/${page}`, {}, agent).catch(
        (error: unknown) => ({
          status: 0,
          body: Buffer.from(String(error)),
        }),
      );
      count += 1;
      seen.push(status === 200 ? hash('sha256', body) : `status ${status}`);
      if (seen.length > 5000) seen.splice(0, seen.length, ...new Set(seen));
    }
  };
  const clients = Array.from({ length: atOnce }, ask);
  try {
    for (const word of words) {
      await writeFile(path.join(root, changing.file), changing.text(word));
      await buildSite({ root, out: site });
      await release(site, www);
      known.add(digestOf(site, page));
    }
  } finally {
    isBuilding = false;
    await Promise.all(clients);
    agent.destroy();
  }
  const faults = [...new Set(seen)].filter((one) => !known.has(one));
  if (known.size !== words.length) faults.push('the builds have the same page');
  return faults.map((fault) => `while the site is built, of ${count} requests: ${fault}`);
}

const digestOf = (site: string, page: string): string =>
  hash('sha256', readFileSync(path.join(site, page)));
