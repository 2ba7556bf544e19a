import { hash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { buildSite } from '../../src/build/build-site.ts';
import { request } from './request.ts';
import { changing, release, type DeployedDemo } from './build-demo.ts';

/** Each is in the text of one build. The last is the first again, for the next server. */
const words = ['دوم', 'سوم', 'نخست'];

/** After how many milliseconds a host has to send the new release alone. nginx looks after a second whether a name leads elsewhere. */
const settled = 2000;

/** Builds and deploys a site with other texts, while a host serves its releases. Returns faults: missing pages, pages of no build, and old ones. */
export async function checkRebuild(
  base: string,
  { root, site, www }: DeployedDemo,
): Promise<string[]> {
  const { page } = changing;
  const known = new Set([digestOf(site, page)]);
  const old: string[] = [];
  const worker = new Worker(new URL('ask-again.ts', import.meta.url), {
    workerData: `${base}/${page}`,
  });
  try {
    for (const word of words) {
      await writeFile(path.join(root, changing.file), changing.text(word));
      await buildSite({ root, out: site });
      await release(site, www);
      known.add(digestOf(site, page));
      await setTimeout(settled);
      for (const file of [page, `${page}.br`])
        if (await isOld(base, path.join(site, file), file === page ? '' : 'br'))
          old.push(`${settled} ms after a release, /${file} is the old one`);
    }
    worker.postMessage('end');
    const [{ count, seen }] = (await once(worker, 'message')) as [
      { count: number; seen: string[] },
    ];
    const faults = seen.filter((one) => !known.has(one));
    if (known.size !== words.length || seen.length < known.size)
      faults.push(`${known.size} pages were built, and ${seen.length} were seen`);
    return [
      ...old,
      ...faults.map((fault) => `while the site is deployed, of ${count} requests: ${fault}`),
    ];
  } finally {
    await worker.terminate();
  }
}

/** Returns whether a host sends other bytes than a file has. It is asked by several connections, because a server has several workers. */
async function isOld(base: string, file: string, encoding: string): Promise<boolean> {
  const bytes = readFileSync(file);
  const address = `${base}/${changing.page}`;
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => request(address, { 'accept-encoding': encoding })),
  );
  return answers.some(({ body }) => !body.equals(bytes));
}

const digestOf = (site: string, page: string): string =>
  hash('sha256', readFileSync(path.join(site, page)));
