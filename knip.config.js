export default {
  entry: [
    'bin/*.mjs',
    'src/cli/bayan.ts',
    'src/cli/commands/*.ts',
    'src/pages/**/*.{astro,ts}',
    // Vite starts from it.
    'src/build/page-modules.ts',
    'src/search/page/{main,choose,near}.ts',
    'scripts/*.ts',
    // Run in a thread.
    'scripts/hosting/ask-again.ts',
    'scripts/fonts/prepare-*.ts',
    'tests/**/*.test.ts',
    'tests/bench/*.ts',
    'tests/build/incremental/compare-builds.ts',
    'tests/leaks/corpus/*.ts',
    'tests/lint/cases/*.ts',
    // Run in processes of their own.
    'tests/support/*-build.ts',
    'tests/support/append-line.ts',
    'tests/support/changed-machine.ts',
    'tests/support/slow-end.ts',
  ],
  project: ['{bin,scripts,src,tests}/**/*.{ts,mjs,astro,mdx}', '!tests/fixtures/**'],
  ignoreExportsUsedInFile: true,
  ignoreDependencies: [
    // Read by their paths.
    '@cspell/dict-.+',
    '@expo-google-fonts/.+',
    'autocannon',
    'axe-core',
    // Run by their names.
    '@astrojs/check',
    'oxlint',
    'oxlint-tsgolint',
    'remark-cli',
    // Imported only to extend their types.
    'mdast-util-to-hast',
    'unist',
  ],
  // Programs of the system, and one that no system has.
  ignoreBinaries: ['apt-get', 'bayan-has-no-such-program', 'java', 'mkfifo', 'sha256sum'],
};
