import { fileStart, problemAt, type Problem } from '../../domain/problem.ts';
import { namedFile } from '../content-path.ts';
import type { Linked } from '../content.ts';
import { suggest } from './suggest.ts';

/** Reports marks of organisations that are not in `public/`. */
export const checkMarks = ({ issuers, publicFiles }: Linked): Problem[] =>
  [...issuers.values()].flatMap((issuer) => {
    if (issuer?.mark === undefined || publicFiles.has(issuer.mark)) return [];
    const { id, mark } = issuer;
    const remedy = suggest(mark, [...publicFiles], `put it in public/, or remove the line`);
    const message = `there is no public/${mark}, the mark of this organisation; ${remedy}`;
    return [problemAt(namedFile('issuers', id), fileStart, 'missing-image', message)];
  });
