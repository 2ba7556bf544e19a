import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'tests/fixtures/']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The runner waits for these by itself.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'before', 'after'] },
          ],
        },
      ],
      // Types of libraries have index signatures where only brackets are sound.
      '@typescript-eslint/dot-notation': 'off',
      // TypeScript refuses enums here (`erasableSyntaxOnly`), and the rule takes a quarter of the time of all rules.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
    },
  },
  ...astro.configs.recommended,
  {
    files: ['bayan.js', 'bin/*.mjs', 'src/init/files/*.js'],
    languageOptions: {
      globals: { process: 'readonly', URL: 'readonly', setTimeout: 'readonly' },
    },
  },
);
