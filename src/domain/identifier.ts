/** Names that the site uses under `/<tag>/` and `/api/`. A statement cannot have one as its id. */
export const reservedIds = [
  'index',
  'topics',
  'issuers',
  'years',
  'pages',
  'feeds',
  'statements',
  'schema',
] as const;

/**
 * Why `id` cannot be the id of a statement, issuer, topic or page; `undefined` if it can.
 * Ids become permanent addresses, so they are plain: `[a-z0-9-]+`, not only digits (those are years), not reserved.
 */
export function refuseId(id: string): string | undefined {
  if (!/^[a-z0-9-]+$/.test(id)) {
    return `the id "${id}" may contain only a-z, 0-9 and "-"; rename it, for instance to "${suggestId(id)}"`;
  }
  if (!/[a-z]/.test(id))
    return `the id "${id}" has no letter, so its address would look like a year; add a word to it`;
  if ((reservedIds as readonly string[]).includes(id)) {
    return `the id "${id}" is reserved for the site's own pages; choose another`;
  }
  return undefined;
}

function suggestId(id: string): string {
  const plain = id
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return /[a-z]/.test(plain) ? plain : 'khuzestan-detainees';
}
