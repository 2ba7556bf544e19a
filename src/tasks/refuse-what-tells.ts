import { inspectSite } from '../safety/gate.ts';
import { gatherFacts } from '../safety/machine.ts';
import { failureOf } from '../safety/report.ts';
import { project } from './project.ts';

/**
 * Opens every file of a built site, and throws a `Failure` that names what tells of an editor, a device, a time zone or a
 * reader. The last thing that a build does: what comes after it is not looked at.
 * @param root the folder that holds the `content/` that it was built from
 */
export async function refuseWhatTells(folder: string, root: string): Promise<void> {
  const findings = await inspectSite(folder, await gatherFacts(project, root));
  if (findings.length > 0) throw failureOf(findings);
}
