import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { directionOf } from '../../domain/language-tag.ts';
import { foreignRuns } from '../../text/foreign-runs.ts';
import type { DateView } from '../../views/date.ts';
import type { Label, Link } from '../../views/link.ts';

/** A line of text in one language, what runs the other way isolated. */
export const bidiWords = (text: string, tag: string): ElementContent[] =>
  foreignRuns(text, directionOf(tag)).map((run) =>
    run.dir === undefined
      ? { type: 'text', value: run.text }
      : x('bdi', { lang: run.tag, dir: run.dir }, run.text),
  );

/** Words that say their language where it is not that of the document. */
export const labelWords = ({ text, tag, lang, dir }: Label): ElementContent[] =>
  lang === undefined ? bidiWords(text, tag) : [x('bdi', { lang, dir }, bidiWords(text, tag))];

/** A link, in its own language. */
export const linkWords = ({ text, tag, lang, dir, href, hreflang }: Link): Element =>
  x('a', { href, lang, dir, hreflang }, bidiWords(text, lang ?? tag));

/** A date in the reader's calendar, the Gregorian beside it. */
export const dateWords = ({ text, gregorian, datetime }: DateView): ElementContent[] => [
  datetime === undefined ? { type: 'text', value: text } : x('time', { datetime }, text),
  ...(gregorian === undefined
    ? []
    : [{ type: 'text', value: ' ' } as const, x('span', { class: 'beside' }, `(${gregorian})`)]),
];

/** Parts with points between them. */
export const withPoints = (parts: readonly (readonly ElementContent[])[]): ElementContent[] =>
  parts.flatMap((part, index) =>
    index === 0 ? part : [{ type: 'text', value: ' · ' } as const, ...part],
  );
