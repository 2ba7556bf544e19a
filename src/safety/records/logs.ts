import { withAdvice } from './record.ts';

const date = String.raw`(?:\d{4}[-/.]\d\d[-/.]\d\d|\d{1,2}-[A-Z][a-z]{2}-\d{4}|\d\d-\d\d(?=[T ][\d:]{8}\.\d{3})|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d(?=[ \d:.]{9,20}\d{4}))`;
/** A line that begins with a time to the second: people write minutes. Tables have a separator after it. */
const line = new RegExp(
  String.raw`^(?:\[|--)?${date}[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[ \t]?[+-]\d\d:?\d\d)?(?:\]|--|,\d{3})?[ \t]+(?=[^\s,;"])[^\n]{0,60}`,
  'm',
);

/** What programs record while they run, and when they fail. */
export const logs = withAdvice('Remove it: it has times, and names of machines or users.', [
  ['a log', ':', line],
  ['a log', '#', /^#(?:Software: [^\n]{1,60}|Fields: date [^\n]{0,60})/m],
  ['a log', '.', /^\[ {0,5}\d{1,6}\.\d{6}\] [^\n]{1,60}/m],
  ['a log', 'e', /^\d{1,6} (?:verbose|silly) \S[^\n]{0,60}/m],
  ['the history of a terminal', ': ', /^: \d{10}:\d{1,8};[^\n]{0,60}/m],
  ['the history of a terminal', '#', /^#\d{10}\r?\n\S[^\n]{0,60}/m],
  ['the history of a terminal', 'when: ', /^- cmd: [^\n]{0,200}\n[ \t]+when: \d{10}$/m],
  [
    'a list of a folder',
    'r',
    /^[bcdlps-](?:[r-][w-][xsStT-]){3}[.+@]?[ \t]+\d{1,6}[ \t]+(?!root|user|you|www-data|nobody)[\w.-]{1,32}[ \t]+[\w.-]{1,32}[ \t]+\d[^\n]{0,60}/m,
  ],
  ['a list of a folder', 'olume', /Volume Serial Number is |Volumeseriennummer: /],
  ['the processes of a machine', '%CPU', /^USER[ \t]{1,20}PID[ \t]{1,4}%CPU/m],
  [
    'the address of a network card',
    ':',
    /(?:\bether|\bHWaddr|[Bb][Ss][Ss][Ii][Dd]|Physical Address[. ]{0,40}|Physische Adresse[. ]{0,40})[ \t]{0,4}[:=]?[ \t]{0,4}(?:[\da-fA-F]{2}[:-]){5}[\da-fA-F]{2}\b/,
  ],
  ['the report of a crash', 'Process:', /^Process:[ \t]+[^\n[]{1,80}\[\d{1,8}\]\r?$/m],
  ['the report of a crash', 'fingerprint', /^Build fingerprint:[^\n]{0,60}/m],
  ['the report of a crash', 'fatal error', /^# A fatal error has been detected by/m],
  ['the report of a crash', 'Faulting', /^Faulting application (?:name|path):/im],
]);
