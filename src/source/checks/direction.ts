import { directionOf, scriptOf, unknownScript } from '../../domain/language-tag.ts';
import type { LocaleData } from '../../domain/locale.ts';
import { problemAt, type Problem } from '../../domain/problem.ts';
import type { YamlRead } from '../yaml.ts';

/** Reports a locale whose `dir` is not the direction of its tag, which decides what is isolated within texts. */
export function checkDirection(
  file: string,
  tag: string,
  { data, locate }: YamlRead<LocaleData>,
): Problem[] {
  const dir = directionOf(tag);
  if (data === undefined || data.dir === dir) return [];
  const script =
    dir === 'ltr' ? `${tag.split('-')[0] ?? tag}-Arab` : `${tag.split('-')[0] ?? tag}-Latn`;
  const message =
    scriptOf(tag) === unknownScript
      ? `the direction of ${tag} is not known; name the language with its script, such as ${script}`
      : `dir is ${data.dir}, but ${tag} is written ${dir}; write dir: ${dir}, or name the language with its script, such as ${script}`;
  return [problemAt(file, locate(['dir']), 'direction', message)];
}
