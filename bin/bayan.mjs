#!/usr/bin/env node
import { run } from './bootstrap.mjs';

run('src/cli/bayan.ts', process.argv.slice(2), { dev: false });
