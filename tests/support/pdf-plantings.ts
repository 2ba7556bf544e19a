import { handZip } from './handmade-files.ts';
import type { Planting } from '../leaks/planting.ts';

/** A PDF in the files of a publisher. */
export const inPublic = (name: string, make: () => Uint8Array): Planting => ({
  name,
  files: (slug) => ({ [`public/${slug}.pdf`]: make() }),
});

/** A PDF within a ZIP. */
export const inZip = (name: string, make: () => Uint8Array): Planting => ({
  name,
  files: (slug) => ({
    [`public/${slug}.zip`]: handZip([{ path: `${slug}.pdf`, content: make() }]),
  }),
});
