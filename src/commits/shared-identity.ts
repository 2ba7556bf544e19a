import type { Site } from '../domain/site.ts';

/** The key `commits` of `content/site.yaml`. */
export type SharedIdentity = NonNullable<Site['commits']>;

interface Identity {
  readonly name: string;
  readonly email: string;
}

/** Returns whether a name and an address are those of `identity`. */
export const isSame = (identity: Identity, { name, email }: Identity): boolean =>
  identity.name === name && identity.email === email;

/** Returns whether `text` is one of the identities that may be in a history: as a name, an address, or both. */
export const isShared = (text: string, { committers, ...shared }: SharedIdentity): boolean =>
  [shared, ...committers].some(({ name, email }) =>
    [name, email, `<${email}>`, `${name} <${email}>`].includes(text.trim()),
  );
