import { sameLocales } from './migrations/same-locales.ts';

/** A change that a new version of Bayan proposes to a publisher. */
export interface Proposal {
  /** The file that is not needed any more, relative to the root. */
  readonly removes: string;
  /** Why, as a sentence. */
  readonly why: string;
}

/** What a migration can look at. */
export interface MigrationInput {
  readonly root: string;
  /** The folder of the version of Bayan that was used before. */
  readonly former: string | undefined;
}

/** Finds what a new version of Bayan makes possible or needs in the folder of a publisher. */
export type Migration = (input: MigrationInput) => Promise<Proposal[]>;

const migrations: readonly Migration[] = [sameLocales];

/** Returns what all migrations propose. */
export const proposalsFor = async (input: MigrationInput): Promise<Proposal[]> =>
  (await Promise.all(migrations.map((migration) => migration(input)))).flat();
