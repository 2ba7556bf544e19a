import { isUtf8 } from 'node:buffer';
import { quote, type Fault } from './finding.ts';
import type { NameScanner } from './name-scanner.ts';
import { readPackets } from './openpgp.ts';
import { faultsInEncoding } from './plain-text.ts';
import type { Reader } from './site-file.ts';
import { faultsInText } from './texts.ts';

/** Headers of a block that change how it is read. `Version` and `Comment` name a program, a system or a person. */
const neededHeaders = new Set(['Hash', 'Charset']);

const block =
  /^-----BEGIN PGP (PUBLIC KEY BLOCK|SIGNATURE)-----[ \t]*\r?\n((?:[\w-]+: [^\n]*\n)*)([A-Za-z0-9+/=\s]*?)-----END PGP \1-----/gm;

/** A public key of SSH with a comment, which ssh-keygen fills with the names of a user and a machine. */
const sshComment =
  /^(?:[\w-]+="?[^\s"]*"? )?(?:ssh-[\w-]+|ecdsa-[\w-]+|sk-[\w@.-]+) AAAA[A-Za-z0-9+/=]+[ \t]+(\S[^\n]*)/gm;

/** A comment that names a role: `press@example.org`, `release key 2026`. */
const role =
  /^(?:(?:admin|archive|bayan|contact|editors?|editorial|hello|info|kontakt|keys?|mail|news|office|press|presse|publisher|publishing|redaktion|releases?|security|signing|site|statements?|support|team|webmaster|\d{1,4})[ ._+-]?){1,5}(?:@[\w-]+(?:\.[\w-]+)+)?$/i;

/** Blocks of PEM and OpenPGP with a reader, or without anything to read. */
const foreignBlock =
  /^-----BEGIN (?![A-Z0-9 ]{0,40}PRIVATE KEY|PGP (?:PUBLIC KEY BLOCK|SIGNATURE|SIGNED MESSAGE)-|SSH SIGNATURE-|(?:RSA )?PUBLIC KEY-)[A-Z0-9 ]{1,40}-----/m;

/**
 * Reads a public key or a signature: OpenPGP in binary, or a text. Private keys, photographs and the names of programs and
 * machines must not be in it.
 */
export const readPublicKey: Reader = ({ bytes }, { names }) => {
  const whole = bytes.subarray();
  if (!isUtf8(whole)) return faultsInPackets(whole, [], names);
  const encoding = faultsInEncoding(whole);
  if (encoding.length > 0) return encoding;
  const text = whole.toString('utf8');
  return [...faultsInText(text, names), ...faultsInBlocks(text, names)];
};

/** Returns the fault of the first comment after a key of SSH that names more than a role. */
function commentFault(text: string): Fault[] {
  for (const [, comment = ''] of text.matchAll(sshComment))
    if (!role.test(comment.trim()))
      return [
        {
          found: `a comment after a key: ${quote(comment)}`,
          advice:
            'Remove it, or name a role (press@example.org): it usually names a user and a machine.',
        },
      ];
  return [];
}

/** Returns the faults in the keys, signatures and certificates in a text. */
export function faultsInBlocks(text: string, names: NameScanner): Fault[] {
  const comments = text.includes(' AAAA') ? commentFault(text) : [];
  if (!text.includes('-----BEGIN ')) return comments;
  const foreign = foreignBlock.exec(text);
  return [
    ...comments,
    ...(foreign
      ? [
          {
            found: `a block that Bayan cannot check: ${quote(foreign[0])}`,
            advice: 'Remove it: it can name people and machines.',
          },
        ]
      : []),
    ...[...text.matchAll(block)].flatMap(([, , headers = '', content = '']) =>
      faultsInPackets(unarmored(content), headers.split('\n').filter(Boolean), names),
    ),
  ];
}

function faultsInPackets(packets: Buffer, headers: readonly string[], names: NameScanner): Fault[] {
  const { faults, userIds } = readPackets(packets);
  const isRepeated = (value: string) => /^[0-9A-Fa-f ]{8,}$/.test(value) || userIds.includes(value);
  for (const header of headers) {
    const [name = '', value = ''] = header.trim().split(/: (.*)/);
    if (neededHeaders.has(name) || isRepeated(value)) continue;
    faults.push({
      found: `a line in a key or signature: ${quote(header)}`,
      advice: 'Remove it: it names a program, a system or a person.',
    });
  }
  return [...faults, ...userIds.flatMap((id) => faultsInText(id, names))];
}

/** Returns the bytes of a block in text form, without its checksum. */
function unarmored(content: string): Buffer {
  return Buffer.from(
    content.replace(/\s=[A-Za-z0-9+/]{4}\s*$/, '').replaceAll(/\s/g, ''),
    'base64',
  );
}
