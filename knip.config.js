export default {
  entry: [
    'bayan.js',
    'bin/*.mjs',
    'src/cli/bayan.ts',
    'src/cli/commands/*.ts',
    'src/pages/**/*.{astro,ts}',
    'scripts/*.ts',
    'scripts/fonts/prepare-*.ts',
    'tests/**/*.test.ts',
    'tests/bench/*.ts',
    'tests/lint/cases/*.ts',
    // Run in processes of their own.
    'tests/support/*-build.ts',
  ],
  project: ['{bin,scripts,src,tests}/**/*.{ts,mjs,astro,mdx}', '!tests/fixtures/**'],
  ignoreExportsUsedInFile: true,
  ignoreDependencies: [
    // Read by their paths.
    '@cspell/dict-.+',
    '@expo-google-fonts/.+',
    'axe-core',
    // Run by their names.
    '@astrojs/check',
    'remark-cli',
    // Imported only to extend their types.
    'mdast-util-to-hast',
    'unist',
  ],
  // Programs of the system.
  ignoreBinaries: ['apt-get', 'java', 'mkfifo', 'sha256sum'],
};
