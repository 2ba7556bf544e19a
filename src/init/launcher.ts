import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { projectFile } from '../environment.ts';

/** The script of a publisher that runs the pinned version of Bayan. */
export const launcherFile = 'bayan.js';

/** Where a version of Bayan has the launcher for publishers. */
export const launcherTemplate = 'src/init/files/bayan.js';

/** Returns the launcher of this version of Bayan. */
export const launcher = (): Promise<string> => readFile(projectFile(launcherTemplate), 'utf8');

/** How the launcher of a publisher relates to that of this version. */
export interface LauncherState {
  readonly state: 'same' | 'older' | 'changed';
  /** The bytes of the file, if it exists. */
  readonly bytes: Buffer | undefined;
}

/**
 * Returns whether the launcher in a root is that of this version of Bayan, that of the version before, or has been changed.
 * @param former the folder of the version before
 */
export async function launcherState(
  root: string,
  former: string | undefined,
): Promise<LauncherState> {
  const bytes = await readFile(path.join(root, launcherFile)).catch(() => undefined);
  const own = bytes === undefined ? undefined : withoutReturns(bytes.toString());
  if (own === withoutReturns(await launcher())) return { state: 'same', bytes };
  const before =
    former === undefined
      ? undefined
      : await readFile(path.join(former, launcherTemplate), 'utf8').catch(() => undefined);
  const isOlder = own !== undefined && before !== undefined && own === withoutReturns(before);
  return { state: isOlder ? 'older' : 'changed', bytes };
}

/** Git may have written the file with the line ends of Windows. */
const withoutReturns = (text: string): string => text.replaceAll('\r\n', '\n');
