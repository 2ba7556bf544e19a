import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { projectFile } from '../../environment.ts';

/** What is used of Vite. `Config` is that of Astro. */
export interface Vite {
  readonly build: (
    config: object,
  ) => Promise<{ readonly output: readonly [{ readonly code: string }] }>;
}

/**
 * Returns a script of the search page as one function, minified, for browsers of 2020: older ones know no classes of letters. The same
 * code gives the same script.
 * @param file in `src/search/page/`
 */
export async function bundleScript(file: string): Promise<string> {
  const vite = await viteOfAstro();
  const { output } = await vite.build({
    configFile: false,
    root: projectFile('src/search'),
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2020',
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: projectFile(`src/search/page/${file}`),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  return visible(output[0].code.trim());
}

/** Returns code with escapes in place of characters that no one sees. */
const visible = (code: string): string =>
  code.replaceAll(/[\p{Cc}\p{Cf}\p{Cn}\p{Zl}\p{Zp}]/gu, (sign) =>
    sign === '\n' ? '\\n' : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Returns the Vite that Astro has installed. */
export async function viteOfAstro(): Promise<Vite> {
  const astro = createRequire(import.meta.url).resolve('astro/package.json');
  const vite = createRequire(astro).resolve('vite');
  return (await import(pathToFileURL(vite).href)) as Vite;
}
