import type { MachineFacts } from './machine-facts.ts';
import {
  pathAdvice,
  pathSegment,
  pathStart,
  wordEnd,
  wordStart,
  type NamePattern,
} from './name-pattern.ts';

const machineAdvice = 'Remove it, or build on a machine with another name.';
const gitAdvice =
  'Remove it; if it is meant to be public, give git a shared identity (CONTRIBUTING.md, Commits).';

/** Common account and host names: they identify no one, and are ordinary words. */
const common = new Set(
  `admin administrator alpine app arch build builder buildkite centos ci circleci codespace debian default deploy dev
  developer docker editor editors fedora git github gitlab guest home info jenkins local main node nobody press public root
  runner runneradmin service system test tester travis ubuntu user users vagrant vscode web work worker www www-data`.split(
    /\s+/,
  ),
);

/** Patterns for the user, host, git identity and time zone, as far as they differ from ordinary words. */
export function identityPatterns(facts: MachineFacts): NamePattern[] {
  const { user, host, gitName, gitEmail, zone } = facts;
  const patterns: NamePattern[] = [];
  const add = (needle: string, pattern: string, what: string, advice: string) =>
    patterns.push({ needle, pattern: new RegExp(pattern, 'u'), what, advice });

  if (user !== undefined && user.length >= 3 && !common.has(user.toLowerCase())) {
    const name = RegExp.escape(user);
    const inPath = `${pathStart}(?:/${pathSegment})*/${name}/${pathSegment}`;
    const atHost = host === undefined ? '' : `|${wordStart}${name}@${RegExp.escape(host)}`;
    add(user, inPath, 'the user name on this machine', pathAdvice);
    add(user, `${inField(user)}${atHost}`, 'the user name on this machine', machineAdvice);
  }
  for (const name of hostNames(host)) {
    // A name with a digit or a hyphen is not a word of a text.
    const alone = /[\d-]/.test(name) ? `|${wordStart}${RegExp.escape(name)}${wordEnd}` : '';
    const inUrl = `//${RegExp.escape(name)}(?=[:/"'])`;
    const pattern = `${inField(name)}|${inUrl}${alone}`;
    add(name, pattern, 'the host name of this machine', machineAdvice);
  }
  if (gitName !== undefined && gitName.length >= 3) {
    // A name of one word may be an ordinary word.
    const isFullName = gitName.includes(' ');
    const pattern = isFullName ? wordStart + RegExp.escape(gitName) + wordEnd : inField(gitName);
    add(gitName, pattern, 'the name that git commits with', gitAdvice);
  }
  if (gitEmail?.includes('@')) {
    const pattern = wordStart + RegExp.escape(gitEmail) + wordEnd;
    add(gitEmail, pattern, 'the e-mail address that git commits with', gitAdvice);
  }
  if (zone?.includes('/')) {
    const pattern = String.raw`[=:]\s*\\?["']${RegExp.escape(zone)}\\?["']`;
    add(zone, pattern, 'the time zone of this machine', machineAdvice);
  }
  return patterns;
}

/** Returns a pattern for a name as the value of a metadata field: `author = {…}`, `"host": "…"`, `name="author" content="…"`. */
const inField = (name: string) =>
  String.raw`(?:[Aa]uthor|[Cc]reator|[Oo]wner|[Ee]ditor|[Cc]ommitter|[Uu]ser(?:[Nn]ame)?|[Ll]ogin|[Hh]ost(?:[Nn]ame)?|[Mm]achine|[Cc]omputer)` +
  String.raw`\\?["']?\s*(?:[:=>]|content=)\s*\\?["'{(]{0,2}${RegExp.escape(name)}${wordEnd}`;

/** The host name and its first label, without those too short or too common to search for. */
const hostNames = (host = ''): string[] =>
  [...new Set([host, host.split('.')[0] ?? ''])].filter(
    (name) => name.length >= 4 && !name.startsWith('localhost') && !common.has(name),
  );
