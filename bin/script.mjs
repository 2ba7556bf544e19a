#!/usr/bin/env node
// node bin/script.mjs NAME …: runs scripts/NAME.ts, a tool of the maintainers.
import { run } from './bootstrap.mjs';

const [script, ...args] = process.argv.slice(2);
run(`scripts/${script}.ts`, args, { dev: true });
