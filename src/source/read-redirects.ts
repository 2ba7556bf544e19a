import { z } from 'astro/zod';
import { problemAt, type Problem } from '../domain/problem.ts';
import { readOldAddress, readTarget, type RedirectRow } from '../domain/redirects.ts';
import { pageAt } from '../domain/urls.ts';
import { foldName } from '../text/fold-name.ts';
import type { TextFile } from './decode.ts';
import { readYaml } from './yaml.ts';

const schema = z.record(z.string(), z.string());

/** Reads `redirects.yaml`: an old address and its target on each line. A file of comments has none. */
export function readRedirects({ path, text }: TextFile): {
  rows: RedirectRow[];
  problems: Problem[];
} {
  if (text.split('\n').every((line) => /^\s*(?:#|$)/.test(line))) return { rows: [], problems: [] };
  const read = readYaml({ path, text, linesAbove: 0 }, () => schema);
  const rows: RedirectRow[] = [];
  const problems = [...read.problems];
  const known = new Map<string, string>();
  for (const [written, target] of Object.entries(read.data ?? {})) {
    const place = read.locate([written]);
    const refuse = (message: string) => {
      problems.push(problemAt(path, place, 'redirect', message));
    };
    const [from, to] = [readOldAddress(written), readTarget(target)];
    if (typeof from !== 'string') refuse(`the old address ${from.fault}`);
    else if ('fault' in to) refuse(`the target ${to.fault}`);
    else {
      // One page would replace the other, also on disks that ignore case.
      const name = foldName(pageAt(from) ?? from);
      const other = known.get(name);
      if (other !== undefined)
        refuse(`the old address "${written}" is the same as "${other}"; remove one of them`);
      else rows.push({ from, to, ...place });
      known.set(name, other ?? written);
    }
  }
  return { rows, problems };
}
