import { quote, type Fault } from './finding.ts';
import { identityPatterns } from './identity-patterns.ts';
import type { MachineFacts } from './machine-facts.ts';
import { pathAdvice, type NamePattern } from './name-pattern.ts';
import { folderPatterns, homeFolderPatterns } from './path-patterns.ts';

/** Finds names of a machine and its user: each name once per text. */
export interface NameScanner {
  readonly inText: (text: string) => Fault[];
  /** In binary data, as UTF-8 or UTF-16. */
  readonly inBytes: (bytes: Buffer) => Fault[];
}

/** A scanner for the names in `facts` and for paths of any machine. */
export function nameScanner(facts: MachineFacts): NameScanner {
  const ofMachine = [...folderPatterns(facts), ...identityPatterns(facts)];
  const patterns = [
    ...ofMachine.map((pattern) => ({ ...pattern, isFinal: true as const })),
    ...homeFolderPatterns,
  ];
  const needles = [...new Set(patterns.map(({ needle }) => needle))];
  const utf8 = needles.map((needle) => Buffer.from(needle));
  // The same bytes without the outer zero, so that they match in either byte order.
  const utf16 = needles.map((needle) => Buffer.from(Array.from(needle).join('\0')));
  const inText = (text: string) => faultsIn(text, patterns);
  return {
    inText,
    inBytes: (bytes) => [
      ...(utf8.some((needle) => bytes.includes(needle)) ? inText(bytes.toString('utf8')) : []),
      ...(utf16.some((needle) => bytes.includes(needle))
        ? inText(bytes.toString('latin1').replaceAll('\0', ''))
        : []),
    ],
  };
}

function faultsIn(text: string, patterns: readonly NamePattern[]): Fault[] {
  const faults: Fault[] = [];
  for (const { needle, pattern, what, advice, isFinal } of patterns) {
    // A path may match several patterns: report only the first.
    if (advice === pathAdvice && faults.some((fault) => fault.advice === pathAdvice)) continue;
    const match = text.includes(needle) ? pattern.exec(text) : null;
    if (!match) continue;
    const found = untilEnd(text, match.index, match[0].length);
    faults.push({ found: `${what}: ${quote(found)}`, advice, ...(isFinal && { isFinal }) });
  }
  return faults;
}

/** Returns the match and the rest of its path or word. */
function untilEnd(text: string, start: number, length: number): string {
  const [rest = ''] = text.slice(start + length, start + length + 48).split(/[\s"'<>&,;(){}]/);
  return text.slice(start, start + length) + rest;
}
