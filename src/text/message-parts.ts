import { beginningOf } from './graphemes.ts';
import { breakLevels, breaksIn, type Break, type MessageBlock } from './message-breaks.ts';

/** How a text is written into messages. */
export interface MessageForm {
  /** Maximum length of a message in UTF-16 code units, as messengers count. */
  readonly limit: number;
  /** Returns the first line of each message if there are several. */
  readonly head: (number: number, count: number) => string;
  /** Returns the words of a message as they are sent, which may be a little longer. */
  readonly write?: (words: string) => string;
}

/**
 * Cuts a text into parts that each fit into a message. It is cut between blocks, or else between lines such as list items, then
 * after sentences, and then after words. Words that belong together are separated only if there is no other way: a number and
 * what it counts, a word and its footnote, an introduction and its list. The parts contain every word in its order.
 */
export function messageParts(
  blocks: readonly MessageBlock[],
  { limit, head, write = (words) => words }: MessageForm,
): string[] {
  const whole = blocks.map(({ text }) => text).join('\n\n');
  if (write(whole).length <= limit) return [write(whole)];
  // Assume the largest possible number of parts, which has the longest heads.
  const room = limit - head(whole.length, whole.length).length - 1;
  const fits = (from: number, end: number) =>
    end - from <= room && write(whole.slice(from, end)).length <= room;
  const breaks = breaksIn(blocks);
  const parts: string[] = [];
  for (let from = 0; from < whole.length;) {
    const { end, next } = fits(from, whole.length)
      ? { end: whole.length, next: whole.length }
      : (bestBreak(breaks, { from, room, fits }) ?? cutWord(whole, { from, room, write }));
    parts.push(write(whole.slice(from, end)));
    from = next;
  }
  return parts.map((part, index) => `${head(index + 1, parts.length)}\n${part}`);
}

/** Returns the best place for the end of a message that begins at `from`; `undefined` if a word does not fit into it. */
function bestBreak(
  breaks: readonly Break[],
  {
    from,
    room,
    fits,
  }: {
    readonly from: number;
    readonly room: number;
    readonly fits: (from: number, end: number) => boolean;
  },
): Break | undefined {
  const later = breaks.filter(({ end }) => end > from);
  const last = later.findLastIndex(({ end }) => fits(from, end));
  const near = later.slice(0, last + 1);
  const levels = [...new Set(near.map(({ level }) => level))].sort((a, b) => a - b);
  for (const level of levels) {
    const at = near.findLastIndex((place) => place.level <= level);
    const place = near[at];
    if (!place) continue;
    const following = later.slice(at + 1).find((other) => other.level <= level);
    // Rather a short message than a cut in what fits into the next one.
    const isWholeNext = following !== undefined && fits(place.next, following.end);
    const isLong = place.end - from >= room / 3;
    if (isWholeNext || isLong || level >= breakLevels.word) return place;
  }
  return near.at(-1);
}

/** Returns the place where a word that is longer than a message is cut, between letters. */
function cutWord(
  text: string,
  {
    from,
    room,
    write,
  }: {
    readonly from: number;
    readonly room: number;
    readonly write: (words: string) => string;
  },
): Pick<Break, 'end' | 'next'> {
  const added = write(text.slice(from, from + room)).length - room;
  const word = beginningOf(text.slice(from), room - Math.max(0, added));
  return { end: from + word.length, next: from + word.length };
}
