import { Document, isCollection, isMap, stringify } from 'yaml';
import { requiredSiteKeys, siteKeys } from '../domain/site-keys.ts';
import type { Site } from '../domain/site.ts';

/** The settings that a new site has. */
export type FirstSettings = Pick<Site, (typeof requiredSiteKeys)[number]> &
  Partial<Pick<Site, 'leaflet' | 'publisherIsIssuer'>>;

/** Returns a `site.yaml` with these settings, and every other key in a comment. */
export function siteYaml(settings: FirstSettings): string {
  const given: Readonly<Record<string, unknown>> = settings;
  const parts = Object.entries(siteKeys).map(([key, { about, example }]) => {
    const isRequired = (requiredSiteKeys as readonly string[]).includes(key);
    const head = commented(wrap(`${isRequired ? '' : 'Optional: '}${about}.`));
    const value = given[key];
    return value === undefined
      ? `${head}\n${commented(example)}`
      : `${head}\n${key}:${written(value)}`;
  });
  const start = commented('Settings of the site. Remove the # before a key to use it.');
  return `${[start, ...parts].join('\n\n')}\n`;
}

/** Returns a value as people write it: lists and settings on one line, names on a line for each language. */
function written(value: unknown): string {
  if (typeof value === 'string') return ` ${stringify(value, { lineWidth: 0 }).trimEnd()}`;
  const document = new Document(value);
  const isOfNames = isMap(document.contents) && document.contents.items.length > 1;
  if (isCollection(document.contents)) document.contents.flow = !isOfNames;
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
  return isOfNames
    ? `\n${text.replaceAll(/^/gm, '  ')}`
    : ` ${text.replace(/^\{(.*)\}$/, '{ $1 }')}`;
}

const commented = (text: string): string => text.replaceAll(/^/gm, '# ');

/** The longest line of a comment. */
const width = 98;

/** Breaks a sentence into lines. It begins with a capital, unless it begins with code. */
function wrap(text: string): string {
  const lines = [''];
  for (const word of text.replace(/^[a-z]/, (letter) => letter.toUpperCase()).split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines.splice(-1, 1, last === '' ? word : `${last} ${word}`);
  }
  return lines.join('\n');
}
