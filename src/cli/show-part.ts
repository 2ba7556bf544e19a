import type { RestPart } from '../domain/ledger.ts';
import type { ChangedPart } from '../source/changed-parts.ts';
import { partNames } from '../source/checks/parts.ts';
import { restValuesOf } from '../source/rest-of.ts';
import { findFormerPart, listOf, type EditionIn } from './former-part.ts';

/** Prints what has changed in a part of what readers see besides words, from its recorded value if git has that. */
export async function showPart(
  where: EditionIn,
  changed: ChangedPart,
  print: (text: string) => void,
): Promise<void> {
  const { part, how } = changed;
  const name = partNames[part].replace(/,$/, '');
  const former = await findFormerPart(where, changed);
  const values: Readonly<Partial<Record<RestPart, unknown>>> =
    restValuesOf(where.edition, where.content) ?? {};
  const changes = former ? changesOf(former, listOf(values[part])) : [];
  if (changes.length === 0) print(`  ${how}: ${name}`);
  for (const change of changes) print(`  ${how}: ${name}: ${change}`);
}

/** Returns the items that differ, each as `[-old-]{+new+}`; the order of all, if only that differs. */
function changesOf(was: readonly string[], now: readonly string[]): string[] {
  if (was.length === now.length)
    return was.flatMap((item, index) => {
      const other = now[index] ?? '';
      return item === other ? [] : [`[-${short(item)}-]{+${short(other)}+}`];
    });
  return [
    ...was.filter((item) => !now.includes(item)).map((item) => `[-${short(item)}-]`),
    ...now.filter((item) => !was.includes(item)).map((item) => `{+${short(item)}+}`),
  ];
}

/** Shortens the digest of an image. */
const short = (item: string): string => item.replace(/ ([0-9a-f]{8})[0-9a-f]{56}$/, ' $1…');
