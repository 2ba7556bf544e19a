import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { paths } from '../domain/urls.ts';
import { decodeText, isProblem } from '../source/decode.ts';
import type { ContentPath } from '../source/content-path.ts';
import { readLedger } from '../source/read-ledger.ts';

const ledgerFile = 'content/published.jsonl';

/** What has to follow where published editions were changed: a line for each that is in the ledger of `root`. */
export async function sayPublished(
  root: string,
  changed: readonly ContentPath[],
): Promise<string[]> {
  const bytes = await readFile(path.join(root, ledgerFile)).catch(() => Buffer.of());
  const file = decodeText(ledgerFile, bytes);
  const recorded = new Set(
    isProblem(file) ? [] : readLedger(file).rows.map(({ line }) => line.path),
  );
  return changed.flatMap((place) =>
    place.kind === 'edition' && recorded.has(paths.edition(place.tag, place.id))
      ? `${paths.edition(place.tag, place.id)} is published: once its text stands as it should, run npx bayan accept ${place.id} --lang ${place.tag} --typo`
      : [],
  );
}
