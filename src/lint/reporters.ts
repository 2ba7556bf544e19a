import { github } from './reporters/github.ts';
import { gitlab } from './reporters/gitlab.ts';
import { json } from './reporters/json.ts';
import type { Reporter } from './reporters/reporter.ts';
import { text } from './reporters/text.ts';

/** All report formats. The first is the default. */
export const reporters: readonly [Reporter, ...Reporter[]] = [text, json, github, gitlab];
