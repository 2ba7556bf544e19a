import { hash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildSite } from '../../src/build/build-site.ts';
import { changing, release, type DeployedDemo } from './build-demo.ts';

/** Each is in the text of one build. The last is the first again, for the next server. */
const words = ['دوم', 'سوم', 'نخست'];

/** Builds and deploys a site with other texts, while a host serves its releases. Returns faults: missing pages, and pages of no build. */
export async function checkRebuild(
  base: string,
  { root, site, www }: DeployedDemo,
): Promise<string[]> {
  const { page } = changing;
  const known = new Set([digestOf(site, page)]);
  const worker = new Worker(new URL('ask-again.ts', import.meta.url), {
    workerData: `${base}/${page}`,
  });
  try {
    for (const word of words) {
      await writeFile(path.join(root, changing.file), changing.text(word));
      await buildSite({ root, out: site });
      await release(site, www);
      known.add(digestOf(site, page));
    }
    worker.postMessage('end');
    const [{ count, seen }] = (await once(worker, 'message')) as [
      { count: number; seen: string[] },
    ];
    const faults = seen.filter((one) => !known.has(one));
    if (known.size !== words.length || seen.length < known.size)
      faults.push(`${known.size} pages were built, and ${seen.length} were seen`);
    return faults.map((fault) => `while the site is deployed, of ${count} requests: ${fault}`);
  } finally {
    await worker.terminate();
  }
}

const digestOf = (site: string, page: string): string =>
  hash('sha256', readFileSync(path.join(site, page)));
