import { problemAt, fileStart, type Problem } from '../../domain/problem.ts';

/** What Windows refuses in a name: signs, a dot or a space at its end, and the names of its devices. */
const refused = /[<>:"|?*\\\p{Cc}]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** Warns of files of `public/` that Windows cannot have, so that `site.zip` cannot be unpacked whole there. */
export const checkWindowsNames = (files: readonly string[]): Problem[] =>
  files
    .filter((file) => file.split('/').some((part) => refused.test(part)))
    .map((file) => {
      const message =
        'Windows cannot have a file of this name, so readers cannot unpack site.zip there; rename it';
      return problemAt(file, fileStart, 'public-file', message, 'warning');
    });
