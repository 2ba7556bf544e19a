import { isPlaceholder } from './placeholders.ts';
import type { TracePattern } from './trace.ts';

const sep = String.raw`[\\/]{1,4}`;
/** Before an absolute path: not part of a URL or of a longer path. */
const start = String.raw`(?<![\p{L}\p{N}_.~%/\\+#?&@-]|https?:|ftp:)`;
const drive = String.raw`(?<![\p{L}\p{N}])[a-z][:|]${sep}`;
const segment = String.raw`[^\s\\/"'<>|?*&;,(){}\u0060\p{Cc}\u00ab\u00bb]{1,80}`;
/** The name in a path. It begins with a letter or a digit: `<name>`, `$USER` and `…` are no names. */
const name = String.raw`(?<name>[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.@+~-]{0,63})`;
const rest = String.raw`(?<rest>(?:${sep}${segment}){0,12}[\\/]?)`;
/** Names of files with a document, a picture, a recording or code. */
const file = String.raw`[^\s\\/"'<>|?*&;,(){}\u0060\p{Cc}]{0,80}\.(?:mdx?|docx?|dot[mx]?|odt|rtf|pages|pdf|txt|html?|csv|xlsx?|ods|pptx?|odp|jpe?g|png|gif|webp|svg|tiff?|heic|psd|ai|indd|idml|xcf|mp[34]|wav|mov|m4a|ogg|opus|zip|tex|typ|ya?ml|json|[cm]?[jt]s|cs|java|kt|swift|rb|go|rs|php|[ch]pp|vue|sql|log|ini|conf|xml|css|bat|ps1|sh|py|ttf|otf|eml|msg)(?![\p{L}\p{N}])`;
const inFolders = String.raw`(?<rest>(?:${sep}${segment}){0,12}${sep}${file})`;

const pattern = (source: string) => new RegExp(source, 'iuy');
const after = (lead: string) => `(?<=(?<lead>${lead}))`;
const part = (match: RegExpExecArray, group: string) => match.groups?.[group] ?? '';
const namesSomeone = (match: RegExpExecArray) => !isPlaceholder(part(match, 'name'));

/** First words of paths on the web: `/home/news.html`. */
const webWords = new Set(
  `about admin api archive article articles assets blog contact css en fa faq feed help images img index js list login
  logout main map media menu news page pages path posts press profile search settings sign-in signin sitemap start static topics
  welcome`.split(/\s+/),
);

/** Folders in the home folder of every person. */
const homeFolders =
  /^[\\/]+(?:\.\w|(?:desktop|documents|downloads|dropbox|library|movies|music|onedrive|pictures|projects?|public|sites|videos|work|workspace|code|src|dev|git|repos?|appdata|bilder|dokumente|schreibtisch|bureau|escritorio|documentos)(?![\p{L}\p{N}]))/iu;

