import { createHash } from 'node:crypto';
import type { AllowedDigests } from './allowed-files.ts';
import { readBinary } from './binary.ts';
import { unreadable, type Fault } from './finding.ts';
import { pathFault } from './forbidden-files.ts';
import { readByKind } from './kinds.ts';
import { KnownContent } from './known-content.ts';
import { KnownParts } from './known-parts.ts';
import type { MachineFacts } from './machine-facts.ts';
import { traceAllowance } from './name-allowed.ts';
import { nameScanner } from './name-scanner.ts';
import { Notes } from './notes.ts';
import {
  siteFileOf,
  type Bytes,
  type FileContent,
  type FileToInspect,
  type Inspection,
  type PathReader,
} from './site-file.ts';
import type { CleanFile, Surroundings, Verdict } from './verdict.ts';

/** Everything that a verdict depends on besides the file and the code: plain data, also for worker processes. */
export interface GateSettings {
  readonly facts: MachineFacts;
  readonly allowed: AllowedDigests;
  /** The SHA-256 in Base64 of the script of the search page, if the site has one. No other script may be in a page that Bayan made. */
  readonly script?: string;
}

/** A file of a site. */
export interface InspectedFile extends Surroundings {
  /** Relative to the site, with `/`. */
  readonly path: string;
  readonly bytes: Bytes;
  /** The SHA-256 of its bytes, if it is known. */
  readonly sha256?: string;
}

/** The privacy gate of a process. It remembers what it has found clean. */
export interface Gate {
  /** Reads a file and returns what could identify an editor, a device, a time zone or a reader. */
  readonly inspect: (file: InspectedFile) => Verdict;
  /** Takes over clean verdicts of a gate with the same {@link gateKey}, so that the same files in an archive are not read again. */
  readonly remember: (files: readonly CleanFile[]) => void;
}

/** How deep archives may be nested. */
const maxDepth = 4;

/** Files of any size, which are never in memory as a whole. */
const readInParts = /\.zip$/i;

/** The size limit of all other files. */
const maxSize = 512 << 20;

/** Returns a gate with these settings. */
export function gateOf({ facts, allowed, script }: GateSettings): Gate {
  const ownDigests = new Map(allowed);
  const known = new KnownContent();
  const parts = new KnownParts();
  /** Those of the file that is being read. */
  let notes = new Notes();
  /** The clean files in the archive that is being read. */
  let inner: CleanFile[] = [];
  const isAllowedTrace = traceAllowance(facts.allowedTraces ?? []);
  const names = nameScanner(facts, (trace) => {
    const isAllowed = isAllowedTrace(trace);
    if (isAllowed) notes.traces.add(trace);
    return isAllowed;
  });

  const inspectionAt = (depth: number, isMade: boolean): Inspection => ({
    names,
    script,
    inspect: (file) => inspect(file, digestOf(file.bytes), { depth: depth + 1, isMade }),
    readPart: (part, file, read) =>
      file.origin === undefined ? readPart(`${depth} ${isMade} ${part}`, file, read) : read(file),
    get isMade() {
      notes.isMade = isMade;
      return isMade;
    },
  });

  /** Reads a file, or one in it. Returns each fault once. */
  function inspect(
    file: FileToInspect,
    sha256: string,
    { depth, isMade }: { depth: number; isMade: boolean },
  ): Fault[] {
    if (depth > maxDepth) return [unreadable('it is nested too deeply in other files')];
    const inspection = inspectionAt(depth, isMade);
    const own = ownDigests.get(sha256);
    if (own !== undefined) notes.allowed.add(own);
    const forbidden = own === undefined ? pathFault(file) : undefined;
    const faults =
      own !== undefined || forbidden
        ? [...(forbidden ? [forbidden] : []), ...readAllowed(siteFileOf(file), inspection)]
        : readUnlessKnown(file, sha256, inspection, { depth, isMade });
    // Without a `/` before it, a path of the site is no path on a computer.
    faults.push(...names.inText(file.path).filter(({ isFinal }) => isFinal));
    const marked = faults.map((fault) => ({ sha256, ...fault }));
    return [...new Map(marked.map((fault) => [JSON.stringify(fault), fault])).values()];
  }

  function readUnlessKnown(
    file: FileToInspect,
    sha256: string,
    inspection: Inspection,
    { depth, isMade }: { depth: number; isMade: boolean },
  ): Fault[] {
    const digested = { path: file.path, sha256 };
    const basis = known.find(digested, { siblings: file.siblings, isMade });
    if (basis) {
      notes.add(basis);
      if (depth === 1) inner.push({ ...digested, basis });
      return [];
    }
    const outer = notes;
    const own = new Notes();
    notes = own;
    try {
      const siblings = own.siblingsOf(file.siblings);
      const faults = readByKind(siteFileOf({ ...file, siblings }), inspection);
      // The same content has another meaning in the feed of another site.
      if (faults.length === 0 && file.origin === undefined) {
        const { basis } = own;
        known.add(digested, basis);
        if (depth === 1) inner.push({ ...digested, basis });
      }
      return faults;
    } finally {
      outer.add(own);
      notes = outer;
    }
  }

  function readPart(
    part: string,
    file: FileContent,
    read: (file: FileContent) => Fault[],
  ): Fault[] {
    const basis = parts.find(part);
    if (basis) {
      notes.add(basis);
      return [];
    }
    const outer = notes;
    const own = new Notes();
    notes = own;
    const asked: string[] = [];
    const hasFile = (relative: string) => {
      asked.push(relative);
      return file.hasFile(relative);
    };
    try {
      const faults = read({ ...file, hasFile });
      if (faults.length === 0 && asked.length === 0) parts.add(part, own.basis);
      return faults;
    } finally {
      outer.add(own);
      notes = outer;
    }
  }

  return {
    inspect: ({ path, bytes, isMade, siblings, sha256 }) => {
      const own = new Notes();
      if (bytes.length > maxSize && !readInParts.test(path))
        return { faults: [unreadable('it is larger than 512 MiB')], basis: own.basis, inner: [] };
      const content = readInParts.test(path) ? bytes : bytes.subarray();
      const file = { path, bytes: content, siblings: own.siblingsOf(siblings) };
      [notes, inner] = [own, []];
      const faults = inspect(file, sha256 ?? digestOf(content), { depth: 0, isMade });
      return { faults, basis: own.basis, inner };
    },
    remember: (files) => {
      for (const { basis, ...file } of files)
        if (basis.traces.every(isAllowedTrace)) known.add(file, basis);
    },
  };
}

/** Reads a file that the publisher allows: only what no one can allow is a fault. */
const readAllowed: PathReader = (file, inspection) =>
  [...readByKind(file, inspection), ...readBinary(file, inspection)].filter(
    ({ isFinal }) => isFinal,
  );

/** Returns the SHA-256 of a file of any size. */
function digestOf(bytes: Bytes): string {
  const sha256 = createHash('sha256');
  const pieceSize = 8 << 20;
  for (let start = 0; start < bytes.length; start += pieceSize)
    sha256.update(bytes.subarray(start, start + pieceSize));
  return sha256.digest('hex');
}
