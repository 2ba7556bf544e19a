import type { Problem } from '../../domain/problem.ts';
import type { Linked } from '../content.ts';
import { checkFilesOfTexts } from './files-of-texts.ts';

/** Reports lists of signatories that texts show but that do not exist, and lists that no text shows. */
export const checkSignatories = ({ editions, signatories }: Linked): Problem[] =>
  checkFilesOfTexts(editions, signatories, {
    noun: 'list',
    shownIn: (edition) =>
      edition.signatories.map(({ file, line, column }) => ({ name: file, line, column })),
    missing: 'missing-signatories',
    unused: 'unused-signatories',
    messageOfUnused: (name) =>
      `no text shows this list, so its names are not published; write :::signatories{file="${name}"} and ::: below it in a text, or delete the file`,
  });
