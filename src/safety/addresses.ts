import path from 'node:path';
import { schemeOf } from '../text/url-scheme.ts';
import { quote, type Fault } from './finding.ts';
import type { Inspection, SiteFile } from './site-file.ts';

/**
 * Returns the faults in a URL that a browser loads without asking. It must point to a file in the site, or be a `data:` URL,
 * which is inspected as a file. Any other request would tell a third party about the reader.
 * @param source what loads it: `<img src>`
 */
export function faultsInAddress(
  address: string,
  file: SiteFile,
  inspection: Inspection,
  source: string,
): Fault[] {
  const url = address.trim();
  if (url === '' || url.startsWith('#')) return [];
  const scheme = schemeOf(url);
  if (scheme === 'data') return faultsInData(url, inspection);
  if (scheme === 'about') return [];
  if (scheme === 'javascript' || scheme === 'vbscript')
    return [{ found: `${source} runs a script: ${quote(url)}`, advice: 'Remove it.' }];
  if (scheme !== undefined || /^[\\/]{2}/.test(url))
    return [
      {
        found: `${source} loads from another site: ${quote(url)}`,
        advice: 'Put the file into the site, or remove it: its server learns who is reading.',
      },
    ];
  const target = resolve(url, file.path);
  if (
    target !== undefined &&
    (file.siblings.has(target) || file.siblings.has(`${target}index.html`))
  )
    return [];
  return [
    {
      found: `${source} points to a file that is not in the site: ${quote(url)}`,
      advice: 'Write a relative path to a file in the site, without a leading /.',
    },
  ];
}

/** Returns the path that a relative URL in file `from` points to; `undefined` if it starts with `/`. */
function resolve(url: string, from: string): string | undefined {
  const [relative = ''] = url.split(/[?#]/);
  if (relative === '') return from;
  if (relative.startsWith('/')) return undefined;
  return path.posix.join(path.posix.dirname(from), decode(relative)).replace(/^\.\/?$/, '');
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** File name extensions of media subtypes that differ from them. */
const extensions: Record<string, string> = { 'svg+xml': 'svg', jpeg: 'jpg', plain: 'txt' };

/** Returns the faults in the content of a `data:` URL, read as a file of its media type. */
function faultsInData(url: string, { inspect }: Inspection): Fault[] {
  const match = /^data:([\w.+-]*)\/?([\w.+-]*)([^,]*),/i.exec(url);
  if (!match) return [];
  const [head, , subtype = '', parameters = ''] = match;
  const content = url.slice(head.length);
  const bytes = /;base64$/i.test(parameters.trim())
    ? Buffer.from(content, 'base64')
    : Buffer.from(decode(content));
  const name = `data.${extensions[subtype.toLowerCase()] ?? (subtype.toLowerCase() || 'txt')}`;
  return inspect({ path: name, bytes, siblings: new Set([name]) }).map((fault) => ({
    ...fault,
    within: fault.within === undefined ? name : `${name} › ${fault.within}`,
  }));
}

/** Returns the URLs in a `srcset` attribute. */
export const srcsetAddresses = (srcset: string): string[] =>
  [...srcset.matchAll(/[\s,]*(\S*[^\s,])(?:\s+[^,]*)?/g)].map(([, address = '']) => address);
