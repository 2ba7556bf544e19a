import { decodeText, isProblem } from '../source/decode.ts';
import { readEditionText, type EditionText } from '../source/edition-text.ts';
import { commitsOf, fileAt, limit, type NoHistory } from '../source/git-history.ts';

/** A former version of an edition, from the git history. */
export interface FormerText extends EditionText {
  /** The last commit with this version: the one before the commit that changed it, or HEAD. */
  readonly until: string;
}

/** Finds the newest version of an edition's file that satisfies `isIt`. */
export async function findFormerText(
  root: string,
  file: string,
  isIt: (version: EditionText) => boolean,
): Promise<FormerText | NoHistory> {
  const commits = await commitsOf(root, file);
  if ('reason' in commits) return commits;
  for (const [index, commit] of commits.entries()) {
    const version = await textAt(root, commit, file);
    if (!version || !isIt(version)) continue;
    const next = commits[index - 1];
    return { ...version, until: next === undefined ? 'HEAD' : `${next}^` };
  }
  const many = commits.length === limit ? `the last ${limit} versions` : 'any version';
  return { reason: `git does not have the recorded text in ${many} of ${file}` };
}

/** Returns the text of an edition's file in a commit; `undefined` if it cannot be read. */
export async function textAt(
  root: string,
  commit: string,
  file: string,
): Promise<EditionText | undefined> {
  const bytes = await fileAt(root, commit, file);
  const decoded = bytes && decodeText(file, bytes);
  return decoded && !isProblem(decoded) ? readEditionText(decoded) : undefined;
}
