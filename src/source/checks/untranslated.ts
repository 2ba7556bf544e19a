import { fileStart, warningAt, type Problem } from '../../domain/problem.ts';
import { bareWords } from '../../lint/bare-words.ts';
import { plainBlocks } from '../../markdown/plain-text.ts';
import type { EditionFile, Linked } from '../content.ts';

/** Reports translations whose text is, word for word, that of the edition they were made from. */
export function checkUntranslated({ editions }: Pick<Linked, 'editions'>): Problem[] {
  const byName = new Map(editions.map((edition) => [`${edition.id}/${edition.tag}`, edition]));
  return editions.flatMap((edition): Problem[] => {
    const { id, tag, path, names, data } = edition;
    const from = names.translatedFrom;
    const source = byName.get(`${id}/${from ?? ''}`);
    if (
      data?.draft ||
      from === undefined ||
      !source ||
      source === edition ||
      !sayTheSame(edition, source)
    )
      return [];
    const message = `its text is that of ${from}.md, word for word; translate it into ${tag}, or write draft: true until that is done`;
    return [warningAt(path, fileStart, 'untranslated', message)];
  });
}

function sayTheSame(a: EditionFile, b: EditionFile): boolean {
  // Most differ from the first words on.
  if (bareWords(a.opening ?? '') !== bareWords(b.opening ?? '')) return false;
  const [words, others] = [wordsOf(a), wordsOf(b)];
  return words !== '' && words === others;
}

const wordsOf = ({ linted }: EditionFile): string =>
  linted ? bareWords(plainBlocks(linted.text.tree).join('\n')) : '';
