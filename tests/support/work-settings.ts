import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { WorkSettings } from '../../src/build/work/task.ts';
import type { SiteFacts } from '../../src/views/edition-context.ts';
import { facts } from './planted.ts';

/** Returns what the workers of a build in a folder know, for files that need no texts. */
export function workSettings(folder: string, paths: readonly string[]): WorkSettings {
  const site = path.join(folder, 'site');
  mkdirSync(site);
  return { site, facts: {} as SiteFacts, gate: { facts, allowed: [] }, paths };
}
