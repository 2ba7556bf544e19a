import { traceVisitor, type Trace } from '../text/traces/trace.ts';
import { pathPatterns } from '../text/traces/paths.ts';
import { base64Decoder } from './name-base64.ts';
import { bytesReader } from './name-bytes.ts';
import { quote, type Fault } from './finding.ts';
import { identityPatterns } from './identity-patterns.ts';
import type { MachineFacts } from './machine-facts.ts';
import { pathAdvice, type NamePattern } from './name-pattern.ts';
import { viewsOf } from './name-views.ts';
import { folderPatterns } from './path-patterns.ts';

/** Finds names of a machine and its user: each name once per text. */
export interface NameScanner {
  readonly inText: (text: string) => Fault[];
  /** In binary data, as UTF-8 or UTF-16. */
  readonly inBytes: (bytes: Buffer) => Fault[];
  /** Whether a trace of a program is in a text of `content/` where an editor allows it. */
  readonly isAllowed: (trace: string) => boolean;
}

/** Returns the sentence that says how a text may quote what the gate refuses. */
export const allowingAdvice = (rule: string): string =>
  `If a text in content/ quotes it on purpose, write above the paragraph: <!-- bayan-allow ${rule}: your reason -->`;

/**
 * Returns a scanner for the names in `facts` and for paths of any machine.
 * @param isAllowed whether an editor allows a trace of a program
 */
export function nameScanner(
  facts: MachineFacts,
  isAllowed: (trace: string) => boolean = () => false,
): NameScanner {
  const own = [...folderPatterns(facts), ...identityPatterns(facts)].map(
    (pattern): NamePattern => ({ ...pattern, isFinal: true }),
  );
  const patterns = [...own, ...foreignPaths];
  const coded = base64Decoder([
    ...facts.folders.map(({ path }) => path),
    ...[facts.gitName, facts.gitEmail, facts.committerName, facts.committerEmail, facts.host],
  ]);
  const visit = traceVisitor(patterns);
  // A path may match several patterns: report only the first.
  const kinds = patterns.map((pattern) => (isPath(pattern) ? pattern.advice : pattern.what));
  const inText = (text: string): Fault[] => {
    const faults = new Map<string, Fault>();
    const isKnown = (index: number) =>
      faults.has(kinds[index] ?? '') || (!patterns[index]?.isFinal && faults.has(pathAdvice));
    for (const views of [viewsOf(text), coded(text)]) {
      for (const view of views) {
        const first = new Map<number, Fault>();
        visit(
          view,
          (index) => first.has(index) || isKnown(index),
          (index, trace) => {
            const pattern = patterns[index];
            const fault = pattern && faultOf(view, trace, pattern, isAllowed);
            if (fault) first.set(index, fault);
          },
        );
        for (const [index, fault] of [...first].sort(([a], [b]) => a - b))
          if (!isKnown(index)) faults.set(kinds[index] ?? '', fault);
      }
    }
    if (faults.has(pathAdvice)) faults.delete(foreignAdvice);
    const found = [...faults.values()];
    // A name of this machine may have the form of any name too.
    const own = found.filter(({ isFinal }) => isFinal).map(excerptOf);
    return found.filter(
      (fault) => fault.isFinal ?? !own.some((one) => haveSameStart(one, excerptOf(fault))),
    );
  };
  return { inText, inBytes: bytesReader(patterns, inText), isAllowed };
}

const foreignAdvice = `${pathAdvice} ${allowingAdvice('computer-path')}`;
const foreignPaths = pathPatterns.map((pattern): NamePattern => ({
  ...pattern,
  advice: foreignAdvice,
}));

const isPath = ({ advice, what }: NamePattern) =>
  advice.startsWith(pathAdvice) && /path|folder|user/.test(what);

/** Returns the fault of a match of a pattern, unless it is allowed. */
function faultOf(
  view: string,
  { start, end, what }: Trace,
  pattern: NamePattern,
  isAllowed: (trace: string) => boolean,
): Fault | undefined {
  const match = view.slice(start, end);
  if (!pattern.isFinal && isAllowed(match)) return undefined;
  const found = pattern.isFinal ? match + restAfter(view, end) : match;
  const fault = { found: `${what}: ${quote(found)}`, advice: pattern.advice };
  return pattern.isFinal ? { ...fault, isFinal: true } : fault;
}

const excerptOf = ({ found }: Fault): string =>
  found.slice(found.indexOf(': "') + 3, -1).toLowerCase();

const haveSameStart = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);

/** Returns the rest of the path or word that a match begins. */
const restAfter = (text: string, end: number): string =>
  text.slice(end, end + 48).split(/[\s"'<>&,;(){}]/)[0] ?? '';
