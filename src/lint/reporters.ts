import { github } from './reporters/github.ts';
import { gitlab } from './reporters/gitlab.ts';
import { json } from './reporters/json.ts';
import type { Reporter } from './reporters/reporter.ts';
import { text } from './reporters/text.ts';

/** The forms of report: the one list. The first is the one for people. */
export const reporters: readonly [Reporter, ...Reporter[]] = [text, json, github, gitlab];
