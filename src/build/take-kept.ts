import { keptVerdicts } from '../safety/kept-verdicts.ts';
import { factsOf, type MadeFile } from './made-file.ts';
import type { MadeFiles } from './made-files.ts';
import type { AgainTask, WorkSettings } from './work/task.ts';

/** What decides what is still known of kept files. */
export interface KeptOptions {
  readonly settings: WorkSettings;
  /** Whether the privacy gate is the one of the last build. */
  readonly isSameGate: boolean;
  /** Whether the `site.zip` of the last build is unchanged. */
  readonly hasZip: boolean;
  readonly publicPaths: ReadonlySet<string>;
}

/** Takes over what is known of kept files, and returns the tasks that find out the rest. */
export function takeKept(
  kept: ReadonlyMap<string, MadeFile>,
  files: MadeFiles['files'],
  { settings, isSameGate, hasZip, publicPaths }: KeptOptions,
): AgainTask[] {
  const isStillRight = keptVerdicts(settings.gate);
  const siblings = new Set(settings.paths);
  const again: AgainTask[] = [];
  for (const [name, made] of kept) {
    const { key, packed } = made;
    const facts = factsOf(made);
    const isMade = !publicPaths.has(name);
    const isClean = isSameGate && isStillRight(facts.basis, { siblings, isMade });
    // The site has what its ZIP has as it is.
    const isDeflated = packed !== undefined && packed.end - packed.start < facts.size;
    // What the last build found within it is of no use to another gate.
    if (!isClean || (isDeflated && !hasZip))
      again.push({ kind: 'again', path: name, isMade, facts: { ...facts, inner: undefined } });
    else
      files.set(name, {
        key,
        facts,
        ...(packed && hasZip && { packed: { from: 'zip', range: packed } }),
      });
  }
  return again;
}
