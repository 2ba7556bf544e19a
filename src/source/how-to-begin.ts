import { publicEditions } from './checks/public-editions.ts';
import type { Linked } from './content.ts';

/** Returns what to do in a site that shows no statement yet; `undefined` if it shows one. */
export function howToBegin({
  editions,
  issuers,
  site,
}: Pick<Linked, 'editions' | 'issuers' | 'site'>): string | undefined {
  if (publicEditions(editions).length > 0) return undefined;
  if (editions.length > 0)
    return 'All statements are drafts, so the site shows none. node bayan dev shows them. To publish one, remove draft: true from its file, and run node bayan publish with its id.';
  const begin = 'There is no statement yet.';
  if (issuers.size > 0) return `${begin} To begin one, run: node bayan new our-first-statement`;
  const [tag = 'en'] = site?.data.locales ?? [];
  return `${begin} First write who issues statements into content/issuers/our-organisation.yaml, such as "name: { ${tag}: Our organisation }". Then run: node bayan new our-first-statement`;
}
