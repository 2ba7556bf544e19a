/** Words in scripts without spaces between them: two signs of Chinese and Japanese or four of Thai count as one; then all others. */
const word =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{1,2}|[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]{1,4}|[[\p{L}\p{M}\p{N}'’\u200c]--[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]]+/gv;

/** Returns the number of words in the blocks of a text. */
export const countWords = (blocks: readonly string[]): number =>
  blocks.reduce((sum, block) => sum + (block.match(word)?.length ?? 0), 0);
