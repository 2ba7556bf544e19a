import type { ByteRange } from '../archive/byte-range.ts';
import type { FaultyFile } from '../safety/findings.ts';
import type { FileFacts } from './made-file.ts';
import type { Spool } from './spool.ts';
import type { DoneFile } from './work/task.ts';

/** A file of the site that is being made. */
export interface SiteFile {
  readonly key: string;
  readonly facts: FileFacts;
  /** Where its content is as the ZIP of the site has it: in the spool of this build or in the ZIP of the last one. */
  readonly packed?: { readonly from: 'spool' | 'zip'; readonly range: ByteRange };
}

/** Collects what workers find out about the files of a site. */
export class MadeFiles {
  readonly files = new Map<string, SiteFile>();
  readonly faulty: FaultyFile[] = [];
  readonly #spool: Spool;
  readonly #keys: ReadonlyMap<string, string>;

  /** @param keys the digest of what each file is made of, by its path in the site */
  constructor(spool: Spool, keys: ReadonlyMap<string, string>) {
    this.#spool = spool;
    this.#keys = keys;
  }

  add(done: readonly DoneFile[]): void {
    for (const { path, facts, faults, packed } of done) {
      const key = this.#keys.get(path);
      if (key === undefined) throw new Error(`${path} is not in the plan of the site`);
      if (faults.length > 0) this.faulty.push({ path, faults });
      this.files.set(path, {
        key,
        facts,
        ...(packed && { packed: { from: 'spool', range: this.#spool.add(packed) } }),
      });
    }
  }
}
