import { correctionKinds, type Correction } from '../domain/edition.ts';
import { BayanError } from '../domain/bayan-error.ts';
import { optionOf } from './arguments.ts';
import type { Input } from './command.ts';

/** What an editor says has happened to a published text: a typo, or what readers are told in a note. */
export type Event = { readonly kind: 'typo' } | Pick<Correction, 'kind' | 'note'>;

/** The options that say it. */
export const eventOptions = {
  typo: { type: 'boolean' },
  ...Object.fromEntries(correctionKinds.map((kind) => [kind, { type: 'string' } as const])),
} as const;

/** The same, as a sentence names them. */
export const eventNames = ['--typo', ...correctionKinds.map((kind) => `--${kind} "…"`)].join(', ');

/** What the options say has happened, `undefined` where they say nothing. Throws `BayanError` where they say two things. */
export function eventOf(input: Input): Event | undefined {
  const events: Event[] = input.options['typo'] === true ? [{ kind: 'typo' }] : [];
  for (const kind of correctionKinds) {
    const note = optionOf(input, kind);
    if (note !== undefined) events.push({ kind, note });
  }
  if (events.length > 1) {
    const given = events.map(({ kind }) => `--${kind}`).join(' and ');
    throw new BayanError('usage', `${given} are two events; record one, then the other.`);
  }
  return events[0];
}
