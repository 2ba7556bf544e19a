import type { MachineFacts } from './machine.ts';
import { before, part, relative, wordEnd, wordStart, type Name } from './name.ts';

const takeOut = 'Take it out, or build where it is called something else.';
const identity =
  'Take it out; where it is meant to be there, give git a shared identity (CONTRIBUTING.md, Commits).';

/** Accounts that are called alike everywhere: they name nobody, and are words of texts. */
const common = new Set(
  `admin administrator alpine app arch build builder buildkite centos ci circleci codespace debian default deploy dev
  developer docker editor editors fedora git github gitlab guest home info jenkins local main node nobody press public root
  runner runneradmin service system test tester travis ubuntu user users vagrant vscode web work worker www www-data`.split(
    /\s+/,
  ),
);

/** What the machine, its user and its git are called, where that can be told from a word of a text. */
export function ownNames({ user, host, gitName, gitEmail, zone }: MachineFacts): Name[] {
  const names: Name[] = [];
  const add = (needle: string, pattern: string, what: string, advice: string) =>
    names.push({ needle, pattern: new RegExp(pattern, 'u'), what, advice });

  if (user !== undefined && user.length >= 3 && !common.has(user.toLowerCase())) {
    const name = RegExp.escape(user);
    const inPath = `${before}(?:/${part})*/${name}/${part}`;
    const ofHost = host === undefined ? '' : `|${wordStart}${name}@${RegExp.escape(host)}`;
    add(user, inPath, 'the user of this machine', relative);
    add(user, `${telling(user)}${ofHost}`, 'the user of this machine', takeOut);
  }
  for (const name of hostNames(host)) {
    // A name with a digit or a hyphen is no word of a text.
    const alone = /[\d-]/.test(name) ? `|${wordStart}${RegExp.escape(name)}${wordEnd}` : '';
    const address = `//${RegExp.escape(name)}(?=[:/"'])`;
    add(name, `${telling(name)}|${address}${alone}`, 'the name of this machine', takeOut);
  }
  if (gitName !== undefined && gitName.length >= 3) {
    // A name of one word may be a word of a text.
    const isFull = gitName.includes(' ');
    const pattern = isFull ? wordStart + RegExp.escape(gitName) + wordEnd : telling(gitName);
    add(gitName, pattern, 'the name that git commits with', identity);
  }
  if (gitEmail?.includes('@')) {
    const pattern = wordStart + RegExp.escape(gitEmail) + wordEnd;
    add(gitEmail, pattern, 'the e-mail address that git commits with', identity);
  }
  if (zone?.includes('/')) {
    const pattern = String.raw`[=:]\s*\\?["']${RegExp.escape(zone)}\\?["']`;
    add(zone, pattern, 'the time zone of this machine', takeOut);
  }
  return names;
}

/** A name as the value of a field that says who or where: `author = {…}`, `"host": "…"`, `name="author" content="…"`. */
const telling = (name: string) =>
  String.raw`(?:[Aa]uthor|[Cc]reator|[Oo]wner|[Ee]ditor|[Cc]ommitter|[Uu]ser(?:[Nn]ame)?|[Ll]ogin|[Hh]ost(?:[Nn]ame)?|[Mm]achine|[Cc]omputer)` +
  String.raw`\\?["']?\s*(?:[:=>]|content=)\s*\\?["'{(]{0,2}${RegExp.escape(name)}${wordEnd}`;

/** The name of a machine, and its first part, where they are long enough to be one. */
const hostNames = (host = ''): string[] =>
  [...new Set([host, host.split('.')[0] ?? ''])].filter(
    (name) => name.length >= 4 && !name.startsWith('localhost') && !common.has(name),
  );
