import { countsSchema, stringsSchema, type LocaleData } from '../../domain/locale.ts';
import { problemAt, type Problem } from '../../domain/problem.ts';
import type { YamlRead } from '../yaml.ts';

/** Words that may be missing, because locales are older than they are. A file without a purpose is a choice. */
const newer = [
  ...Object.entries(stringsSchema.shape).map(([key, schema]) => ['strings', key, schema] as const),
  ...Object.entries(countsSchema.shape).map(([key, schema]) => ['counts', key, schema] as const),
].filter(([, key, schema]) => !key.endsWith('For') && schema.safeParse(undefined).success);

/** Reports words that a locale does not have. Pages leave out what needs them. */
export function checkMissingWords(
  file: string,
  { data, locate }: Pick<YamlRead<LocaleData>, 'data' | 'locate'>,
): Problem[] {
  if (data === undefined) return [];
  const missing = newer.filter(([group, key]) => !Object.hasOwn(data[group], key));
  if (missing.length === 0) return [];
  const names = missing.map(([group, key]) => `${group}.${key}`).join(', ');
  const message = `pages leave out what needs these words, which are newer than this file: ${names}; add them as in the locale en of Bayan`;
  return [problemAt(file, locate(['strings']), 'missing-words', message)];
}