/** Whether the name in `/home/<name>` or `/Users/<name>` is of a person, and not a part of an address on a site. */
function isHome(match: RegExpExecArray): boolean {
  const owner = part(match, 'name');
  if (isPlaceholder(owner) || webWords.has(owner.toLowerCase())) return false;
  if (part(match, 'rest').length > 1) return true;
  const before = match.input.slice(Math.max(0, match.index - 20), match.index);
  return !/\.\w{2,5}$/.test(owner) && !/(?:href|src|action)\s*=\s*["']?[\\/]*$/i.test(before);
}

const what = 'a path on a computer';

const networkName = 'the name of a computer in a local network';

/** Whether the name of a computer is no example: example.local, printer.local. */
const isHost = (match: RegExpExecArray): boolean => {
  const host = part(match, 'lead').toLowerCase().split('.')[0] ?? '';
  return (
    !isPlaceholder(host) &&
    !/^(?:my-?)?(?:host|hostname|server|computer|printer|router|localhost|name|raspberrypi|mac|machine|site|app|api|www|web)\d?$/.test(
      host,
    )
  );
};

/** Absolute paths on any system in which a person, a machine or a project is named. */
export const pathPatterns: readonly TracePattern[] = [
  {
    needles: ['home'],
    pattern: pattern(
      `${after(`${start}(?:file:)?(?:${sep}(?:export|usr|var|nfs|net|data|mnt|host|rootfs|private|volume1))?${sep}`)}home${sep}${name}${rest}`,
    ),
    what,
    isTrace: isHome,
  },
  {
    needles: [
      'users',
      'documents and settings',
      'benutzer',
      'utilisateurs',
      'usuarios',
      'profiles',
    ],
    pattern: pattern(
      `${after(`${drive}(?:winnt${sep})?|${start}(?:${sep}(?:mnt|cygdrive|host_mnt))?${sep}[a-z]${sep}`)}(?:users|documents and settings|benutzer|utilisateurs|usuarios|profiles)${sep}${name}${rest}`,
    ),
    what,
    isTrace: namesSomeone,
  },
  {
    needles: ['users'],
    pattern: pattern(`${after(`${start}${sep}`)}users${sep}${name}${rest}`),
    what,
    // An address on a site begins like this too: /users/login.
    isTrace: (match) =>
      isHome(match) && (!match[0].startsWith('users') || homeFolders.test(part(match, 'rest'))),
  },
  {
    needles: [':\\', ':/'],
    pattern: pattern(
      String.raw`(?<=(?<![\p{L}\p{N}])(?<lead>[a-z])):${sep}(?!(?:windows|winnt|program(?: files|data)|users|documents and|path|folder|ordner|temp|tmp)(?![\p{L}\p{N}]))(?:[^\\/:*?"<>|\r\n]{1,80}${sep}){1,12}${file}`,
    ),
    what,
  },
  {
    needles: [':\\a', ':/a'],
    pattern: pattern(
      String.raw`(?<=(?<![\p{L}\p{N}])(?<lead>[a-z])):${sep}a${sep}${name}${sep}\k<name>(?![\p{L}\p{N}_.-])${rest}`,
    ),
    what,
  },
  {
    needles: ['onedrive'],
    pattern: pattern(
      String.raw`(?<![\p{L}\p{N}])onedrive[ _]?-[ _]?${name}(?: [\p{L}\p{N}.]{1,40}){0,4}[\\/]{1,4}${segment}`,
    ),
    what,
    isTrace: namesSomeone,
  },
  {
    needles: ['\\\\'],
    pattern: pattern(
      String.raw`(?<=^|[\s\p{Cc}"'(=>:\u0060\u00ab])(?<!\\)\\\\(?<name>[\p{L}\p{N}][\p{L}\p{N}_.$-]{1,62})\\(?!\\)(?<share>[\p{L}\p{N}_][^\s\\"'<>]{1,60})(?<rest>(?:\\${segment}){0,12}\\?)`,
    ),
    what: 'a folder in a local network',
    isTrace: (match) =>
      part(match, 'rest').length > 1 ||
      (/[A-Z\d.$-]/.test(part(match, 'name')) &&
        !/^(?:my)?(?:server|host|computer|example|pc)(?:[-_]?name)?\d?$/i.test(
          part(match, 'name'),
        )),
  },
  {
    needles: ['smb:', 'afp:', 'nfs:', 'cifs:'],
    pattern: pattern(
      String.raw`(?<![\p{L}\p{N}])\p{L}{3,4}://(?:[^\s/@"'<>]{1,60}@)?${name}${rest}`,
    ),
    what: 'a folder in a local network',
    isTrace: (match) => !/^(?:server|host|example)\b/i.test(part(match, 'name')),
  },
  {
    needles: ['root', 'tmp', 'srv', 'opt', 'mnt', 'workspace', 'workspaces', 'var'],
    pattern: pattern(
      `${after(`${start}(?:${sep}(?:private))?${sep}`)}(?:root|tmp|var${sep}tmp|var${sep}www|srv|opt|mnt|workspaces?)${inFolders}`,
    ),
    what,
    isTrace: (match) =>
      !/[\\/]index\.\w+$|[\\/](?:path|folder)[\\/]|^[\\/]+(?:html|nginx|apache2|site|sites)[\\/]/i.test(
        part(match, 'rest'),
      ),
  },
  {
    needles: ['root'],
    pattern: pattern(
      `${after(`${start}${sep}`)}root${sep}(?:work|projects?|documents|desktop|downloads|src|build|builds|site|sites|repos?|git|code|bayan)${sep}${name}${rest}`,
    ),
    what,
  },
  {
    needles: [
      'builds',
      'github',
      'bitbucket',
      '__w',
      'drone',
      'codebuild',
      'vercel',
      'buildkite',
      'jenkins',
      'opt',
      'teamcity',
    ],
    pattern: pattern(
      `${after(`${start}(?:${sep}var${sep}lib)?${sep}`)}(?:builds${sep}[\\p{L}\\p{N}_-]{1,40}|github${sep}(?:workspace|home)|bitbucket${sep}pipelines|__w${sep}[\\p{L}\\p{N}_-]{1,40}|drone${sep}src|codebuild${sep}(?:output|readonly)|vercel${sep}path0|buildkite(?:${sep}builds)?|jenkins(?:_home)?${sep}workspace|opt${sep}(?:build${sep}repo|atlassian${sep}pipelines|buildagent|teamcity)|teamcity)${sep}${name}${rest}`,
    ),
    what: 'a path on a build server',
  },
  {
    needles: ['var'],
    pattern: pattern(
      `${after(`${start}(?:${sep}private)?${sep}`)}var${sep}(?:folders${sep}[\\w+]{2}${sep}[\\w+]{5,60}|mobile${sep}(?:containers|media|library|applications)${sep}${segment})${rest}`,
    ),
    what,
  },
  {
    needles: ['run'],
    pattern: pattern(
      `${after(`${start}(?:${sep}var)?${sep}`)}run${sep}user${sep}\\d{1,10}${sep}${segment}${rest}`,
    ),
    what,
  },
  {
    needles: ['run'],
    pattern: pattern(
      `${after(`${start}${sep}`)}run${sep}media${sep}${name}${sep}${segment}${rest}`,
    ),
    what,
    isTrace: namesSomeone,
  },
  {
    needles: ['media'],
    pattern: new RegExp(
      `${after(`${start}${sep}`)}media${sep}${name}${sep}(?:[A-Z0-9][A-Z0-9_ -]{2,30}|[\\da-fA-F]{4}-[\\da-fA-F]{4}|[\\da-fA-F-]{36}|(?:usb|disk|stick|backup|Elements|Volume)[\\w-]{0,20})(?![\\p{L}\\p{N}])${rest}`,
      'uy',
    ),
    what,
    isTrace: (match) => namesSomeone(match) && !/^\d+$/.test(part(match, 'name')),
  },
  {
    needles: ['volumes'],
    pattern: pattern(
      `${after(`${start}${sep}`)}volumes${sep}${name}(?: [\\p{L}\\p{N}]{1,20}){0,3}${sep}${segment}${rest}`,
    ),
    what,
    isTrace: (match) =>
      namesSomeone(match) &&
      (part(match, 'name').toLowerCase() !== 'macintosh' || /[\\/]users[\\/]/i.test(match[0])),
  },
  {
    needles: ['storage', 'sdcard', 'mnt'],
    pattern: pattern(
      `${after(`${start}${sep}`)}(?:storage${sep}(?:emulated${sep}\\d{1,3}|self${sep}primary|[\\da-f]{4}-[\\da-f]{4})|(?:mnt${sep})?sdcard)(?<rest>(?:${sep}${segment}){1,12})`,
    ),
    what: 'a path on a telephone',
    isTrace: (match) =>
      /\.\w{2,5}$/.test(part(match, 'rest')) || /[\\/].+[\\/].+[\\/]/.test(part(match, 'rest')),
  },
  {
    needles: ['data'],
    pattern: pattern(
      `${after(`${start}${sep}`)}data${sep}(?:data|user${sep}\\d{1,3}|app)${sep}[a-z][\\w-]{0,40}(?:\\.[\\w-]{1,40}){1,6}${sep}${segment}${rest}`,
    ),
    what: 'a path on a telephone',
  },
  {
    needles: ['tmp'],
    pattern: pattern(
      `${after(`${start}(?:${sep}(?:private|var))?${sep}`)}tmp${sep}[\\p{L}_.-]{0,40}\\d[\\p{L}\\p{N}_.-]{0,40}${sep}${segment}${rest}`,
    ),
    what,
  },
  {
    needles: [
      '.local',
      '.lan',
      '.home',
      '.localdomain',
      '.fritz.box',
      '.intranet',
      '.internal',
      '.corp',
    ],
    pattern: pattern(
      String.raw`(?<=(?:[/@]|\p{L}{3,4}://)(?<lead>[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){0,3}))\.(?:local|lan|home(?:\.arpa)?|localdomain|fritz\.box|intranet|internal|corp)(?=[:/\s"'<>,;)\]]|$)`,
    ),
    what: networkName,
    isTrace: isHost,
  },
  {
    needles: ['.local', '.lan', '-macbook', '-imac', '-mac-mini', '-iphone', '-ipad', '-galaxy'],
    pattern: pattern(
      String.raw`(?<=(?<![\p{L}\p{N}_./-])(?<lead>[\p{L}\p{N}]{1,40}(?:-[\p{L}\p{N}]{1,40}){0,5}))(?:(?<=-[^.]{1,60}|\d)\.(?:local|lan)|-(?:macbook|imac|mac-mini|iphone|ipad|galaxy)(?:-[\p{L}\p{N}]{1,20}){0,3}(?:\.local)?)(?![\p{L}\p{N}_-]|\.[\p{L}\p{N}])`,
    ),
    what: 'the name of a computer or telephone',
    isTrace: (match) =>
      isHost(match) && !/^(?:the|a|an|this|new|old|my|your|apple)$/i.test(part(match, 'lead')),
  },
  {
    needles: ['desktop-', 'laptop-', 'win-'],
    pattern: pattern(
      String.raw`(?<![\p{L}\p{N}_-])(?:desktop|laptop|win)-(?=[A-Z]{0,10}\d)[A-Z\d]{6,11}(?![\p{L}\p{N}_-])`,
    ),
    what: 'the name of a computer or telephone',
    isTrace: (match) => match[0] === match[0].toUpperCase() && !/-\d+$/.test(match[0]),
  },
  {
    needles: [':~', ':/home/'],
    pattern: pattern(
      String.raw`(?<=(?<![\p{L}\p{N}_.-])(?<lead>(?<name>[a-z_][\w.-]{0,31})@[\p{L}\p{N}-]{2,63}(?:\.local|\.lan)?)):(?:~|/home/)[^\s$#"'<>]{0,100}`,
    ),
    what: 'the prompt of a terminal',
    isTrace: (match) => namesSomeone(match) && !/^(?:root|git)$/i.test(part(match, 'name')),
  },
  {
    needles: ['://file/'],
    pattern: pattern(
      String.raw`(?<=(?<![\p{L}\p{N}])(?<lead>(?!https?)[a-z][a-z+-]{1,20}))://file${rest}`,
    ),
    what: 'the address of a file in an editor',
    isTrace: (match) => part(match, 'rest').length > 2,
  },
  {
    needles: ['content://'],
    pattern: pattern(String.raw`(?<![\p{L}\p{N}])content://[a-z][\w.-]{1,80}${rest}`),
    what: 'a path on a telephone',
    isTrace: (match) => part(match, 'rest').length > 2,
  },
  {
    needles: ['file:'],
    pattern: pattern(
      String.raw`(?<![\p{L}\p{N}])file:[\\/]{1,5}(?<name>[\p{L}\p{N}][^\s"'<>]{0,300})`,
    ),
    what: 'a file: address',
    isTrace: (match) =>
      !/^(?:(?:localhost)?[\\/]*)?(?:path[\\/]|home[\\/](?:user|you|username|<|…)|(?:[a-z][:|][\\/]+)?users[\\/](?:public|user|you|username|name|<|…))/i.test(
        part(match, 'name'),
      ),
  },
];
