import { fileStart, problemAt, type Problem } from '../../domain/problem.ts';
import type { Linked } from '../content.ts';

/** Reports translations with the same words as their source. */
export function checkUntranslated({ editions }: Pick<Linked, 'editions'>): Problem[] {
  const byName = new Map(editions.map((edition) => [`${edition.id}/${edition.tag}`, edition]));
  return editions.flatMap((edition): Problem[] => {
    const { id, tag, path, names, isDraft } = edition;
    const from = names.translatedFrom;
    const source = byName.get(`${id}/${from ?? ''}`);
    if (isDraft || from === undefined || !source || source === edition) return [];
    if (edition.wording === undefined || edition.wording !== source.wording) return [];
    const message = `the text has the same words as ${from}.md; translate it into ${tag}, or write draft: true until that is done`;
    return [problemAt(path, fileStart, 'untranslated', message)];
  });
}
