import { projectFile } from '../environment.ts';

/** Returns the absolute path of a font in the repository, made by `npm run font`. */
export const fontFile = (name: 'bayan-arabic' | 'leaflet-regular' | 'leaflet-bold'): string =>
  projectFile(`src/fonts/${name}.ttf`);
