import path from 'node:path';
import { unzipSync } from 'fflate';
import { createTwoFilesPatch } from 'diff';
import { readableText } from './readable-text.ts';

export interface FileDifference {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly name: string;
  /** What changed: lines of a diff, or sizes. Empty for a file that exists on one side only. */
  readonly detail: string;
}

type Files = ReadonlyMap<string, Uint8Array>;

/** Archives that are compared entry by entry. */
const archives = new Set(['.zip', '.epub', '.xdc']);

/** How many lines of a difference are shown. */
const linesShown = 40;

/** The differences between two sets of files, in the order of their names. */
export function differenceOfFiles(before: Files, after: Files): FileDifference[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name): FileDifference[] => {
    const [old, fresh] = [before.get(name), after.get(name)];
    if (old === undefined) return [{ kind: 'added', name, detail: '' }];
    if (fresh === undefined) return [{ kind: 'removed', name, detail: '' }];
    if (Buffer.compare(old, fresh) === 0) return [];
    return [{ kind: 'changed', name, detail: detailOf(name, old, fresh) }];
  });
}

function detailOf(name: string, before: Uint8Array, after: Uint8Array): string {
  // Its entries are the files of the site, each of which is compared by itself.
  if (archives.has(path.extname(name)) && name !== 'site.zip')
    return differenceOfFiles(entriesOf(before), entriesOf(after))
      .map(({ kind, name, detail }) => `${kind} ${name}\n${detail.replaceAll(/^(?=.)/gm, '    ')}`)
      .join('\n');
  const [old, fresh] = [readableText(name, before), readableText(name, after)];
  if (old === undefined || fresh === undefined)
    return `${before.length} bytes, now ${after.length}`;
  if (old === fresh) return `${before.length} bytes, now ${after.length}, with the same text`;
  const patch = createTwoFilesPatch('', '', old, fresh, '', '', { context: 1 });
  // Before its first @@ are the names of the files.
  const lines = patch.slice(patch.indexOf('@@')).trimEnd().split('\n');
  const rest = lines.length - linesShown;
  return [...lines.slice(0, linesShown), ...(rest > 0 ? [`… ${rest} more lines`] : [])].join('\n');
}

const entriesOf = (zip: Uint8Array): Files => new Map(Object.entries(unzipSync(zip)));
