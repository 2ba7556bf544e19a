import { directionOf } from '../domain/language-tag.ts';
import type { Problem } from '../domain/problem.ts';
import { lintNames } from '../lint/lint-names.ts';
import type { EditionFile, Linked } from './content.ts';

/**
 * Returns what the rules about names find in lists of signatories. A list has no language of its own, so the texts that show it
 * decide: a name in Arabic script is read as in the first of them in that script, the original before translations.
 */
export function lintSignatories({ editions, signatories }: Linked): Problem[] {
  if (signatories.length === 0) return [];
  const byId = Map.groupBy(editions, ({ id }) => id);
  return signatories.flatMap(({ path, id, name, people, lines }) => {
    const tags = tagsOf((byId.get(id) ?? []).filter((edition) => shows(edition, name)));
    const rows = (people ?? []).map(({ name: own, role, place }, index) => {
      const cells = [own, role, place].filter((cell) => cell !== undefined);
      const dir = /\p{Script=Arabic}/u.test(own) ? 'rtl' : 'ltr';
      const tag = tags.find((candidate) => directionOf(candidate) === dir) ?? 'und';
      return { line: lines[index] ?? 1, cells, tag };
    });
    return lintNames(path, rows);
  });
}

const shows = ({ signatories }: EditionFile, name: string): boolean =>
  signatories.some(({ file }) => file === name);

/** Returns the languages of editions, that of the original first. */
const tagsOf = (editions: readonly EditionFile[]): string[] =>
  editions
    .toSorted((a, b) => Number(b.kind === 'original') - Number(a.kind === 'original'))
    .map(({ tag }) => tag);
