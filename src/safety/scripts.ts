import { hash } from 'node:crypto';
import type { Markup } from './markup.ts';
import { quote, type Fault } from './finding.ts';

type Element = Extract<Markup, { type: 'element' }>;

/** Types of a `<script>` that a browser runs, or acts upon. Any other block is data. */
const executable =
  /^$|^module$|^importmap$|^speculationrules$|^(?:text|application)\/(?:x-)?(?:java|ecma|live|j)script/i;

export const isExecutable = ({ name, attributes }: Element): boolean =>
  /(?:^|:)script$/.test(name) && executable.test((attributes.get('type') ?? '').trim());

/**
 * A script that the policy of its page does not name. Pages hold none; those with a progressive one name it, by its digest or
 * by where it stands.
 */
export function faultInScript({ attributes, text }: Element, policy: string): Fault | undefined {
  const sources = /(?:^|;)\s*script-src(?:-elem)?\s+([^;]*)/i.exec(policy)?.[1] ?? `'none'`;
  const src = attributes.get('src');
  const isNamed =
    src === undefined
      ? sources.includes(hash('sha256', text, 'base64'))
      : !/^\s*'none'\s*$/i.test(sources);
  if (isNamed) return undefined;
  return {
    found: `a script that the policy of the page does not name: ${quote(src ?? text)}`,
    advice: 'Take it out, or name it in the policy of the page.',
  };
}
