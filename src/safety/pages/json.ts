import path from 'node:path';
import { quote, type Fault } from '../finding.ts';
import type { FileContent, Inspection, PathReader, SiteFile } from '../site-file.ts';
import { faultsInText, textOf } from '../texts.ts';
import { faultsInJson } from '../times.ts';
import { faultsInAddress, faultsInReference } from './addresses.ts';
import { valuesIn } from './json-values.ts';

/** Reads a JSON file: its text and times, its links, the HTML in it, and what a manifest loads. */
export const readJson: PathReader = (file, inspection) => {
  const text = textOf(file);
  return [
    ...faultsInText(text, inspection.names),
    ...faultsInJson(text),
    // Bayan makes its own out of the pages, which have been read.
    ...(inspection.isMade ? [] : faultsInValues(text, file, inspection)),
  ];
};

function faultsInValues(text: string, file: SiteFile, inspection: Inspection): Fault[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    // Lines of JSON, and what no program reads.
    return [];
  }
  if (isManifest(data, file.path)) return faultsInManifest(data, file, inspection);
  const site = data as { home_page_url?: unknown; feed_url?: unknown } | null;
  const origin = originOf(site?.home_page_url) ?? originOf(site?.feed_url);
  const faults: Fault[] = [];
  for (const { key, value } of valuesIn(data)) {
    if (typeof value !== 'string') continue;
    if (/html$/i.test(key) && value.includes('<'))
      faults.push(
        ...faultsInFragment(
          value,
          { ...file, ...(origin !== undefined && { origin }) },
          inspection,
        ),
      );
    else if (/^\s*[a-z][a-z\d+.-]*:\S+\s*$/i.test(value))
      faults.push(...faultsInReference(value, inspection, `"${key}"`));
  }
  return faults;
}

/** Returns the faults of HTML in another file. Its relative addresses begin from there. */
export function faultsInFragment(
  html: string,
  { origin, hasFile }: FileContent,
  { inspect }: Inspection,
): Fault[] {
  return inspect({
    path: 'content.html',
    bytes: Buffer.from(html),
    siblings: { has: (relative) => relative !== '' && hasFile(relative) },
    ...(origin !== undefined && { origin }),
  }).map((fault) => ({ ...fault, within: 'HTML' }));
}

/** Returns the scheme and host of an address. */
export const originOf = (address: unknown): string | undefined =>
  typeof address === 'string' && /^https?:/i.test(address.trim())
    ? URL.parse(address)?.origin
    : undefined;

type Manifest = Readonly<Record<string, unknown>>;

const manifestKeys = new Set(
  'name short_name description lang dir icons start_url scope id display display_override orientation theme_color background_color categories screenshots shortcuts related_applications prefer_related_applications $schema'.split(
    ' ',
  ),
);

const isManifest = (data: unknown, name: string): data is Manifest =>
  typeof data === 'object' &&
  data !== null &&
  (/\.webmanifest$/i.test(name) ||
    (/(?:^|\/)(?:site\.|app-?)?manifest\.json$/i.test(name) &&
      ('icons' in data || 'start_url' in data)));

/** Returns the faults of the manifest of an app: keys that do more than show it, and addresses outside of the site. */
function faultsInManifest(manifest: Manifest, file: SiteFile, inspection: Inspection): Fault[] {
  const faults: Fault[] = Object.keys(manifest)
    .filter((key) => !manifestKeys.has(key))
    .map((key) => ({ found: `a key that no manifest needs: ${quote(key)}`, advice: 'Remove it.' }));
  for (const { key, value } of valuesIn(manifest)) {
    if (typeof value !== 'string') continue;
    if (key === 'src')
      faults.push(...faultsInAddress(fromRoot(value, file), file, inspection, 'the manifest'));
    else if (/^(?:start_url|scope|url|action)$/.test(key)) {
      const target = URL.parse(value, 'https://site.invalid');
      if (
        target &&
        (target.origin !== 'https://site.invalid' ||
          /[?&]\w*(?:utm_|source|ref)\w*=/i.test(target.search))
      )
        faults.push(
          ...(faultsInReference(value, inspection, `"${key}"`).length > 0
            ? faultsInReference(value, inspection, `"${key}"`)
            : [
                {
                  found: `an address of a manifest that leads out of the site, or counts visits: ${quote(value)}`,
                  advice: 'Write a relative address without parameters.',
                },
              ]),
        );
    }
  }
  return faults;
}

/** Returns an address from the root of the site as one from the folder of the file. */
const fromRoot = (address: string, file: SiteFile): string =>
  /^\/(?![\\/])/.test(address)
    ? path.posix.relative(path.posix.dirname(file.path), address.slice(1))
    : address;
