import type { MachineFacts } from './machine-facts.ts';
import { comparable } from './name-views.ts';
import {
  pathAdvice,
  pathSegment,
  pathStart,
  separator,
  wordEnd,
  wordStart,
  type NamePattern,
} from './name-pattern.ts';

const machineAdvice = 'Remove it, or build on a machine with another name.';
const gitAdvice =
  'Remove it; if it is meant to be public, give git a shared identity (CONTRIBUTING.md, Commits).';
const accountAdvice = 'Remove it, or build with an account that names no one.';

/** Common account and host names: they identify no one, and are ordinary words. */
const common = new Set(
  `admin administrator alpine app arch bayan build builder buildkite centos ci circleci codespace debian default deploy dev
  developer docker editor editors fedora git github gitlab guest home info jenkins linux local localhost macbook main node nobody
  press public root runner runneradmin server service system test tester travis ubuntu user users vagrant vscode web windows work
  worker www www-data`.split(/\s+/),
);

/** Patterns for the users, hosts, names, addresses, keys and time zone, as far as they differ from ordinary words. */
export function identityPatterns(facts: MachineFacts): NamePattern[] {
  const { gitName, gitEmail, zone, zoneOffsets = [] } = facts;
  const patterns: NamePattern[] = [];
  const add = (needle: string, pattern: string, what: string, advice: string) =>
    patterns.push({
      needles: [needle.toLowerCase()],
      pattern: new RegExp(pattern, 'iuy'),
      what,
      advice,
    });

  for (const user of distinct([facts.user, ...(facts.otherUsers ?? [])])) {
    if (user.length < 3 || common.has(user.toLowerCase())) continue;
    const name = RegExp.escape(user);
    const what =
      user === comparable(facts.user ?? '')
        ? 'the user name on this machine'
        : 'the name of another user of this machine';
    const inPath = `(?<=(?<lead>(?:${rootFolder}(?:${separator}${pathSegment}){0,7}|${pathStart}(?:${separator}${pathSegment}){3,8})${separator}))`;
    add(user, `${inPath}${name}${separator}${pathSegment}`, what, pathAdvice);
    add(user, `${inField}${name}${fieldEnd}`, what, machineAdvice);
    for (const host of hostNames(facts))
      add(user, `${wordStart}${name}@${RegExp.escape(host)}`, what, machineAdvice);
  }
  for (const host of hostNames(facts)) {
    const name = RegExp.escape(host);
    // A name with a digit or a hyphen is not a word of a text.
    const alone = /[\d-]/.test(host) ? `|${wordStart}` : '';
    const pattern = `(?:${inField}(?=${name}${fieldEnd})|(?<=//)(?=${name}[:/"'])${alone})${name}${wordEnd}`;
    add(host, pattern, 'the host name of this machine', machineAdvice);
  }
  const names = [
    ...distinct([gitName, facts.committerName]).map((name) => ({
      name,
      what: 'the name that git commits with',
      advice: gitAdvice,
    })),
    ...distinct(facts.accountNames ?? [])
      .filter((name) => name !== comparable(gitName ?? ''))
      .map((name) => ({
        name,
        what: 'the full name of the account on this machine',
        advice: accountAdvice,
      })),
  ];
  for (const { name, what, advice } of names) {
    if (name.length < 3) continue;
    // Persian names are also written with a half-space, which is not compared.
    const between = /\p{Script=Arabic}/u.test(name)
      ? String.raw`[\s._+-]{0,3}`
      : String.raw`[\s._+-]{1,3}`;
    for (const form of formsOf(name)) {
      const [first = ''] = form;
      // A name of one word may be an ordinary word.
      const isOne = form.length === 1;
      const words = form.map((word) => RegExp.escape(word).replace(/,$|\\x2c$/, '[,،]'));
      add(
        first.replace(/,$/, ''),
        isOne ? inField + words.join('') + fieldEnd : nameStart + words.join(between) + nameEnd,
        what,
        advice,
      );
      // As the name of an account on the web: @shahlarad.
      if (!isOne && form.join('').length >= 8)
        add(first, `(?<=[@/])${words.join('')}${nameEnd}`, what, advice);
    }
  }
  for (const email of distinct([gitEmail, facts.committerEmail, facts.email])) {
    if (!email.includes('@')) continue;
    const pattern = wordStart + RegExp.escape(email) + wordEnd;
    add(email, pattern, 'the e-mail address that git commits with', gitAdvice);
  }
  for (const key of distinct(facts.keys ?? []))
    add(key, RegExp.escape(key), 'the key that git signs with', gitAdvice);
  for (const id of distinct(facts.machineIds ?? []))
    add(id, RegExp.escape(id), 'an id of this machine', machineAdvice);
  if (zone?.includes('/')) {
    const pattern = String.raw`(?<=[=:]\s{0,4}\\?["']|(?<![\p{L}\p{N}])(?:tz=|time[ _-]?zone\s?[:=]\s?))${RegExp.escape(zone)}(?![\p{L}\p{N}/])`;
    add(zone, pattern, 'the time zone of this machine', machineAdvice);
  }
  for (const offset of zoneOffsets) {
    const field = String.raw`(?<=(?:time[ _-]?zone|(?:utc|gmt|tz)[ _-]?offset|(?<![\p{L}\p{N}])tz)\\?["']?\s{0,4}[:=]\s{0,4}\\?["']?(?:utc|gmt)?)`;
    const pattern = `${field}${RegExp.escape(offset)}(?!\\d)`;
    add(offset, pattern, 'the time zone of this machine', machineAdvice);
  }
  return patterns;
}

