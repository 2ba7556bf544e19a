import { projectFile } from '../environment.ts';

type PreparedFont =
  | 'bayan-arabic'
  | 'leaflet-regular'
  | 'leaflet-bold'
  | 'leaflet-letters-regular'
  | 'leaflet-letters-bold'
  | 'leaflet-serif-regular'
  | 'leaflet-serif-bold'
  | 'leaflet-serif-italic'
  | 'leaflet-serif-bold-italic';

/** Returns the absolute path of a font in the repository, made by `npm run font`. */
export const fontFile = (name: PreparedFont): string => projectFile(`src/fonts/${name}.ttf`);
