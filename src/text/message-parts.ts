/** A sentence, with closing quotation marks and brackets and the space after it. */
const sentence = /.*?(?:[.!?؟。…][»”")\]]*\s+|$)/gsu;

/**
 * Cuts a text into parts of at most `limit` UTF-16 code units, as messengers count. Blocks that fit are kept whole and joined
 * by a blank line. A longer block is cut after sentences, and a longer sentence after words. The parts contain every word in
 * its order. `head` returns the first line of each part if there are several.
 */
export function messageParts(
  blocks: readonly string[],
  limit: number,
  head: (number: number, count: number) => string,
): string[] {
  const whole = blocks.join('\n\n');
  if (whole.length <= limit) return [whole];
  // Assume the largest possible number of parts, which has the longest heads.
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

/** Returns a block in pieces of at most `room`. */
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

/** Returns pieces of at most `room`, made of whole parts as far as possible. */
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

/** Returns a word that is longer than a message in pieces, cut between letters. */
function split(word: string, room: number): string[] {
  const pieces: string[] = [''];
  for (const letter of word) {
    const last = pieces.at(-1) ?? '';
    if ((last + letter).length <= room) pieces[pieces.length - 1] = last + letter;
    else pieces.push(letter);
  }
  return pieces;
}
