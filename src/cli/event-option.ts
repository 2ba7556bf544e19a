import { correctionKinds, type Correction } from '../domain/edition.ts';
import { BayanError } from '../domain/bayan-error.ts';
import { optionOf } from './arguments.ts';
import type { CommandOption, Input } from './command.ts';

/** A change to a published text: a corrected typo, or a note for readers. */
export type Event = { readonly kind: 'typo' } | Pick<Correction, 'kind' | 'note'>;

/** The most words that a typo may change: enough for a slip, too few for a new sentence. */
export const typoLimit = 5;

/** What each note is for. */
const notes: Readonly<Record<Correction['kind'], string>> = {
  correction: 'what was wrong, and is now correct',
  clarification: 'what was not clear; the text may be unchanged',
  update: 'what is new; the text may be unchanged',
  retraction: 'why the text is retracted; it stays at its address, below the note',
};

/** The options for the kinds of change. */
export const eventOptions = {
  typo: {
    type: 'boolean',
    about: `only letters, marks, at most ${typoLimit} words, or something besides the words was corrected; writes no note`,
  },
  ...Object.fromEntries(
    correctionKinds.map((kind) => [
      kind,
      { type: 'string', value: '"…"', about: notes[kind] } as const,
    ]),
  ),
} satisfies Record<string, CommandOption>;

/** The same options, as a message names them. */
export const eventNames = ['--typo', ...correctionKinds.map((kind) => `--${kind} "…"`)].join(', ');

/** Returns the change that the options name, or `undefined`. Throws {@link BayanError} if they name two. */
export function eventOf(input: Input): Event | undefined {
  const events: Event[] = input.options['typo'] === true ? [{ kind: 'typo' }] : [];
  for (const kind of correctionKinds) {
    const note = optionOf(input, kind);
    if (note !== undefined) events.push({ kind, note });
  }
  if (events.length > 1) {
    const given = events.map(({ kind }) => `--${kind}`).join(' and ');
    throw new BayanError('usage', `${given} are two changes.`, 'Record one, then the other.');
  }
  return events[0];
}
