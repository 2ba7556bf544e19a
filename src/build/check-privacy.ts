import { existsSync } from 'node:fs';
import path from 'node:path';
import { project } from '../environment.ts';
import { allowedFilesOf } from '../safety/allowed-files.ts';
import { inspectSite } from '../safety/gate.ts';
import { gatherFacts } from '../safety/machine-facts.ts';
import { privacyError } from '../safety/privacy-error.ts';
import { allowedTraces } from '../source/allowed-traces.ts';
import { readSite } from '../source/read-site.ts';

/**
 * Opens every file of a built site. Throws {@link BayanError} with the list of what could identify an editor, a device, a time
 * zone or a reader. It has to be the last step of a build: files written after it are not inspected. Returns warnings.
 * @param root the folder that holds the `content/` of the site
 * @param ownDigests the SHA-256 of the publisher's own files that the build has changed, by the one they have now
 */
export async function checkPrivacy(
  folder: string,
  root: string,
  ownDigests: ReadonlyMap<string, string> = new Map(),
): Promise<string[]> {
  const site = await readSite(root);
  const allowed = allowedFilesOf(
    (site?.allowedFiles ?? []).map(({ sha256 }) => sha256),
    ownDigests,
  );
  const isOwn = (file: string) => isOfPublisher(file, [project, root]);
  const facts = { ...(await gatherFacts(project, root)), allowedTraces: await allowedTraces(root) };
  const findings = await inspectSite(folder, facts, allowed, (file) => !isOwn(file));
  if (findings.length > 0)
    throw privacyError(findings, ({ file }) => isOwn(file.split(' › ')[0] ?? ''));
  return allowed
    .unused()
    .map(
      (digest) =>
        `content/site.yaml allows a file that the site does not have: ${digest}. Remove it from allowedFiles.`,
    );
}

/** Whether a file comes from a folder `public/`. */
const isOfPublisher = (file: string, roots: readonly string[]): boolean =>
  roots.some((root) => existsSync(path.join(root, 'public', file)));
