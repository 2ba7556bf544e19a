import type { Encoding } from '../../domain/compressed-copy.ts';
import type { Statement } from '../../domain/statement.ts';
import type { Fault } from '../../safety/finding.ts';
import type { GateSettings } from '../../safety/gate.ts';
import type { CleanFile } from '../../safety/verdict.ts';
import type { SiteFacts } from '../../views/edition-context.ts';
import type { FileFacts } from '../made-file.ts';

/** What every worker of a build knows: plain data. */
export interface WorkSettings {
  /** The folder of the site that is being made. */
  readonly site: string;
  readonly facts: SiteFacts;
  readonly gate: GateSettings;
  /** The paths of all files of the site. */
  readonly paths: readonly string[];
}

/** Work that any worker can do. */
export type Task = FormatsTask | PagesTask | FilesTask | PublicTask | AgainTask | CopiesTask;

/** Makes formats of a statement. */
export interface FormatsTask {
  readonly kind: 'formats';
  readonly statement: Statement;
  /** The syntax trees of its texts as JSON: workers have no memory in common. */
  readonly trees: readonly string[];
  readonly formats: readonly EditionFormat[];
}

/** A page as Astro has rendered it. */
export interface RenderedPage {
  /** In the site. */
  readonly path: string;
  readonly html: string;
}

/** Finishes pages, and makes the bundles of an edition. */
export interface PagesTask {
  readonly kind: 'pages';
  /** Offline pages, which are in the bundles. */
  readonly offline: readonly RenderedPage[];
  readonly bundles: readonly EditionFormat[];
  /** The statement of the bundles. */
  readonly statement?: Statement;
  /** Other pages, which may name the sizes of formats and bundles. */
  readonly pages: readonly RenderedPage[];
}

/** Takes over files that Bayan has made in the main process. */
export interface FilesTask {
  readonly kind: 'files';
  readonly files: readonly WorkedFile[];
}

/** A file that Bayan has made in the main process. */
export interface WorkedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What the last build has found clean in it. */
  readonly inner: readonly CleanFile[];
}

/** Takes over a file of `public/`. Pages get a policy. */
export interface PublicTask {
  readonly kind: 'public';
  readonly path: string;
  /** Where it is on the disk. */
  readonly from: string;
  /** Its digest when the site was planned. */
  readonly sha256: string;
}

/** Finds out what is not known of a file that is in the site already. */
export interface AgainTask {
  readonly kind: 'again';
  readonly path: string;
  /** Whether Bayan made it out of the texts. */
  readonly isMade: boolean;
  readonly facts: FileFacts;
}

/** Compresses files that are in the site already. */
export interface CopiesTask {
  readonly kind: 'copies';
  readonly copies: readonly {
    /** The file. */
    readonly path: string;
    readonly encoding: Encoding;
    /** Whether Bayan made it out of the texts. */
    readonly isMade: boolean;
  }[];
}

/** A format of an edition, and its path in the site. */
export interface EditionFormat {
  readonly path: string;
  readonly tag: string;
  readonly extension: string;
}

/** A file that a worker has put into the site. */
export interface DoneFile {
  readonly path: string;
  readonly facts: FileFacts;
  /** What the privacy gate found in it. */
  readonly faults: readonly Fault[];
  /** Its deflated content; absent if `site.zip` has it as it is, or does not have it. */
  readonly packed?: Uint8Array;
}
