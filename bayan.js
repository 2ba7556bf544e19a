#!/usr/bin/env node
import { run } from './bin/bootstrap.mjs';

const args = process.argv.slice(2);
// Import reads files from anywhere, on any machine: a small heap is worth a third more CPU time.
run('src/cli/bayan.ts', args, { dev: false, isSmall: args[0] === 'import' });
