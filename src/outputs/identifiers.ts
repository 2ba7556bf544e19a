import { v5 } from 'uuid';
import type { Edition } from '../domain/statement.ts';

/** The namespace of Bayan's identifiers. */
const namespace = '6d9c3b1e-5a0f-4c57-9a3e-0d6a1c4be7f2';

/** The identifier of what has a name, a `urn:uuid:`: the same name has the same one, on every host. */
export const identifierOf = (name: string): string => `urn:uuid:${v5(name, namespace)}`;

/** The identifier of an edition, which outlives a move to another host and each change of its text. */
export const editionIdentifier = ({ id, tag, publication, digests }: Edition): string =>
  // What is published next is what it is now.
  identifierOf(`${id}/${tag}/${publication?.firstText ?? digests.text}`);