const distinct = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.flatMap((value) => (value ? [comparable(value).trim()] : []))),
];

/** Returns the words of a name in order, and with the last one first: `Shahla Rad`, `Rad, Shahla`. */
function formsOf(name: string): string[][] {
  const words = comparable(name)
    .split(/[\s,]+/)
    .filter(Boolean);
  const last = words.at(-1) ?? '';
  return words.length < 2 ? [words] : [words, [`${last},`, ...words.slice(0, -1)]];
}

/** Before a name that is the value of a metadata field: `author = {…}`, `"host": "…"`, `name="author" content="…"`. */
const inField =
  String.raw`(?<=(?:author|artist|creator|contributor|owner|editor|committer|manager|modified_?by|saved_?by|created_?by|account|user(?:_?name)?|login|host(?:_?name)?|machine|computer|device)` +
  String.raw`\\?["']?\s{0,8}(?:[:=>]|content=)\s{0,8}\\?["'{(]{0,2})`;

/** After such a name, which is the whole value: no other word follows, except for the next field. */
const fieldEnd = String.raw`${wordEnd}(?![^\S\n]{1,4}(?!\w{1,40}[=:])[\p{L}\p{N}])`;

/** Before and after a name of several words, which may also be a part of the name of a file. */
const nameStart = String.raw`(?<![\p{L}\p{M}\p{N}])`;
const nameEnd = String.raw`(?![\p{L}\p{M}\p{N}])`;

/** How a path on a computer begins. The first folder of an address on a site may have the name of a user: `/azadi/`. */
const rootFolder =
  String.raw`(?:(?<![\p{L}\p{N}])[a-z][:|]|\\(?=\\)|` +
  `${pathStart}${separator}(?:backups?|builds?|cygdrive|data|export|home|host|host_mnt|media|mnt|net|nfs|opt|private|rootfs|run|srv|storage|tmp|users|usr|var|volumes?\\d?|workspaces?|[a-z](?=[\\\\/])))`;

/** The host names and their first labels, without those too short or too common to search for. */
const hostNames = ({ host, otherHosts = [] }: MachineFacts): string[] =>
  distinct([host, ...otherHosts].flatMap((name) => [name, name?.split('.')[0]])).filter(
    (name) => name.length >= 4 && !/^localhost/i.test(name) && !common.has(name.toLowerCase()),
  );
