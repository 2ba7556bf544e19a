import { code } from './changes/code.ts';
import { disk } from './changes/disk.ts';
import { machine } from './changes/machine.ts';
import { names } from './changes/names.ts';
import { pages } from './changes/pages.ts';
import { settings } from './changes/settings.ts';
import { texts } from './changes/texts.ts';

/**
 * Everything that can change between two builds, by groups, in the order in which it is tried: a change finds what those before
 * it in its group left. A group can be tried alone.
 */
export const changes = { texts, pages, disk, names, settings, machine, code } as const;
