import path from 'node:path';
import { defineConfig } from 'astro/config';
import { astroSettings } from './src/astro-settings.ts';
import { cacheVariable, projectVariable, rootVariable } from './src/environment.ts';

process.env[cacheVariable] ??= path.join(import.meta.dirname, '.cache');
process.env[projectVariable] ??= import.meta.dirname;

export default defineConfig(
  astroSettings(path.resolve((process.env[rootVariable] ??= import.meta.dirname))),
);
