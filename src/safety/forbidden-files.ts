import type { Fault } from './finding.ts';

/** Names of files and folders that do not belong in a site, each with the reason. */
const forbidden: readonly (readonly [name: RegExp, reason: string])[] = [
  [/^\.DS_Store$|^\._|^__MACOSX$|^\.AppleDouble$/, 'macOS wrote it, and it lists a folder'],
  [/^(?:Thumbs|ehthumbs)\.db$|^desktop\.ini$/i, 'Windows wrote it, and it shows a folder'],
  [/^\.git|^\.hg$|^\.svn$/, 'it has names, addresses and time zones of committers'],
  [/^\.env/, 'it has settings of a machine, and may have secrets'],
  [/^\.(?:idea|vscode)$/, 'it has settings of a code editor'],
  [/~$|^#.*#$|\.(?:swp|swo|bak|orig|rej|tmp)$/i, 'it is an earlier version of a file'],
  [/\.map$/i, 'a source map has paths and comments'],
  [/\.log$/i, 'a log has paths and times'],
  [
    /\.(?:do[ct][xm]?|od[tsp]|ott|rtf|xls[xm]?|ppt[xm]?|pages)$/i,
    'an office document names its authors and their machines',
  ],
  [
    /^id_(?:rsa|dsa|ecdsa|ed25519)|\.(?:pem|key|p12|pfx)$|^\.(?:ssh|gnupg)$/i,
    'it may be a private key',
  ],
];

/** Returns the fault in a path with a forbidden file or folder name. */
export function pathFault(path: string): Fault | undefined {
  for (const segment of path.split('/')) {
    const match = forbidden.find(([name]) => name.test(segment));
    if (match)
      return { found: `a file that does not belong in a site: ${match[1]}`, advice: 'Remove it.' };
  }
  return undefined;
}
