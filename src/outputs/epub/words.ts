import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { directionOf } from '../../domain/language-tag.ts';
import { foreignRuns, type Run } from '../../text/foreign-runs.ts';
import type { Setting } from '../../text/isolations.ts';
import type { DateView } from '../../views/date.ts';
import type { Label, Link } from '../../views/link.ts';

/** Returns a line of text in one language. What would be shown in a wrong order is isolated. */
export const bidiWords = (text: string, tag: string, setting?: Setting): ElementContent[] =>
  foreignRuns(text, directionOf(tag), setting).map(runWords);

function runWords({ text, dir, isOverride, tag, runs }: Run): ElementContent {
  if (dir === undefined) return { type: 'text', value: text };
  return x(isOverride ? 'bdo' : 'bdi', { lang: tag, dir }, runs ? runs.map(runWords) : text);
}

/** Returns a label, with its language if that is not the document's. */
export const labelWords = ({ text, tag, lang, dir }: Label): ElementContent[] =>
  lang === undefined
    ? bidiWords(text, tag, { isInRow: true })
    : [x('bdi', { lang, dir }, bidiWords(text, tag))];

/** Returns a link, in its own language. */
export const linkWords = ({ text, tag, lang, dir, href, hreflang }: Link): Element =>
  x(
    'a',
    { href, lang, dir, hreflang },
    bidiWords(text, lang ?? tag, { isInRow: lang === undefined }),
  );

/** Returns a date in the reader's calendar, followed by the Gregorian date. */
export const dateWords = ({ text, gregorian, datetime }: DateView): ElementContent[] => [
  datetime === undefined ? { type: 'text', value: text } : x('time', { datetime }, text),
  ...(gregorian === undefined
    ? []
    : [{ type: 'text', value: ' ' } as const, x('span', { class: 'beside' }, `(${gregorian})`)]),
];

/** Returns the parts with middle dots between them. */
export const withPoints = (parts: readonly (readonly ElementContent[])[]): ElementContent[] =>
  parts.flatMap((part, index) =>
    index === 0 ? part : [{ type: 'text', value: ' · ' } as const, ...part],
  );
