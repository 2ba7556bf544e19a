import { fileStart, problemAt, type Problem } from '../../domain/problem.ts';
import type { EditionFile, Linked } from '../content.ts';

/** How much of the letters of the shorter text two texts have in common to be the same text. */
const same = 0.9;

/** Reports a text that another statement has too, in the same language, as after importing one file under two ids. */
export function checkRepeatedTexts({ editions }: Pick<Linked, 'editions'>): Problem[] {
  const texts = editions.filter(({ paragraphs }) => paragraphs.length > 0);
  const byParagraph = new Map<string, EditionFile[]>();
  const problems: Problem[] = [];
  for (const edition of texts) {
    const twin = twinOf(edition, byParagraph);
    if (twin) {
      const message = `the text is nearly the same as ${twin.path}; delete one of them, or correct the text`;
      problems.push(problemAt(edition.path, fileStart, 'repeated-text', message));
    }
    for (const { digest } of edition.paragraphs) {
      const others = byParagraph.get(`${edition.tag} ${digest}`);
      if (others) others.push(edition);
      else byParagraph.set(`${edition.tag} ${digest}`, [edition]);
    }
  }
  return problems;
}

/** The most texts with a paragraph in common to compare: more have a frequent sentence in common. */
const mostOthers = 20;

function twinOf(
  edition: EditionFile,
  byParagraph: ReadonlyMap<string, readonly EditionFile[]>,
): EditionFile | undefined {
  const common = new Map<EditionFile, number>();
  for (const { digest, length } of edition.paragraphs) {
    for (const other of byParagraph.get(`${edition.tag} ${digest}`)?.slice(0, mostOthers) ?? [])
      if (other.id !== edition.id) common.set(other, (common.get(other) ?? 0) + length);
  }
  for (const [other, letters] of common) {
    if (letters >= same * Math.max(lengthOf(edition), lengthOf(other))) return other;
  }
  return undefined;
}

const lengthOf = ({ paragraphs }: EditionFile): number =>
  paragraphs.reduce((sum, { length }) => sum + length, 0);
