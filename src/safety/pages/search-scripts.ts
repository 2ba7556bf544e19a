import { hash } from 'node:crypto';
import { isPutCall } from './put-call.ts';
import type { FileContent, Inspection } from '../site-file.ts';
import type { Markup } from './markup.ts';
import { isExecutable } from './scripts.ts';

/** The paths of the search pages of a site. */
const searchPage = /^[\w-]+\/search\.html$/;

/**
 * Returns what the policy of the search page says about scripts: it allows its own script and the data in it, by their digests, and
 * files of the site. Returns `undefined` for any other page, and for a search page with another script.
 */
export function searchScriptsOf(
  markups: readonly Markup[],
  file: FileContent,
  { isMade, script }: Inspection,
): string | undefined {
  const scripts = markups.filter((markup) => markup.type === 'element' && isExecutable(markup));
  if (script === undefined || scripts.length === 0 || !isMade || !file.isAt(searchPage))
    return undefined;
  const [first, ...others] = scripts.map(({ text }) => text);
  const digests = [first, ...others].map((text = '') => hash('sha256', text, 'base64'));
  if (digests[0] !== script || !others.every(isPutCall)) return undefined;
  return `${digests.map((digest) => `'sha256-${digest}'`).join(' ')} 'self' file:`;
}
