import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { constants, copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { isInSiteZip } from '../../archive/site-entries.ts';
import { packContent } from '../../archive/zip.ts';
import { BayanError } from '../../domain/bayan-error.ts';
import { copyName } from '../../domain/compressed-copy.ts';
import type { Overweight } from '../../finish-pages/budget.ts';
import { gateOf, type Gate } from '../../safety/gate.ts';
import { withFile, type Bytes } from '../../safety/site-file.ts';
import type { CleanFile } from '../../safety/verdict.ts';
import { brokenInArchive, isArchive, isPage } from '../check-links.ts';
import { compressed } from '../compressed-copies.ts';
import { digestOfFile } from '../file-digest.ts';
import type { FileFacts } from '../made-file.ts';
import { pageFacts } from '../page-facts.ts';
import { withPolicy } from '../public-page-policy.ts';
import type { CopiesTask, DoneFile, PublicTask, WorkSettings } from './task.ts';

/** What is known of a file before it is settled. */
export interface SettleOptions {
  /** Whether Bayan made it out of the texts; by default it did. */
  readonly isMade?: boolean;
  readonly overweight?: Overweight | undefined;
  /** The file that it is a compressed copy of. */
  readonly copyOf?: string;
}

/** Larger files are not read as a whole, and ZIPs have them as they are. */
const largest = 64 << 20;

/** Archives with as many files have many texts, of which the next build changes few. */
const many = 20;

/** Puts files into a site, and finds out what the build has to know of each. */
export class Settler {
  readonly #site: string;
  readonly #gate: Gate;
  readonly #paths: ReadonlySet<string>;
  readonly #folders = new Set<string>();

  constructor({ site, gate, paths }: Pick<WorkSettings, 'site' | 'gate' | 'paths'>) {
    this.#site = site;
    this.#gate = gateOf(gate);
    this.#paths = new Set(paths);
  }

  /** Writes a file and inspects it. Fails if it exists: its bytes could be those of the site that readers see. */
  settle(
    name: string,
    content: Uint8Array | string,
    { isMade = true, overweight, copyOf }: SettleOptions = {},
  ): DoneFile {
    const bytes =
      typeof content === 'string'
        ? Buffer.from(content)
        : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    writeFileSync(this.#place(name), bytes, { flag: 'wx' });
    return this.#judge(name, bytes, isMade, {
      sha256: hash('sha256', bytes),
      size: bytes.length,
      crc32: crc32(bytes),
      ...(isPage(name) && {
        page: pageFacts(typeof content === 'string' ? content : bytes.toString()),
      }),
      ...brokenIn(name, bytes),
      ...(overweight && { overweight }),
      ...(copyOf !== undefined && { copyOf }),
    });
  }

  /** Writes the compressed copy of a file, if it is smaller. */
  settleCompressed = ({ path: of, encoding, isMade }: CopiesTask['copies'][number]): DoneFile[] => {
    const packed = compressed(readFileSync(path.join(this.#site, of)), encoding);
    return packed ? [this.settle(copyName(of, encoding), packed, { isMade, copyOf: of })] : [];
  };

  /** Takes over what the last build has found clean within a file. */
  remember(files: readonly CleanFile[]): void {
    this.#gate.remember(files);
  }

  /** Copies a file of `public/` and inspects it. A page without a policy gets one. Throws {@link BayanError} if it has changed. */
  async settleCopy({ path: name, from, sha256: planned }: PublicTask): Promise<DoneFile> {
    if (statSync(from).size <= largest) {
      const bytes = readFileSync(from);
      assertSame(from, hash('sha256', bytes), planned);
      const isText = isPage(name) && isUtf8(bytes);
      return this.settle(name, isText ? withPolicy(bytes.toString()) : bytes, { isMade: false });
    }
    const to = this.#place(name);
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    const sha256 = await digestOfFile(to);
    assertSame(from, sha256, planned);
    const { size } = statSync(to);
    return withFile(to, (bytes) =>
      this.#judge(name, bytes, false, { sha256, size, crc32: crc32Of(bytes) }),
    );
  }

  /** Inspects and packs a file that is in the site already. */
  settleAgain(name: string, isMade: boolean, facts: FileFacts): DoneFile {
    const file = path.join(this.#site, name);
    return withFile(file, (bytes) =>
      this.#judge(name, facts.size <= largest ? bytes.subarray() : bytes, isMade, facts),
    );
  }

  #judge(name: string, bytes: Bytes, isMade: boolean, facts: Omit<FileFacts, 'basis'>): DoneFile {
    const { sha256 } = facts;
    const surroundings = { siblings: this.#paths, isMade };
    const { faults, basis, inner } = this.#gate.inspect({
      path: name,
      bytes,
      sha256,
      ...surroundings,
    });
    const packed =
      isInSiteZip(name) && bytes.length <= largest
        ? packContent(name, bytes.subarray()).packed
        : undefined;
    return {
      path: name,
      facts: { ...facts, basis, ...(inner.length >= many && { inner }) },
      faults,
      ...(packed && packed.length < bytes.length && { packed }),
    };
  }

  /** Returns where a file of the site is, in a folder that exists. */
  #place(name: string): string {
    const file = path.join(this.#site, name);
    const folder = path.dirname(file);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    return file;
  }
}

/** Throws {@link BayanError} unless a file is still what the site was planned with: the next build would take it for that. */
function assertSame(file: string, now: string, planned: string): void {
  if (now !== planned)
    throw new BayanError('changed', `${file} has changed during the build.`, 'Build again.');
}

function brokenIn(name: string, bytes: Buffer): Pick<FileFacts, 'broken'> {
  const broken = isArchive(name) ? brokenInArchive(name, bytes) : [];
  return broken.length > 0 ? { broken } : {};
}

function crc32Of(bytes: Bytes): number {
  const step = 8 << 20;
  let value = 0;
  for (let start = 0; start < bytes.length; start += step)
    value = crc32(bytes.subarray(start, Math.min(start + step, bytes.length)), value);
  return value;
}
