import { namesPlace, type Places } from './merged-places.ts';
import { namingLines, normalizeMessage } from './named-people.ts';
import { isShared, type SharedIdentity } from './shared-identity.ts';

const address =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;

/** An address that belongs to no one (RFC 2606), or is the user of a host's SSH addresses. */
const impersonal = /^git@|@(?:.+\.)?(?:example(?:\.(?:com|net|org))?|invalid|test)$/i;

/** A mention of an account, which git hosts make a link to it. A package has a `/` after its scope. */
const mention = /(?<![\p{L}\p{N}._%+/@-])@([A-Za-z][\w-]*)(?![\w/@-])/gu;

/** Words with `@` that styles, scripts and package managers use. */
const code = new Set(
  'charset container counter-style font-face font-feature-values font-palette-values import keyframes layer media namespace page position-try property scope starting-style supports view-transition include mixin use extend deprecated example internal link param private public returns return see template throws type typedef ts-check ts-expect-error ts-ignore ts-nocheck vite-ignore latest next'.split(
    ' ',
  ),
);

/** A time with the zone that it was measured in, as `git log` and mail programs write it; UTC is none. */
const zoned =
  /\b\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: (?:19|20)\d{2})? ?[+-](?!00:?00\b)\d{2}:?\d{2}\b/;

/**
 * Returns what in a message names a person, in words; the names are not repeated.
 * @param places `undefined` if the message may name any repository
 */
export function messageFaults(
  message: string,
  shared: SharedIdentity,
  places: Places | undefined,
): string[] {
  const faults = new Set<string>();
  const text = normalizeMessage(message);
  for (const { label, name } of namingLines(text))
    if (!isShared(name, shared)) faults.add(`a line "${label}:" in the message`);
  for (const [found] of text.matchAll(address))
    if (!isShared(found, shared) && !impersonal.test(found))
      faults.add('an e-mail address in the message');
  for (const [, account = ''] of text.replaceAll(/`[^`\n]*`/g, '').matchAll(mention))
    if (!code.has(account) && !places?.accounts.includes(account))
      faults.add('an account ("@…") in the message');
  if (zoned.test(text)) faults.add('a time zone in the message');
  if (places && namesPlace(text, places))
    faults.add('the account or the folder that it merged from in the message');
  return [...faults];
}
