import type { Rule } from './rule.ts';
import { arabicLetters } from './rules/arabic-letters.ts';

/** The rules that read every edition: the one list. */
export const rules: readonly Rule[] = [arabicLetters];

/** Every name that an allowance may have: those of the rules, and `spelling`, which runs where it is asked for. */
export const knownRules: readonly string[] = [...rules.map(({ name }) => name), 'spelling'];
