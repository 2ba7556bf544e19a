import { isShared, type SharedIdentity } from './shared-identity.ts';

/** A trailer, anywhere in a message, whose value is a person: `Co-authored-by: …`, `Reviewed-by: …`. */
const trailer =
  /^[ \t>]*(?:[\w-]+-by|(?:co-?)?author|committer|editor|translator|reviewer|reporter|on-behalf-of|نویسنده|مترجم|ویراستار)[ \t]*:[ \t]*(\S.*)$/gimu;

const address = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;

/** An address that belongs to no one (RFC 2606), or is the user of a host's SSH addresses. */
const impersonal = /^git@|@(?:.+\.)?(?:example(?:\.(?:com|net|org))?|invalid|test)$/i;

/** What git and its hosts write into the message of a merge. */
const merges = [
  /^Merge (?:pull|merge) request #?\S+ from ([^\s/:]+)[/:]/m,
  /^Merge (?:remote-tracking )?(?:branch|branches|tag|commit)\b.* of (?:\w+:\/\/)?(?:[^\s@/]+@)?([^\s]+)/m,
];

/**
 * Returns what in a message names a person, in words; the names are not repeated.
 * @param places `github.com/our-circle` and `our-circle`, for each remote repository that is known to be the publisher's
 */
export function messageFaults(
  message: string,
  shared: SharedIdentity,
  places: readonly string[],
): string[] {
  const faults = new Set<string>();
  for (const [line, value = ''] of message.matchAll(trailer))
    if (!isShared(value, shared))
      faults.add(`a line "${line.trim().split(':')[0] ?? ''}:" in the message`);
  for (const [found] of message.matchAll(address))
    if (!isShared(found, shared) && !impersonal.test(found))
      faults.add('an e-mail address in the message');
  for (const pattern of merges) {
    const source = pattern.exec(message)?.[1];
    if (source !== undefined && !isPublisher(source, places))
      faults.add('the account or the folder that it merged from in the message');
  }
  return [...faults];
}

/** Returns whether the account of a pull request, or the address of a merged repository, is the publisher's. */
const isPublisher = (source: string, places: readonly string[]): boolean => {
  const place = source.replace(':', '/');
  return places.some((known) => place === known || place.startsWith(`${known}/`));
};
