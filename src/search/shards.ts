import { lineOfLanguage, prefixesOf } from './languages.ts';
import { withCompounds } from './compounds.ts';
import { directoryName, partName } from './names.ts';
import type { Lists } from './update-lists.ts';

/** The least and the greatest size of a shard in bytes, and one of how many terms may begin a shard between them. */
const shardSize = { least: 1000, greatest: 2200, chance: 12 };
const directorySize = { least: 240, greatest: 560, chance: 16 };

/** The size of an index that is in its directory, and of a directory of one level. */
const mostInline = 28_000;
const mostInOneLevel = 4_500;

/**
 * Returns the files of an index, besides what is shown of its texts: the data of each by its name. Where shards begin depends on
 * their terms and not on how many are before them, so that an edited text changes few files.
 */
export function filesOfIndex(tag: string, size: number, ofWords: Lists): Map<string, string> {
  const prefixes = prefixesOf(tag);
  const lists = prefixes ? withCompounds(ofWords, prefixes) : ofWords;
  const files = new Map<string, string>();
  const terms = [...lists.keys()].sort();
  const lines = terms.map((term) => ({
    term,
    length: bytesIn(term) + (lists.get(term)?.length ?? 0) + 1,
  }));
  const total = lines.reduce((sum, { length }) => sum + length, 0);
  if (total <= mostInline) {
    files.set(directoryName(tag), [size, 0, lineOfLanguage(tag), shardOf(terms, lists)].join('\n'));
    return files;
  }
  const shards = cut(lines, shardSize);
  for (const { start, terms } of shards)
    files.set(partName(tag, 's', start), shardOf(terms, lists));
  const starts = shards.map(({ start }) => ({ term: start, length: bytesIn(start) + 1 }));
  const isDeep = starts.reduce((sum, { length }) => sum + length, 0) > mostInOneLevel;
  const parts = isDeep ? cut(starts, directorySize) : [];
  // A directory begins exactly where its first shard does: a shorter text could be below a term of the shard before.
  for (const { terms: within } of parts)
    files.set(partName(tag, 'd', within[0] ?? ''), within.join(' '));
  const top = isDeep ? parts.map((part) => part.terms[0] ?? '') : starts.map(({ term }) => term);
  files.set(
    directoryName(tag),
    [size, isDeep ? 2 : 1, lineOfLanguage(tag), top.join(' ')].join('\n'),
  );
  return files;
}

interface Line {
  readonly term: string;
  /** In bytes. */
  readonly length: number;
}

/** A shard, or a part of a directory, and the shortest text above all before it. */
interface Part {
  readonly start: string;
  readonly terms: string[];
}

/** Cuts sorted lines into parts. */
function cut(lines: readonly Line[], { least, greatest, chance }: typeof shardSize): Part[] {
  const parts: Part[] = [];
  let [size, last] = [0, ''];
  for (const { term, length } of lines) {
    const part = parts.at(-1);
    // A term in many texts is in a shard of few others, which would be loaded with it.
    const ends = size + length > greatest || (size >= least && hashOf(term) % chance === 0);
    if (part && !ends) {
      part.terms.push(term);
      size += length;
    } else {
      parts.push({ start: part ? separator(last, term) : '', terms: [term] });
      size = length;
    }
    last = term;
  }
  return parts;
}

/** Returns the shortest beginning of `term` that is above `before`. No character is cut in two. */
function separator(before: string, term: string): string {
  let length = commonIn(before, term) + 1;
  if (/[\ud800-\udbff]/.test(term.charAt(length - 1))) length += 1;
  return term.slice(0, length);
}

/** Returns how many code units two texts have in common at their beginning, without half a character. */
function commonIn(one: string, other: string): number {
  let length = 0;
  while (length < other.length && one[length] === other[length]) length += 1;
  return /[\ud800-\udbff]/.test(other.charAt(length - 1)) ? length - 1 : length;
}

function shardOf(terms: readonly string[], lists: Lists): string {
  let [line, last] = ['', ''];
  for (const term of terms) {
    const common = Math.min(25, commonIn(last, term));
    line += String.fromCharCode(65 + common) + term.slice(common);
    last = term;
  }
  return `${line}\n${terms
    .map((term) => lists.get(term) ?? '')
    .join(' ')
    .trimEnd()}`;
}

const bytesIn = (text: string): number => {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) bytes += text.charCodeAt(at) > 127 ? 2 : 1;
  return bytes;
};

/** Returns a small hash of a text (FNV-1a). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
