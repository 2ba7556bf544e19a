import { v5 } from 'uuid';
import type { Edition } from '../domain/statement.ts';

/** The namespace of Bayan's identifiers. */
const namespace = '6d9c3b1e-5a0f-4c57-9a3e-0d6a1c4be7f2';

/** Returns the `urn:uuid:` of a name. The same name has the same identifier on every host. */
export const identifierOf = (name: string): string => `urn:uuid:${v5(name, namespace)}`;

/** Returns the identifier of an edition. It stays the same on another host, with another id and after changes of the text. */
export const editionIdentifier = ({ id, tag, publication, digests }: Edition): string =>
  // If it is not published yet, its first published text will be the current one.
  identifierOf(`${publication?.firstId ?? id}/${tag}/${publication?.firstText ?? digests.text}`);
