import type { GitObject, Person } from './git-object.ts';
import type { Places } from './merged-places.ts';
import { messageFaults } from './message-faults.ts';
import { isSame, type SharedIdentity } from './shared-identity.ts';

/** Headers that name no one. */
const impersonal = new Set(['tree', 'parent', 'encoding', 'object', 'type', 'tag']);

/** What the faults of a history are judged by. */
export interface Standard {
  readonly shared: SharedIdentity;
  readonly places: Places;
  /** The hashes of the commits that the settings accept with everything before them. */
  readonly accepted: readonly string[];
  /** Returns the names of this machine and its user in a text, in words. */
  readonly namesIn: (text: string) => readonly string[];
}

/** What is wrong with a commit or a tag, in words that do not repeat it. */
export interface ObjectFaults {
  readonly object: GitObject;
  /** In its author, committer, tagger or signature: rewriting the commit corrects them. */
  readonly maker: readonly string[];
  /** In its message. */
  readonly message: readonly string[];
}

/** Returns what in a commit or a tag could name a person, device or place. */
export function objectFaults(object: GitObject, standard: Standard): ObjectFaults {
  const { shared, places, accepted, namesIn } = standard;
  const { people, parents, headers, message } = object;
  // A merge of accepted history may name the place that it came from.
  const isOfAccepted = parents.slice(1).some((parent) => accepted.includes(parent));
  const isByHost = people.some((person) => isCommitterOf(shared, person));
  const signature = /^-----BEGIN [A-Z ]*SIGNATURE-----$/m.exec(message);
  const text = signature ? message.slice(0, signature.index) : message;
  return {
    object,
    maker: [
      ...new Set([
        ...people.flatMap((person) => personFaults(person, shared)),
        ...(signature && !shared.signed ? [signed] : []),
        ...headers.flatMap((name) => headerFaults(name, shared.signed || isByHost)),
      ]),
    ],
    message: [
      ...messageFaults(text, shared, isOfAccepted ? undefined : places),
      ...(namesIn(`${object.type === 'tag' ? `${object.id}\n` : ''}${text}`).length > 0
        ? ['a name of this machine or of its user in the message']
        : []),
    ],
  };
}

/** Returns what is wrong with the author, committer or tagger of a commit or a tag, in words. */
export function personFaults(person: Person, shared: SharedIdentity): string[] {
  const isAccepted = isSame(shared, person) || isCommitterOf(shared, person);
  return [
    ...(!isAccepted && person.name !== shared.name ? [`another ${person.role} name`] : []),
    ...(!isAccepted && person.email !== shared.email ? [`another ${person.role} address`] : []),
    ...(/^[+-]0000$/.test(person.zone) ? [] : [`a time zone of the ${person.role} other than UTC`]),
  ];
}

/** Returns whether a person is a committer that the settings allow, such as the website of a git host. */
const isCommitterOf = ({ committers }: SharedIdentity, person: Person): boolean =>
  person.role === 'committer' && committers.some((allowed) => isSame(allowed, person));

const signed = 'a signature, whose key can name a person';

function headerFaults(name: string, maySign: boolean): string[] {
  if (impersonal.has(name)) return [];
  if (name.startsWith('gpgsig')) return maySign ? [] : [signed];
  if (name === 'mergetag') return ['a merged tag, with its maker'];
  return [`an unusual header "${name}"`];
}
