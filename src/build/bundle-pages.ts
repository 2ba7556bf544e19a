import { getViteConfig } from 'astro/config';
import { astroSettings } from '../astro-settings.ts';
import { project, projectFile } from '../environment.ts';
import { viteOfAstro } from '../outputs/search/bundle-script.ts';

/**
 * Returns the pages of `src/pages/`, with the site pages of the folder `root`, as the code of one module for Node: `page-modules.ts`
 * with what Astro and MDX have compiled. Everything else is imported from where it is.
 */
export async function bundlePages(root: string): Promise<string> {
  const configOf = getViteConfig(
    {
      root: project,
      // An error is thrown, too.
      logLevel: 'silent',
      plugins: [nativeRuntime],
      build: {
        ssr: projectFile('src/build/page-modules.ts'),
        write: false,
        minify: false,
        rolldownOptions: {
          output: { codeSplitting: false },
          // As Astro does: they are about Astro's own plugins.
          checks: { bundlerTimings: false },
        },
      },
    },
    { ...astroSettings(root), configFile: false, root: project, logLevel: 'warn' },
  );
  const [vite, config] = await Promise.all([
    viteOfAstro(),
    configOf({ mode: 'production', command: 'build' }),
  ]);
  const { output } = await vite.build(config);
  return output[0].code;
}

/** Leaves to Node what compiled pages need of Astro, so that pages and what renders them share it. */
const nativeRuntime = {
  name: 'bayan-native-runtime',
  enforce: 'pre' as const,
  resolveId: (id: string) =>
    /^astro\/(?:compiler-runtime$|jsx-runtime$|runtime\/)/.test(id)
      ? { id: import.meta.resolve(id), external: true }
      : null,
};
