import { fileStart } from '../domain/problem.ts';
import type { EditionFile } from './content.ts';

/** Returns a placeholder for an edition whose file could not be parsed. */
export function unreadEdition(
  file: string,
  { id, tag }: { id: string; tag: string },
  isDraft = false,
): EditionFile {
  return {
    path: file,
    id,
    tag,
    fileDigest: undefined,
    kind: undefined,
    data: undefined,
    isDraft,
    missing: [],
    names: { issuers: [], topics: [], translatedFrom: undefined },
    opening: undefined,
    digests: undefined,
    parts: undefined,
    treeDigest: undefined,
    textSize: 0,
    wordCount: 0,
    signs: '',
    anchors: undefined,
    paragraphs: [],
    links: [],
    images: [],
    signatories: [],
    wording: undefined,
    notes: [],
    repairs: { safe: 0, asked: 0 },
    locate: () => fileStart,
  };
}
