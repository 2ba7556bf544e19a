import { isChosen } from '../domain/formats.ts';
import { project } from '../environment.ts';
import { searchScriptDigest } from '../outputs/search/search-script.ts';
import { allowedFilesOf, type AllowedFiles } from '../safety/allowed-files.ts';
import type { GateSettings } from '../safety/gate.ts';
import { gatherFacts } from '../safety/machine-facts.ts';
import { allowedTraces } from '../source/allowed-traces.ts';
import { readSite } from '../source/read-site.ts';

/**
 * Returns the settings of the privacy gate for a site on this machine, and the files that its publisher allows.
 * @param root the folder that holds the `content/` of the site
 * @param ownDigests the SHA-256 of the publisher's own files that the build has changed, by the one they have now
 */
export async function gateSettings(
  root: string,
  ownDigests: ReadonlyMap<string, string> = new Map(),
): Promise<{ settings: GateSettings; allowed: AllowedFiles }> {
  const site = readSite(root);
  const digests = (site?.allowedFiles ?? []).map(({ sha256 }) => sha256);
  const allowed = allowedFilesOf(digests, ownDigests);
  const facts = { ...(await gatherFacts(project, root)), allowedTraces: await allowedTraces(root) };
  const script =
    site && isChosen(site.formats, 'search') ? { script: await searchScriptDigest() } : {};
  return { settings: { facts, allowed: allowed.digests, ...script }, allowed };
}

/** Returns the warnings about allowed files that the site does not have. */
export const unusedAllowances = (allowed: AllowedFiles): string[] =>
  allowed
    .unused()
    .map(
      (digest) =>
        `content/site.yaml allows a file that the site does not have: ${digest}. Remove it from allowedFiles.`,
    );
