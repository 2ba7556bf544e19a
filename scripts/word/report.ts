import type { Outcome } from './import-folder.ts';

/** Returns the line on a file that was refused, crashed the import or lost words; `undefined` for others. */
export function lineOf(name: string, outcome: Outcome): string | undefined {
  switch (outcome.kind) {
    case 'imported':
      return outcome.differences.length === 0
        ? undefined
        : `${name}: ${outcome.differences.join('; ')}`;
    case 'refused':
      return `${name}: refused: ${outcome.reason}`;
    case 'crashed':
      return `${name}: crashed: ${outcome.error}`;
  }
}

/** Returns the summary of all files: how many were imported, refused by reason, and how many lost words. */
export function summaryOf(outcomes: readonly Outcome[]): string {
  const imported = outcomes.filter((outcome) => outcome.kind === 'imported');
  const lossy = imported.filter(({ differences }) => differences.length > 0);
  const reasons = new Map<string, number>();
  for (const outcome of outcomes) {
    if (outcome.kind !== 'refused') continue;
    const reason = kindOf(outcome.reason);
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const refused = [...reasons.values()].reduce((sum, count) => sum + count, 0);
  return [
    `${imported.length} imported, ${refused} refused, ${outcomes.length - imported.length - refused} crashed.`,
    ...[...reasons]
      .sort(([, a], [, b]) => b - a)
      .map(([reason, count]) => `  ${count} refused: ${reason}`),
    lossy.length === 0
      ? 'No word was lost, moved or doubled without a note that says why.'
      : `Words were lost, moved or doubled in ${lossy.length} of them.`,
  ].join('\n');
}

/** Returns a reason without what differs between files: names of parts, sizes and counts. */
const kindOf = (reason: string): string =>
  reason
    .replaceAll(/[\w[\]-]+(?:\/[\w.[\]-]+)+|\b\w+\.(?:xml|rels|bin)\b/g, '…')
    .replaceAll(/\([^()]*\)/g, '(…)')
    .replaceAll(/\d[\d,.]*/g, 'N');

/** Whether a file shows a mistake of the import. */
export const isFault = (outcome: Outcome): boolean =>
  outcome.kind === 'crashed' || (outcome.kind === 'imported' && outcome.differences.length > 0);
