import { leastContrast } from '../../domain/colour.ts';
import { problemAt, type Problem } from '../../domain/problem.ts';
import { unreadableColours } from '../../styles/tokens.ts';
import type { Linked } from '../content.ts';
import { suggest } from './suggest.ts';

/** Reports colours of the theme that cannot be read, and a logo that is not in `public/`. */
export function checkTheme({ site, publicFiles }: Linked): Problem[] {
  const theme = site?.data.theme;
  if (!theme) return [];
  const unreadable = unreadableColours(theme).map(({ path, colour, other, contrast, nearest }) => {
    const name = ['theme', ...path].join('.');
    const message = `${name} is ${colour}, whose contrast with ${other} is ${shown(contrast)}, and must be ${leastContrast} to be readable; write '${nearest}', the nearest colour that is`;
    return problemAt(site.path, site.locate(['theme', ...path]), 'contrast', message);
  });
  const { mark } = theme;
  if (mark === undefined || publicFiles.has(mark)) return unreadable;
  const remedy = suggest(
    mark,
    [...publicFiles].filter((file) => file.endsWith('.svg')),
    'put it in public/, or remove the line',
  );
  const message = `there is no public/${mark}, the logo of the site; ${remedy}`;
  return [
    ...unreadable,
    problemAt(site.path, site.locate(['theme', 'mark']), 'missing-image', message),
  ];
}

/** Returns a contrast that is too small, with one digit. It is not rounded up. */
const shown = (contrast: number): string => (Math.floor(contrast * 10) / 10).toFixed(1);
