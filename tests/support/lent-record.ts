import { linkSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cacheVariable } from '../../src/environment.ts';
import { readContent } from '../../src/source/read-content.ts';
import { recordFileOf } from '../../src/source/reading-record.ts';
import { sites, type SiteName } from './sites.ts';

const recorded = new Map<SiteName, Promise<string>>();

/**
 * Gives `root`, a copy of the content of a site, the reading record of the site. Tests with a cache of their own begin without a
 * record. Another test compares what is read with a record and without it.
 */
export async function lendRecord(name: SiteName, root: string): Promise<void> {
  if (process.env[cacheVariable] !== undefined) return;
  let record = recorded.get(name);
  if (!record) recorded.set(name, (record = recordOf(name)));
  const file = recordFileOf(path.resolve(root));
  mkdirSync(path.dirname(file), { recursive: true });
  // A test may copy a site twice to one root.
  rmSync(file, { force: true });
  linkSync(await record, file);
}

/** Returns the path of the reading record of a site, which is read first. */
async function recordOf(name: SiteName): Promise<string> {
  const { root } = sites[name];
  await readContent(root);
  return recordFileOf(root);
}
