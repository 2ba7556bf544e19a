/** Names that the site uses under `/<tag>/` and `/api/`. A statement cannot have one as its id. */
export const reservedIds = [
  'index',
  'topics',
  'issuers',
  'years',
  'pages',
  'feeds',
  'search',
  'statements',
  'schema',
] as const;

/** The longest id: with `.offline.html`, it is a file name of 255 bytes, the limit of most disks. */
const maxLength = 255 - '.offline.html'.length;

/**
 * Why `id` cannot be the id of a statement, issuer, topic or page; `undefined` if it can.
 * Ids become permanent addresses, so they are plain: `[a-z0-9-]+`, not only digits (those are years), not reserved,
 * and short enough for the names of all files.
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
  if (id.length > maxLength)
    return `the id "${id}" has ${id.length} characters, and must have at most ${maxLength}; shorten it`;
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
