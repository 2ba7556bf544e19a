import { problemAt, type Problem } from '../../domain/problem.ts';
import { markupIn } from '../../text/markup.ts';
import { quoted } from '../../text/quote.ts';
import type { YamlRead } from '../yaml.ts';

/** Reports signs of Markdown and HTML in the name of an issuer, a topic or the site, which readers would see. */
export function checkNameMarkup(
  file: string,
  read: YamlRead<{ readonly name: object }> | undefined,
): Problem[] {
  if (!read?.data) return [];
  const { data, locate } = read;
  return Object.entries(data.name).flatMap(([tag, name]: [string, unknown]) =>
    markupIn(typeof name === 'string' ? name : '').map(({ excerpt, words }) => {
      const remedy = words ? `write ${quoted(words)}` : 'remove them';
      const message = `readers see the signs of ${quoted(excerpt)}, because a name is not Markdown; ${remedy}`;
      return problemAt(file, locate(['name', tag]), 'name-markup', message);
    }),
  );
}
