import { hash } from 'node:crypto';
import { codeFingerprint } from '../cache/code-fingerprint.ts';
import { project } from '../environment.ts';
import type { GateSettings } from './gate.ts';

/** The rooms whose code decides verdicts: `safety`, and every room that it imports from. */
export const roomsOfGate: readonly string[] = [
  'cache',
  'domain',
  'images',
  'media',
  'safety',
  'search',
  'text',
];

/**
 * Returns the digest of everything that verdicts depend on besides a file and the {@link VerdictBasis}: code, packages, Node with
 * its libraries, names of the machine, allowed files and the script of the search page. Traces that editors allow are in the basis of the verdicts that need them.
 * @param folder the folder that holds the code
 */
export const gateKey = (
  { facts, allowed, script = '' }: GateSettings,
  folder: string = project,
): string =>
  hash(
    'sha256',
    JSON.stringify([
      codeFingerprint(folder, roomsOfGate),
      process.versions,
      { ...facts, allowedTraces: [] },
      allowed,
      script,
    ]),
  );
