import path from 'node:path';
import { schemeOf } from '../text/url-scheme.ts';
import { quote, type Fault } from './finding.ts';
import type { Inspection, SiteFile } from './site-file.ts';

/**
 * What is wrong with an address that a browser fetches by itself: that it is of elsewhere, and tells that somebody reads.
 * What stands in the address itself (`data:`) is read as a file; a relative one has to be of a file of the site.
 */
export function faultsInAddress(
  address: string,
  file: SiteFile,
  inspection: Inspection,
  how: string,
): Fault[] {
  const plain = address.trim();
  if (plain === '' || plain.startsWith('#')) return [];
  const scheme = schemeOf(plain);
  if (scheme === 'data') return faultsInData(plain, inspection);
  const found = (what: string) => `${how} ${what}: ${quote(plain)}`;
  if (scheme === 'about') return [];
  if (scheme === 'javascript' || scheme === 'vbscript')
    return [{ found: found('runs a script'), advice: 'Take it out.' }];
  if (scheme !== undefined || /^[\\/]{2}/.test(plain))
    return [
      {
        found: found('is fetched from elsewhere'),
        advice: 'Put the file into the site, or take it out: whoever serves it learns who reads.',
      },
    ];
  const target = resolve(plain, file.path);
  if (
    target !== undefined &&
    (file.siblings.has(target) || file.siblings.has(`${target}index.html`))
  )
    return [];
  return [
    {
      found: found('is no file of the site'),
      advice: 'Write the path from this file to one that is there, without a / at its start.',
    },
  ];
}

/** The path that a relative address means from a file: `../` and more, where it leads out of the folder. Nothing, from the root of its host. */
function resolve(address: string, from: string): string | undefined {
  const [relative = ''] = address.split(/[?#]/);
  if (relative === '') return from;
  if (relative.startsWith('/')) return undefined;
  return path.posix.join(path.posix.dirname(from), decode(relative)).replace(/^\.\/?$/, '');
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The endings of files of such a type. */
const extensions: Record<string, string> = { 'svg+xml': 'svg', jpeg: 'jpg', plain: 'txt' };

/** Reads what an address holds itself as a file of its type. */
function faultsInData(address: string, { inspect }: Inspection): Fault[] {
  const match = /^data:([\w.+-]*)\/?([\w.+-]*)([^,]*),/i.exec(address);
  if (!match) return [];
  const [head, , type = '', parameters = ''] = match;
  const content = address.slice(head.length);
  const bytes = /;base64$/i.test(parameters.trim())
    ? Buffer.from(content, 'base64')
    : Buffer.from(decode(content));
  const within = `data.${extensions[type.toLowerCase()] ?? (type.toLowerCase() || 'txt')}`;
  return inspect({ path: within, bytes, siblings: new Set([within]) }).map((fault) => ({
    ...fault,
    within: fault.within === undefined ? within : `${within} › ${fault.within}`,
  }));
}

/** The addresses of `srcset`. */
export const candidatesOf = (srcset: string): string[] =>
  [...srcset.matchAll(/[\s,]*(\S*[^\s,])(?:\s+[^,]*)?/g)].map(([, address = '']) => address);
