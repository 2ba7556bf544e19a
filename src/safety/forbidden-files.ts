import { nameFault } from './copies.ts';
import type { Fault } from './finding.ts';
import type { FileToInspect } from './site-file.ts';

/** Files and folders that begin with a dot and that hosts look for. */
const neededDotNames = /^\.(?:nojekyll|htaccess|domains)$/;

type Reasons = readonly (readonly [name: RegExp, reason: string])[];

/** Names of files and folders that do not belong in a site, each with the reason. */
const anywhere: Reasons = [
  [
    /^\.DS_Store$|^\._|^__MACOSX$|^\.AppleDouble$|^Icon\r$/,
    'macOS wrote it, and it lists a folder',
  ],
  [
    /^(?:ehthumbs\w*|Thumbs)\.db$|^desktop\.ini$|^\$RECYCLE\.BIN$|^System Volume Information$/i,
    'Windows wrote it, and it shows a folder',
  ],
  [
    /^\.(?:git|hg|svn|bzr|jj)|^(?:CVS|_darcs|RCS|SCCS)$/,
    'it has names, addresses and time zones of committers',
  ],
  [/^\.env/, 'it has settings of a machine, and may have secrets'],
  [/^\.(?:idea|vscode|vs|zed|fleet|editorconfig)$/, 'it has settings of a code editor'],
  [/^(?:node_modules|bower_components|__pycache__)$/, 'a program installed it'],
  [
    /^(?:@eaDir|#recycle|lost\+found|Network Trash Folder|Temporary Items)$/,
    'a file server wrote it',
  ],
  [
    /^\.(?:ssh|gnupg|netrc|htpasswd|pgpass|aws|kube|docker|npmrc|pypirc)/,
    'it may have keys or passwords',
  ],
  [/^\.~lock\.|^\.fuse_hidden|^\.nfs[0-9a-f]{8}/, 'a program has, or had, the file open'],
  [/[\\\p{Cc}]/u, 'its name has a backslash or a control character'],
];

/** Names of files that do not belong in a site, each with the reason. */
const ofFiles: Reasons = [
  [
    /^~\$|~$|^#.*#$|\.(?:sw[op]|bak|old|orig|rej|te?mp|backup|autosave|asd|wbk|part|partial|crdownload|download)$/i,
    'it is an earlier or unfinished version of a file',
  ],
  [/\.(?:bak|old|orig|backup|tmp|autosave)\.\w+$/i, 'it is an earlier version of a file'],
  [/\.map$/i, 'a source map has paths and comments'],
  [/\.log(?:\.\d+)?$|^(?:error|access)_log$/i, 'a log has paths and times'],
  [/^core(?:\.\d+)?$|\.(?:m?dmp|stackdump|hprof)$/i, 'a memory dump can have anything in it'],
  [
    /\.(?:do[ct][xm]?|od[tspgbfmc]|ot[tspgh]|fod[tspg]|rtf|xl[st][xmb]?|pp[ts][xm]?|pot[xm]?|pages|numbers|wp[ds]|sxw|hwpx?|one|vsdx?|mpp|gdoc|gsheet|gslides|abw|o?xps)$/i,
    'an office document names its authors and their machines',
  ],
  [
    /\.(?:tex|ltx|typ|lyx|indd|idml|inx|ps[db]|ai|e?ps|xcf|sketch|fig|af(?:design|photo|pub)|cdr|kra|ora|blend|sla|qxp|procreate|xd|drawio|dxf|dwg)$/i,
    'the source of a document or drawing has names, paths and earlier versions',
  ],
  [
    /\.(?:tar|t[gbxlz]z\d?|tbz2?|tzst|7z|rar|r\d\d|xz|bz2|lz4?|lzma|lzo|z|cab|dmg|iso|img|vhdx?|vmdk|qcow2|cpio|ar|deb|rpm|arj|lha|lzh|ace|sitx?|apk|aab|ipa|jar|war|whl|gem|crx|xpi|pkg|msi|car|wim|shar|uue?)$/i,
    'an archive can record users and times, and Bayan can check only ZIP',
  ],
  [
    /\.(?:db3?|sqlite3?|s3db|mdb|accdb|dbf|fdb|ibd|realm|sql|dump|rdb)(?:-(?:wal|shm|journal))?$/i,
    'a database can have names and addresses',
  ],
  [
    /\.(?:emlx?|ms[g]|mbo?x|pst|ost|nsf|dbx|vcf|vcard|ics|ical|ifb|mhtml?|mht|webarchive|har|pcap(?:ng)?)$/i,
    'it has names, addresses and messages',
  ],
  [
    /\.(?:lnk|url|webloc|desktop|inetloc|fileloc|plist|reg)$/i,
    'a shortcut has paths and settings of a machine',
  ],
  [
    /\.(?:exe|com|scr|dll|sys|so|dylib|o|a|obj|lib|class|pyc|bat|cmd|ps1|vbs|wsf|hta|(?:ba|z|fi)?sh|py|pl|rb|php\d?|phar|cgi|jsp|aspx?|appimage|app|bin|elf|out|wasm|swf)$/i,
    'a site of statements has no programs',
  ],
  [/\.(?:bundle|patch|diff|pack|idx)$/i, 'it has names, addresses and time zones of committers'],
  [
    /^id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?(?!.*\.pub$)|\.(?:pem|key|p12|pfx|p8|pk8|der|jks|keystore|bks|ppk|kdbx?|ovpn|secret|wallet)$|^wallet\.dat$|^hs_ed25519_secret_key$/i,
    'it may be a private key',
  ],
  [
    /^(?:package(?:-lock)?|composer|bower|[jt]sconfig|deno)\.json$/i,
    'it has the settings of a project, and can name people',
  ],
  [
    /^(?:client_secret[\w.-]*|service[-_]account[\w.-]*|credentials|secrets|logins)\.json$/i,
    'it may have passwords',
  ],
];

/** Returns the fault in a path with a forbidden file or folder name. */
export function pathFault(file: Pick<FileToInspect, 'path' | 'siblings'>): Fault | undefined {
  const segments = file.path.split('/');
  const last = segments.at(-1) ?? '';
  const reason =
    segments
      .map((segment, index) => reasonOf(anywhere, segment) ?? dotReason(segment, index))
      .find(Boolean) ?? reasonOf(ofFiles, last);
  if (reason === undefined) return nameFault(file);
  return { found: `a file that does not belong in a site: ${reason}`, advice: 'Remove it.' };
}

const reasonOf = (reasons: Reasons, segment: string): string | undefined =>
  reasons.find(([name]) => name.test(segment))?.[1];

/** Returns why a name that begins with a dot does not belong in a site. */
function dotReason(segment: string, index: number): string | undefined {
  if (!segment.startsWith('.') || /^\.\.?$/.test(segment)) return undefined;
  if (neededDotNames.test(segment)) return undefined;
  if (segment === '.well-known' && index === 0) return undefined;
  return 'its name begins with a dot, so that it is hidden';
}
