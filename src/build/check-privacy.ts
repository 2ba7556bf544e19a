import { existsSync } from 'node:fs';
import path from 'node:path';
import { project } from '../environment.ts';
import { inspectSite } from '../safety/inspect-site.ts';
import { privacyError } from '../safety/privacy-error.ts';
import { gateSettings, unusedAllowances } from './gate-settings.ts';

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
  const { settings, allowed } = await gateSettings(root, ownDigests);
  const isOwn = (file: string) => isOfPublisher(file, [project, root]);
  const findings = await inspectSite(folder, settings.facts, allowed, (file) => !isOwn(file));
  if (findings.length > 0)
    throw privacyError(findings, ({ file }) => isOwn(file.split(' › ')[0] ?? ''));
  return unusedAllowances(allowed);
}

/** Whether a file comes from a folder `public/`. */
const isOfPublisher = (file: string, roots: readonly string[]): boolean =>
  roots.some((root) => existsSync(path.join(root, 'public', file)));
