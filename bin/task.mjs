#!/usr/bin/env node
import { run } from './bootstrap.mjs';

const [task, ...args] = process.argv.slice(2);
run(`src/tasks/${task}.ts`, args);
