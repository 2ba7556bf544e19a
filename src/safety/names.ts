import { quote, type Fault } from './finding.ts';
import type { MachineFacts } from './machine.ts';
import { before, part, relative, type Name } from './name.ts';
import { ownFolders } from './own-folders.ts';
import { ownNames } from './own-names.ts';

/** Paths of any machine: a home folder with something in it. */
const anywhere: readonly Name[] = [
  ...['/home/', '/Users/'].map((needle) => ({
    needle,
    pattern: new RegExp(`${before}${needle}${part}/`, 'u'),
    what: 'a path of a machine',
    advice: relative,
  })),
  {
    needle: 'Users',
    pattern: new RegExp(String.raw`(?<![\p{L}])[A-Za-z]:[\\/]+Users[\\/]+[\p{L}\p{N}._]`, 'u'),
    what: 'a path of a machine',
    advice: relative,
  },
  {
    needle: 'file:/',
    pattern: /(?<![\p{L}])file:\/{1,3}[\p{L}\p{N}]/u,
    what: 'an address of a file on a machine',
    advice: relative,
  },
];

/** Looks for the names of a machine: gives each that stands somewhere, once. */
export interface NameScanner {
  readonly inText: (text: string) => Fault[];
  /** In bytes that are no text, as UTF-8 or UTF-16. */
  readonly inBytes: (bytes: Buffer) => Fault[];
}

/** A scanner for the names of one machine. */
export function nameScanner(facts: MachineFacts): NameScanner {
  const names = [...ownFolders(facts), ...ownNames(facts), ...anywhere];
  const needles = [...new Set(names.map(({ needle }) => needle))];
  const narrow = needles.map((needle) => Buffer.from(needle));
  // What UTF-16 of ASCII is in the middle, whichever its order.
  const wide = needles.map((needle) => Buffer.from(Array.from(needle).join('\0')));
  const inText = (text: string) => faultsIn(text, names);
  return {
    inText,
    inBytes: (bytes) => [
      ...(narrow.some((needle) => bytes.includes(needle)) ? inText(bytes.toString('utf8')) : []),
      ...(wide.some((needle) => bytes.includes(needle))
        ? inText(bytes.toString('latin1').replaceAll('\0', ''))
        : []),
    ],
  };
}

function faultsIn(text: string, names: readonly Name[]): Fault[] {
  const faults: Fault[] = [];
  for (const { needle, pattern, what, advice } of names) {
    // A path of this machine is a path of a machine too: once is enough.
    if (advice === relative && faults.some((fault) => fault.advice === relative)) continue;
    const match = text.includes(needle) ? pattern.exec(text) : null;
    if (!match) continue;
    faults.push({
      found: `${what}: ${quote(toItsEnd(text, match.index, match[0].length))}`,
      advice,
    });
  }
  return faults;
}

/** What stands there, to the end of its path or word. */
function toItsEnd(text: string, start: number, length: number): string {
  const [rest = ''] = text.slice(start + length, start + length + 48).split(/[\s"'<>&,;(){}]/);
  return text.slice(start, start + length) + rest;
}
