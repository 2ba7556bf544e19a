import type { Fault } from './finding.ts';

/** Names of files and folders that have no business in a site, with what each is. */
const strays: readonly (readonly [name: RegExp, what: string])[] = [
  [/^\.DS_Store$|^\._|^__MACOSX$|^\.AppleDouble$/, 'macOS has left it: it lists a folder'],
  [/^(?:Thumbs|ehthumbs)\.db$|^desktop\.ini$/i, 'Windows has left it: it shows a folder'],
  [/^\.git|^\.hg$|^\.svn$/, 'it holds names, addresses and time zones of everyone who commits'],
  [/^\.env/, 'it holds settings of a machine, secret ones too'],
  [/^\.(?:idea|vscode)$/, 'an editor has left it: it holds settings of a machine'],
  [/~$|^#.*#$|\.(?:swp|swo|bak|orig|rej|tmp)$/i, 'an editor has left it: it is a former text'],
  [/\.map$/i, 'a source map holds paths and comments'],
  [/\.log$/i, 'a log holds paths and times'],
  [
    /\.(?:do[ct][xm]?|od[tsp]|ott|rtf|xls[xm]?|ppt[xm]?|pages)$/i,
    'an office document names its authors and their machines',
  ],
  [/^id_(?:rsa|dsa|ecdsa|ed25519)|\.(?:pem|key|p12|pfx)$|^\.(?:ssh|gnupg)$/i, 'it may be a key'],
];

/** What a path itself gives away: that the file is none of a site. `.well-known` and `.nojekyll` are of one. */
export function faultInPath(path: string): Fault | undefined {
  for (const part of path.split('/')) {
    const stray = strays.find(([name]) => name.test(part));
    if (stray)
      return { found: `a file that is none of a site: ${stray[1]}`, advice: 'Take it out.' };
  }
  return undefined;
}
