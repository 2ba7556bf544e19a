import { hash } from 'node:crypto';
import { quote, type Fault } from '../finding.ts';
import { faultsInJson } from '../times.ts';
import type { Markup } from './markup.ts';

type Element = Extract<Markup, { type: 'element' }>;

/** Types of scripts that a browser runs. */
const executable = /^$|^module$|^(?:text|application)\/(?:x-)?(?:java|ecma|live|j)script/i;

/** Returns the faults of a `<script>`: one that its page's policy does not allow, by digest or by source, and hidden data. */
export function faultsInScript({ attributes, text }: Element, policy: string): Fault[] {
  const type = (attributes.get('type') ?? '').trim();
  if (type === 'application/ld+json') return faultsInLinkedData(text);
  if (!executable.test(type))
    return [
      {
        found: `data in a page that readers do not see: ${quote(`<script type="${type}">${text}`)}`,
        advice: 'Remove it, or show it on the page.',
      },
    ];
  const sources = /(?:^|;)\s*script-src(?:-elem)?\s+([^;]*)/i.exec(policy)?.[1] ?? `'none'`;
  const src = attributes.get('src') ?? attributes.get('href') ?? attributes.get('xlinkhref');
  const isAllowed =
    src === undefined
      ? sources.includes(hash('sha256', text, 'base64'))
      : !/^\s*'none'\s*$/i.test(sources);
  if (isAllowed) return [];
  return [
    {
      found: `a script that the page's policy does not allow: ${quote(src ?? text)}`,
      advice: 'Remove it, or allow it in the content security policy of the page.',
    },
  ];
}

/** Returns the faults of data for search engines: it may describe texts and organisations, and no persons. */
function faultsInLinkedData(text: string): Fault[] {
  const advice = 'Remove it, or show it on the page.';
  try {
    JSON.parse(text);
  } catch {
    return [{ found: `data for search engines that is no JSON: ${quote(text)}`, advice }];
  }
  const person =
    /"@?type"\s*:\s*\[?\s*"(?:https?:\/\/schema\.org\/)?(?:Person|GeoCoordinates|PostalAddress)"|"(?:email|telephone|creator|editor|sdPublisher)"\s*:/.exec(
      text.replaceAll(/\\u00([0-7][\da-f])/gi, (_, hex: string) =>
        String.fromCharCode(parseInt(hex, 16)),
      ),
    );
  return person
    ? [{ found: `data for search engines about a person: ${quote(person[0])}`, advice }]
    : faultsInJson(text);
}
