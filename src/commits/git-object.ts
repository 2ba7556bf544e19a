/** A name, an address and a time zone, as an object of git records them. */
export interface Person {
  /** `author`, `committer` or `tagger`. */
  readonly role: string;
  readonly name: string;
  readonly email: string;
  /** `+0330`. */
  readonly zone: string;
}

/** What a commit, an annotated tag or a git note records about people. */
export interface GitObject {
  readonly type: 'commit' | 'tag' | 'note';
  /** The hash of a commit, the name of a tag, the full name of the ref of a note. */
  readonly id: string;
  readonly people: readonly Person[];
  /** The hashes of a commit's parents; the first one is the branch that others were merged into. */
  readonly parents: readonly string[];
  /** The other headers by name, such as `parent` and `gpgsig`. */
  readonly headers: readonly string[];
  readonly message: string;
}

const person = /^(.*?) ?<([^>]*)>(?: -?\d+ ([+-]\d+))?$/;

/** Parses a person as git writes it: `Name <address> 1627000000 +0330`. */
export function parsePerson(role: string, text: string): Person {
  const [, name = text, email = '', zone = ''] = person.exec(text) ?? [];
  return { role, name, email, zone };
}

const roles = ['author', 'committer', 'tagger'];

/**
 * Parses the raw content of a commit or a tag, as `git cat-file` prints it: headers, whose further lines begin with a space, an
 * empty line, and the message.
 */
export function parseGitObject(
  content: Buffer,
  identity: Pick<GitObject, 'type' | 'id'>,
): GitObject {
  const end = content.indexOf('\n\n');
  const head = content.toString('utf8', 0, end < 0 ? content.length : end);
  const people: Person[] = [];
  const headers: string[] = [];
  const parents: string[] = [];
  let encoding = 'utf-8';
  for (const line of head.trimEnd().split('\n')) {
    if (line.startsWith(' ')) {
      // Only signatures and merged tags have several lines.
      if (!/^(?:gpgsig|mergetag)/.test(headers.at(-1) ?? '')) headers.push('(continued)');
      continue;
    }
    const [name = ''] = line.split(' ', 1);
    if (name === 'encoding') encoding = line.slice(name.length + 1);
    if (name === 'parent') parents.push(line.slice(name.length + 1));
    if (roles.includes(name)) people.push(parsePerson(name, line.slice(name.length + 1)));
    else headers.push(name);
  }
  const message = decode(content.subarray(end < 0 ? content.length : end + 2), encoding);
  // Words in an encoding that does not exist cannot be read.
  if (message === undefined) headers.push('encoding of an unknown name');
  return { ...identity, people, parents, headers, message: message ?? '' };
}

/** Returns the text of a message, or `undefined` if there is no such encoding. */
function decode(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return undefined;
  }
}
