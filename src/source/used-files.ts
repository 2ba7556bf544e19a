import { originalIn } from './checks/public-editions.ts';
import { editionFile } from './content-path.ts';
import type { Linked } from './content.ts';

/** Whether something covers a file, by its path relative to the root. */
type Covers = (file: string) => boolean;

/** Returns a function that covers what `covers` does, and what those editions use: issuers, topics, languages and the site. */
export function withUsedFiles(covers: Covers, { editions }: Pick<Linked, 'editions'>): Covers {
  const used = new Set<string>();
  for (const [id, all] of Map.groupBy(editions, ({ id }) => id)) {
    const own = all.filter(({ tag }) => covers(editionFile(id, tag)));
    if (own.length === 0) continue;
    const names = originalIn(all)?.names;
    used.add('content/site.yaml');
    for (const { tag } of own) used.add(`content/locales/${tag}.yaml`);
    for (const folder of ['issuers', 'topics'] as const)
      for (const name of names?.[folder] ?? []) used.add(`content/${folder}/${name}.yaml`);
  }
  return (file) => covers(file) || used.has(file);
}
