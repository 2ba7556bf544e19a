import type { Inspection, FileContent } from '../site-file.ts';

/** What the readers of elements need to know about the page. */
export interface PageContext {
  readonly file: FileContent;
  readonly inspection: Inspection;
  /** The content security policy of the page as far as it was read, or an empty text. */
  readonly policy: string;
  /** What the policy may say about scripts, if this is the search page. */
  readonly searchScripts: string | undefined;
}
