import { contentRules, type RuleDescription } from '../domain/content-rules.ts';
import { rules, spelling } from './rules.ts';

/** A rule as `check --rules` and `docs/rules.md` list it. */
export interface CatalogEntry extends RuleDescription {
  readonly name: string;
  readonly languages?: readonly string[];
}

/** Every rule by which `check` and a build report problems, by name. */
export const ruleCatalog: readonly CatalogEntry[] = [
  ...Object.entries(contentRules).map(([name, description]) => ({ name, ...description })),
  ...rules,
  spelling,
].sort((a, b) => (a.name < b.name ? -1 : 1));
