import { hash } from 'node:crypto';
import { quote, type Fault } from '../finding.ts';
import { faultsInLinkedData } from './linked-data.ts';
import type { Markup } from './markup.ts';
import type { PageContext } from './page-context.ts';

type Element = Extract<Markup, { type: 'element' }>;

/** Types of scripts that a browser runs. */
const executable = /^$|^module$|^(?:text|application)\/(?:x-)?(?:java|ecma|live|j)script/i;

/** Names by which a script stores something about readers, or sends something. */
const reaching =
  /\b(?:localStorage|sessionStorage|indexedDB|cookieStore|serviceWorker|sendBeacon|fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|importScripts|geolocation|document\s*\.\s*cookie|eval|Function|atob|import\s*\()/;

/** Returns the fault of a script that stores or sends something, or runs other code. */
export function faultsInCode(code: string): Fault[] {
  const match = reaching.exec(code);
  return match
    ? [
        {
          found: `a script that can store, send or load something: ${quote(code.slice(match.index))}`,
          advice: 'Remove it. A page that the build gives its policy runs no script.',
        },
      ]
    : [];
}

/** Whether an element is a script that a browser runs. */
export const isExecutable = ({ name, attributes }: Element): boolean =>
  name === 'script' && executable.test((attributes.get('type') ?? '').trim());

/**
 * Returns the faults of a `<script>`: one that its page's policy does not allow, by digest or by source, and hidden data. A page that
 * Bayan made has no script, except for the search page.
 */
export function faultsInScript(
  element: Element,
  { policy, inspection, searchScripts }: Omit<PageContext, 'file'>,
): Fault[] {
  const { attributes, text } = element;
  const type = (attributes.get('type') ?? '').trim();
  if (type === 'application/ld+json') return faultsInLinkedData(text, inspection);
  if (!isExecutable(element))
    return [
      {
        found: `data in a page that readers do not see: ${quote(`<script type="${type}">${text}`)}`,
        advice: 'Remove it, or show it on the page.',
      },
    ];
  const sources = /(?:^|;)\s*script-src(?:-elem)?\s+([^;]*)/i.exec(policy)?.[1] ?? `'none'`;
  if (searchScripts !== undefined) return [];
  const src = attributes.get('src') ?? attributes.get('href') ?? attributes.get('xlinkhref');
  const isAllowed =
    src === undefined
      ? sources.includes(hash('sha256', text, 'base64'))
      : !/^\s*'none'\s*$/i.test(sources);
  if (inspection.isMade)
    return [
      {
        found: `a script in a page of the site: ${quote(src ?? text)}`,
        advice: 'Remove it. Only the search page has a script, which is part of Bayan.',
      },
    ];
  if (isAllowed) return src === undefined ? faultsInCode(text) : [];
  return [
    {
      found: `a script that the page's policy does not allow: ${quote(src ?? text)}`,
      advice: 'Remove it, or allow it in the content security policy of the page.',
    },
  ];
}
