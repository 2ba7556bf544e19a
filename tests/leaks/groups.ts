import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { PlantingGroup } from './planting.ts';

const folder = path.join(import.meta.dirname, 'corpus');

/** All plantings, in the order of the names of their files in `corpus/`. */
export const groups: readonly PlantingGroup[] = await Promise.all(
  readdirSync(folder)
    .sort()
    .map(async (file) => {
      const { group } = (await import(path.join(folder, file))) as { group: PlantingGroup };
      return group;
    }),
);
