import { projectFile } from '../environment.ts';

/** Absolute path of a font that the repository holds, as `npm run font` has made it. */
export const fontFile = (name: 'bayan-arabic' | 'leaflet-regular' | 'leaflet-bold'): string =>
  projectFile(`src/fonts/${name}.ttf`);
