import { formatNames } from '../domain/formats.ts';
import { paths } from '../domain/urls.ts';
import { formatOf } from './format-of.ts';

const names: ReadonlySet<string> = new Set(formatNames);

/** Formats whose files change their names with the content. */
const wholes = ['api', 'search'];

/**
 * Returns a warning about addresses that a site had before `formats` of `site.yaml` left them out; `undefined` if there are none.
 * What is gone with a statement or a language is none of them.
 * @param before the paths of the files of the last build, without the first `/`
 * @param now those of this build
 */
export function goneFormats(
  before: readonly string[],
  now: ReadonlySet<string>,
): string | undefined {
  const counts = new Map<string, number>();
  // An index has other files after each change of a text.
  const isLeft = new Set(
    wholes.filter((format) => [...now].some((file) => formatOf(file) === format)),
  );
  for (const file of before) {
    const format = formatOf(file);
    const isGone = names.has(format) && !now.has(file);
    if (!isGone || !now.has(pageOf(file, format)) || isLeft.has(format)) continue;
    counts.set(format, (counts.get(format) ?? 0) + 1);
  }
  if (counts.size === 0) return undefined;
  const number = (count: number) => count.toLocaleString('en');
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const list = [...counts].map(([format, count]) => `${format} (${number(count)})`).join(', ');
  return `${number(total)} ${total === 1 ? 'file' : 'files'} of the last build ${total === 1 ? 'is' : 'are'} not made any more: ${list}. Links to them lead nowhere now. To keep the addresses, add the formats to formats in content/site.yaml.`;
}

/** Returns the page that a file belongs to: that of its text, its language or the site. */
function pageOf(file: string, format: string): string {
  const [folder = '', name = ''] = file.split('/');
  if (format === 'api') return paths.root().slice(1);
  if (format === 'search') return paths.home(folder).slice(1);
  if (format === 'collection' || format === 'webxdc') return paths.home(folder).slice(1);
  return paths.edition(folder, name.slice(0, name.indexOf('.'))).slice(1);
}
