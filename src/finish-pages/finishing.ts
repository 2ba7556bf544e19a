import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder, projectFile } from '../environment.ts';
import { DigestCache } from '../cache/digest-cache.ts';
import { fontFile } from '../fonts/font-file.ts';
import { searchScript } from '../outputs/search/search-script.ts';
import { filled, themeIn } from '../styles/tokens.ts';
import type { Finishing } from './finish-page.ts';
import { FontSubsets } from './font-subsets.ts';
import { Stylesheet } from './critical-css.ts';

/** The stylesheets, in the order of their rules. */
const styles = ['base', 'frame', 'statement', 'text', 'lists', 'search', 'print'];

/** Returns what is needed to finish the pages of the project. Each worker process makes its own. */
export async function finishingOf(): Promise<Finishing> {
  const folder = path.resolve(import.meta.dirname, '../styles');
  const sheets = styles.map((name) => readFile(path.join(folder, `${name}.css`), 'utf8'));
  const lock = await readFile(projectFile('package-lock.json'), 'utf8');
  const css = (await Promise.all(sheets)).join('\n');
  // The pages of a site have one theme.
  const known = new Map<string, Stylesheet>();
  return {
    stylesheetFor: (theme) => {
      const stylesheet = known.get(theme) ?? new Stylesheet(filled(css, themeIn(theme)));
      known.set(theme, stylesheet);
      return stylesheet;
    },
    script: searchScript,
    fonts: new FontSubsets(fontFile('bayan-arabic'), new DigestCache(cacheFolder('fonts')), lock),
  };
}
