import { quote, type Fault } from './finding.ts';
import { needleFilter } from './needle-filter.ts';
import { chatFaults, chats } from './records/chats.ts';
import { logs } from './records/logs.ts';
import { people as listsOfPeople } from './records/people.ts';
import { programs } from './records/programs.ts';
import type { ProgramText } from './records/record.ts';

const people = 'Remove it: it names people.';
const machine = 'Remove it: it has paths or settings of a machine.';
const office =
  'Remove it: it names its authors and their machines. Publish a PDF without metadata.';
const commits = 'Remove it: it has names, addresses and time zones of committers.';
const passwords = 'Remove it, and change the passwords in it.';

const strayTexts: readonly ProgramText[] = [
  ...(
    [
      ['<office:document', /<office:document/],
      ['<?mso-application', /<\?mso-application/],
      ['<w:wordDocument', /<w:wordDocument/],
      ['<pkg:package', /<pkg:package/],
      ['coreProperties', /<(?:cp:)?coreProperties/],
      ['<SCRIBUS', /<SCRIBUS/],
      ['\\document', /^[ \t]*\\document(?:class|style)\b/m],
      ['#set document(', /^[ \t]*#set document\(/m],
    ] as const
  ).map(([needle, pattern]) => ({
    what: 'the source of a document',
    needle,
    pattern,
    advice: office,
  })),
  {
    what: 'a drawing of draw.io',
    needle: '<mxfile',
    pattern: /<mxfile\b[^>]*/,
    advice: 'Remove it, or save it as a plain SVG: it records its program and its time.',
  },
  {
    what: 'the header of a list of feeds (OPML)',
    needle: '<owner',
    pattern: /<owner(?:Name|Email|Id)>[^<]*/,
    advice: people,
  },
  {
    what: 'a translation memory (TMX)',
    needle: 'id=',
    pattern: /\b(?:creationid|changeid)="[^"]*"/,
    advice: people,
  },
  {
    what: 'the header of a translation file (PO)',
    needle: 'Last-Translator',
    pattern: /Last-Translator: [^\n]{0,100}/,
    advice: people,
  },
  {
    what: 'comments on a PDF',
    needle: '<xfdf',
    pattern: /<xfdf\b/,
    advice: people,
  },
  {
    what: 'a notebook of Jupyter',
    needle: '"nbformat"',
    pattern: /"nbformat"\s*:/,
    advice: machine,
  },
  {
    what: 'a record of a program for bibliographies',
    needle: '{',
    pattern:
      /^[ \t]*(?:@comment\b|(?:owner|timestamp|creationdate|modificationdate|file|groups)[ \t]*=[ \t]*\{[^{}\n]{1,200}\},?[ \t]*\r?$)[^\n]{0,80}/im,
    advice: 'Remove the line: it names a user, a time or a file of a machine.',
  },
  { what: 'a GPS track', needle: '<gpx', pattern: /<gpx\b/, advice: people },
  { what: 'contacts', needle: 'BEGIN:V', pattern: /^\ufeff?BEGIN:VCARD\b/im, advice: people },
  {
    what: 'a calendar',
    needle: 'BEGIN:V',
    pattern: /^\ufeff?BEGIN:VCALENDAR\b/im,
    advice: 'Remove it: it names its program, its time zone and people.',
  },
  {
    what: 'a mailbox',
    needle: 'From ',
    pattern: /^(?:\ufeff)?From \S+ +[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d/m,
    advice: people,
  },
  {
    what: 'a mail or a saved page',
    needle: 'MIME-Version:',
    pattern: /^MIME-Version: \d/m,
    advice: people,
  },
  {
    what: 'a patch',
    needle: ' Mon Sep 17 00:00:00 2001',
    pattern: /^From [0-9a-f]{40} Mon Sep 17 00:00:00 2001/m,
    advice: commits,
  },
  { what: 'a patch', needle: 'diff --git ', pattern: /^diff --git /m, advice: commits },
  {
    what: 'a patch',
    needle: '+++ ',
    pattern: /^--- \S.*\r?\n\+\+\+ \S.*\r?\n@@ -\d/m,
    advice: commits,
  },
  {
    what: 'a record of git',
    needle: '> ',
    pattern: /^(?:author|committer|tagger) [^\n]{0,200}<[^\n>]*> \d{9,11} [+-]\d{4}$/m,
    advice: commits,
  },
  {
    what: 'a record of git',
    needle: '> ',
    pattern: /^[0-9a-f]{40} [0-9a-f]{40} [^\n]{0,200}<[^\n>]*> \d{9,11} [+-]\d{4}/m,
    advice: commits,
  },
  {
    what: 'settings of git',
    needle: 'repositoryformatversion',
    pattern: /^[ \t]*repositoryformatversion[ \t]*=/m,
    advice: commits,
  },
  {
    what: 'a shortcut',
    needle: '[',
    pattern: /^\ufeff?\[(?:Desktop Entry|InternetShortcut)\]/im,
    advice: machine,
  },
  {
    what: 'a property list of macOS',
    needle: '<!DOCTYPE plist',
    pattern: /<!DOCTYPE plist[^>]*/,
    advice: machine,
  },
  {
    what: 'a source map',
    needle: '"mappings"',
    pattern: /^(?=\ufeff?\s*[{)])[^]*?"mappings"\s*:\s*"/,
    advice: 'Remove it: it has paths and comments.',
  },
  {
    what: 'a log of visits',
    needle: '] "',
    pattern:
      /^\S+ \S+ \S+ \[\d{2}\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}\] "[A-Z]+ [^"\n]*/m,
    advice: 'Remove it: it has the addresses of readers.',
  },
  {
    what: 'a log',
    needle: ':',
    pattern:
      /^(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [\w.-]+ [\w./-]+(?:\[\d+\])?: |\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[.,\d]*(?:Z|[+-]\d\d:?\d\d)? +\[?(?:TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL)\b)[^\n]*/m,
    advice: 'Remove it: it has times, and names of machines or users.',
  },
  {
    what: 'accounts of a system',
    needle: ':',
    pattern: /^[a-z_][\w-]*:(?:x|\*|!|\$\w+\$[^:\n]*):\d+:/m,
    advice: passwords,
  },
  {
    what: 'passwords of a web server',
    needle: ':',
    pattern: /^[\w.@+-]+:(?:\$(?:apr1|2[abxy]|[156y])\$|\{SHA\})[^\s:]{8,}$/m,
    advice: passwords,
  },
  {
    what: 'a password',
    needle: 'machine ',
    pattern: /^machine[ \t]+\S+\s{1,80}login[ \t]+\S+/m,
    advice: passwords,
  },
  {
    what: 'a list of passwords',
    needle: 'password',
    pattern:
      /^\ufeff?"?(?:name|url|title|account|group|folder)"?,(?:[^\n]*,)?"?(?:login_)?password"?(?:,|\r?\n|$)/i,
    advice: passwords,
  },
  {
    what: 'the name of a person in git',
    needle: '[user]',
    pattern: /^[ \t]*\[user\][ \t]*\r?\n[ \t]*(?:name|email|signingkey)[ \t]*=/m,
    advice: commits,
  },
  ...chats,
  ...logs,
  ...listsOfPeople,
  ...programs,
];

const possibleIn = needleFilter(strayTexts, ({ needle }) => needle);

/** Returns the faults of a text that does not belong in a site, whatever its name. */
export const strayTextFaults = (text: string): Fault[] => {
  const found = possibleIn(text).flatMap(({ what, pattern, advice }) => {
    const match = pattern.exec(text);
    return match ? [{ found: `${what}: ${quote(match[0])}`, advice }] : [];
  });
  return [...found, ...chatFaults(text)].slice(0, 1);
};
