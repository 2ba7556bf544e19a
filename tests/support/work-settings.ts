import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { WorkSettings } from '../../src/build/work/task.ts';
import type { SiteFacts } from '../../src/views/edition-context.ts';
import { facts } from './planted.ts';

/** Returns what the workers of a build in a folder know, for files that need no texts. */
export function workSettings(folder: string, paths: readonly string[]): WorkSettings {
  const [site, raw] = [path.join(folder, 'site'), path.join(folder, 'raw')];
  for (const one of [site, raw]) mkdirSync(one);
  return { site, raw, facts: {} as SiteFacts, gate: { facts, allowed: [] }, paths };
}
