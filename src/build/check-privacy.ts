import { project } from '../environment.ts';
import { inspectSite } from '../safety/gate.ts';
import { gatherFacts } from '../safety/machine-facts.ts';
import { privacyError } from '../safety/privacy-error.ts';

/**
 * Opens every file of a built site. Throws {@link BayanError} with the list of what could identify an editor, a device, a time
 * zone or a reader. It has to be the last step of a build: files written after it are not inspected.
 * @param root the folder that holds the `content/` of the site
 */
export async function checkPrivacy(folder: string, root: string): Promise<void> {
  const findings = await inspectSite(folder, await gatherFacts(project, root));
  if (findings.length > 0) throw privacyError(findings);
}
