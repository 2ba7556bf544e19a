import { readdirSync, readFileSync } from 'node:fs';
import { localeSchema, type LocaleData } from '../domain/locale.ts';
import { projectFile } from '../environment.ts';
import { parseYaml } from '../markdown/parse-yaml.ts';

const folder = 'src/locales';

/** Returns the tags of the locales that ship with Bayan, sorted. */
export const shippedTags = (): readonly string[] =>
  (tags ??= readdirSync(projectFile(folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort());

let tags: readonly string[] | undefined;

/** Returns the locale of a language that ships with Bayan; `undefined` if none does. */
export function shippedLocale(tag: string): LocaleData | undefined {
  if (!shippedTags().includes(tag)) return undefined;
  const known = locales.get(tag);
  if (known) return known;
  const text = readFileSync(projectFile(`${folder}/${tag}.yaml`), 'utf8');
  const locale = localeSchema.parse(parseYaml(text, {}).toJS());
  locales.set(tag, locale);
  return locale;
}

const locales = new Map<string, LocaleData>();
