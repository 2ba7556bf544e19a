import type { LocaleData } from '../domain/locale.ts';
import type { Issuer, Named } from '../domain/named.ts';
import { fileStart, isError, type Problem } from '../domain/problem.ts';
import type { ContentPath } from './content-path.ts';
import type { EditionFile, ImageFile, PageFile, SignatoriesFile } from './content.ts';
import { locateIn, type Places } from './places.ts';
import { unreadEdition } from './unread-edition.ts';

/** A file of `content/` that is read each time. */
export type SharedPath = Extract<ContentPath, { readonly kind: 'site' | 'ledger' | 'redirects' }>;

/** A file of `content/` that can be read without any other. */
export type SinglePath = Exclude<ContentPath, { readonly kind: SharedPath['kind'] }>;

/** What a file says, as plain data that JSON can hold. `undefined` is a file that has errors. */
export type FileFacts =
  | { readonly kind: 'locale'; readonly data: LocaleData | undefined }
  | { readonly kind: 'issuer'; readonly data: Issuer | undefined }
  | { readonly kind: 'topic'; readonly data: Named | undefined }
  | {
      readonly kind: 'edition';
      readonly edition: StoredEdition | undefined;
      readonly isDraft: boolean;
    }
  | { readonly kind: 'page'; readonly page: StoredPage }
  | { readonly kind: 'image'; readonly image: ImageFile }
  | { readonly kind: 'signatories'; readonly list: SignatoriesFile };

/** An edition without what the rules about texts find. */
export interface StoredEdition extends Omit<EditionFile, 'notes' | 'repairs' | 'locate'> {
  readonly places: Places;
}

export interface StoredPage extends Omit<PageFile, 'anchors' | 'locate'> {
  readonly anchors: readonly string[] | undefined;
  readonly places: Places | undefined;
}

/** What the rules about texts find in a file. */
export interface Findings {
  readonly problems: readonly Problem[];
  readonly repairs: EditionFile['repairs'];
}

/** A file as read, with the problems that it has by itself. */
export interface FileReading {
  readonly facts: FileFacts;
  readonly problems: readonly Problem[];
  /** `undefined` if they were not asked for. */
  readonly findings: Findings | undefined;
}

/** Returns the edition in a reading. */
export function editionIn(
  path: string,
  place: { readonly id: string; readonly tag: string },
  { edition, isDraft }: Extract<FileFacts, { kind: 'edition' }>,
  findings: Findings | undefined,
): EditionFile {
  const unread = unreadEdition(path, place, isDraft);
  if (!edition) return unread;
  const { places, ...facts } = edition;
  return {
    ...unread,
    ...facts,
    notes: findings?.problems.filter((problem) => !isError(problem)) ?? [],
    repairs: findings?.repairs ?? unread.repairs,
    locate: locateIn(places),
  };
}

/** Returns the page in a reading. */
export function pageIn({ places, anchors, ...page }: StoredPage): PageFile {
  return {
    ...page,
    data: page.data,
    anchors: anchors && new Set(anchors),
    locate: places ? locateIn(places) : () => fileStart,
  };
}
