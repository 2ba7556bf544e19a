import { visit } from '../../text/visit.ts';
import { rangeOf } from '../reading/blocks.ts';
import { quoted } from '../../text/quote.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds bare addresses that include words or signs after them, and so lead elsewhere. */
export const swallowedAddress: Rule = {
  name: 'swallowed-address',
  family: 'links',
  severity: 'warning',
  about: 'a bare address that includes the letter, bracket or quotation mark after it',
  *find({ tree, value }) {
    const found: Finding[] = [];
    visit(tree, 'link', (node) => {
      const { start } = rangeOf(node) ?? {};
      const [text] = node.children;
      if (start === undefined || text?.type !== 'text') return;
      // An address in <…> or (…) ends with the bracket.
      if (!value.startsWith(text.value, start)) return;
      const end = cutOf(text.value);
      if (!end) return;
      const [address, rest] = [text.value.slice(0, end.at), text.value.slice(end.at)];
      const canBracket = /^https?:\/\//i.test(address);
      const remedy = canBracket ? `write <${address}>` : 'put a space between them';
      found.push({
        start,
        end: start + text.value.length,
        ...(end.isBroken && { severity: 'error' }),
        message: `the address includes ${quoted(rest)}, so it leads nowhere; ${remedy}`,
        ...(canBracket && {
          fix: { replacement: `<${address}>${rest}`, isSafe: end.isSafe, changes: ['links'] },
        }),
      });
    });
    yield* found;
  },
};

interface Cut {
  readonly at: number;
  /** Whether no other end is possible. */
  readonly isSafe: boolean;
  /** Whether the host name is not valid. */
  readonly isBroken: boolean;
}

/** Returns where an address most likely ends; `undefined` if it ends where it should. */
function cutOf(address: string): Cut | undefined {
  const [, scheme = '', host = ''] = /^(https?:\/\/)?([^/?#]*)/i.exec(address) ?? [];
  // A host name may be in another script, `https://کتاب.example`, but does not change from Latin to another within a part.
  const mixed = /[a-zA-Z0-9]\P{ASCII}/u.exec(host);
  if (mixed) return { at: scheme.length + mixed.index + 1, isSafe: true, isBroken: true };
  const at = address.search(/[“”„‟‘’‚‹›]|\*\*/);
  if (at > 0) return { at, isSafe: true, isBroken: false };
  const trail = trailOf(address);
  if (trail < address.length) return { at: trail, isSafe: true, isBroken: false };
  const joined = /[a-z0-9/](?=[–—])|[a-z0-9](?=\p{Script=Arabic})/iu.exec(
    address.slice(scheme.length + host.length),
  );
  return joined
    ? { at: scheme.length + host.length + joined.index + 1, isSafe: false, isBroken: false }
    : undefined;
}

/** Returns where the sentence's own signs at the end begin: full stops, and brackets that the address has not opened. */
function trailOf(address: string): number {
  let unopened = count(address, ')') - count(address, '(');
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address[end - 1] ?? '';
    if (last === ')' ? unopened <= 0 : !/[.,:;!?'"\]}]/.test(last)) break;
    if (last === ')') unopened -= 1;
  }
  return end;
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;
