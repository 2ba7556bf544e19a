/** The repositories that are known to be the publisher's. */
export interface Places {
  /** `forge.example/our-circle` and `our-circle`. */
  readonly accounts: readonly string[];
  /** `texts`: another account with a repository of this name has a fork of it. */
  readonly repositories: readonly string[];
}

/** What git and its hosts write into the message of a merge, with the account or the address that it came from. */
const merges = [
  /^Merge (?:pull|merge) request #?\S+ from ([^\s/:]+)[/:]/m,
  /^Merge pull request '.*' \(#\d+\) from ([^\s/:]+)[/:]/m,
  /^Merged? in (~?[^\s/]+)\/\S+ from /m,
  /^See merge request ([^\s!]+)!\d+$/m,
  /^Merge (?:remote-tracking )?(?:branch|branches|tag|tags|commit|commits)\b.* of (?:\w+:\/\/)?(?:[^\s@/]+@)?([^\s]+)/m,
];

/** Names of remotes that say nothing about whose they are. */
const usualRemotes = new Set(
  'origin upstream bayan fork public server github gitlab codeberg forgejo'.split(' '),
);

const remoteBranch = /'([^'/\s]+)\/[^'\s]+'/g;

/** An address of a repository or of a page in it: host, account, repository. */
const address = /(?<![\w.-])((?:[\w-]+\.)+[a-z]{2,})[/:]([\w.~-]+)\/([\w.-]+)/gi;

/** Returns whether a message names the account, the folder or the remote of somebody else that a commit came from. */
export function namesPlace(message: string, places: Places): boolean {
  const sources = merges.flatMap((pattern) => pattern.exec(message)?.[1] ?? []);
  if (sources.some((source) => !isPublishers(source, places))) return true;
  const [tracked = ''] = /^Merge remote-tracking branch.*$/m.exec(message) ?? [];
  for (const [, remote = ''] of tracked.matchAll(remoteBranch))
    if (!usualRemotes.has(remote) && !places.accounts.includes(remote)) return true;
  for (const [, host = '', account = '', name = ''] of message.matchAll(address)) {
    const isFork = places.repositories.includes(name.replace(/\.git$/, ''));
    if (account.startsWith('~') || isFork)
      if (!isPublishers(`${host}/${account}/`, places)) return true;
  }
  return false;
}

const isPublishers = (source: string, { accounts }: Places): boolean => {
  const place = source.replace(/^\w+:\/\//, '').replace(':', '/');
  return accounts.some((known) => place === known || place.startsWith(`${known}/`));
};
