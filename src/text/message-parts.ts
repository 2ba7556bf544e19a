/** The end of a sentence, with what closes a quotation or a bracket, and the space after it. */
const sentence = /.*?(?:[.!?؟。…][»”")\]]*\s+|$)/gsu;

/**
 * Cuts a text into parts of at most `limit` UTF-16 code units, as messengers count. Blocks are kept whole and joined by a
 * blank line where they fit; one that is longer is cut at the ends of sentences, and a sentence that is longer at words.
 * Joined, the parts hold every word in its order. `head` gives the first line of a part, where there is more than one.
 */
export function messageParts(
  blocks: readonly string[],
  limit: number,
  head: (number: number, count: number) => string,
): string[] {
  const whole = blocks.join('\n\n');
  if (whole.length <= limit) return [whole];
  // The heads of as many parts as there could be are the longest.
  const room = limit - head(blocks.length + whole.length, blocks.length + whole.length).length - 1;
  const parts: string[] = [];
  for (const block of blocks.flatMap((long) => cut(long, room))) {
    const last = parts.at(-1);
    const joined = last === undefined ? block : `${last}\n\n${block}`;
    if (last !== undefined && joined.length <= room) parts[parts.length - 1] = joined;
    else parts.push(block);
  }
  return parts.map((part, index) => `${head(index + 1, parts.length)}\n${part}`);
}

/** A block in pieces of at most `room`. */
function cut(block: string, room: number): string[] {
  if (block.length <= room) return [block];
  const sentences = block.match(sentence)?.filter((part) => part !== '') ?? [];
  return gather(
    sentences.flatMap((part) =>
      part.length <= room ? [part] : gather(part.match(/\S+\s*/gu) ?? [], room),
    ),
    room,
  ).map((piece) => piece.trimEnd());
}

/** Pieces as long as `room` allows, of parts that are kept whole. */
function gather(parts: readonly string[], room: number): string[] {
  const pieces: string[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    if (last !== undefined && (last + part).trimEnd().length <= room)
      pieces[pieces.length - 1] = last + part;
    else pieces.push(...(part.length <= room ? [part] : split(part, room)));
  }
  return pieces;
}

/** A word that is longer than a message, between its letters. */
function split(word: string, room: number): string[] {
  const pieces: string[] = [''];
  for (const letter of word) {
    const last = pieces.at(-1) ?? '';
    if ((last + letter).length <= room) pieces[pieces.length - 1] = last + letter;
    else pieces.push(letter);
  }
  return pieces;
}
