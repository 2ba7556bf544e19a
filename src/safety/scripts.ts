import { hash } from 'node:crypto';
import type { Markup } from './markup.ts';
import { quote, type Fault } from './finding.ts';

type Element = Extract<Markup, { type: 'element' }>;

/** Types of `<script>` that a browser acts on. Others are data. */
const executable =
  /^$|^module$|^importmap$|^speculationrules$|^(?:text|application)\/(?:x-)?(?:java|ecma|live|j)script/i;

/** Returns whether an element is a script that a browser runs. */
export const isExecutable = ({ name, attributes }: Element): boolean =>
  /(?:^|:)script$/.test(name) && executable.test((attributes.get('type') ?? '').trim());

/** The fault of a script that the content security policy of its page does not allow, by digest or by source. */
export function scriptFault({ attributes, text }: Element, policy: string): Fault | undefined {
  const sources = /(?:^|;)\s*script-src(?:-elem)?\s+([^;]*)/i.exec(policy)?.[1] ?? `'none'`;
  const src = attributes.get('src');
  const isAllowed =
    src === undefined
      ? sources.includes(hash('sha256', text, 'base64'))
      : !/^\s*'none'\s*$/i.test(sources);
  if (isAllowed) return undefined;
  return {
    found: `a script that the page's policy does not allow: ${quote(src ?? text)}`,
    advice: 'Remove it, or allow it in the content security policy of the page.',
  };
}
