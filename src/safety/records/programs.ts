import { withAdvice } from './record.ts';

/** What programs keep for themselves: settings, databases, histories, and what they know about files. */
export const programs = [
  ...withAdvice('Remove it: it has names, addresses and time zones of committers.', [
    [
      'a record of git',
      'Author:',
      /^commit [0-9a-f]{40,64}\b[^\n]*\n(?:(?!Author:)[^\n]{0,200}\n){0,4}Author:[^\n]{0,60}/m,
    ],
    [
      'a record of git',
      '-by:',
      /^(?:Signed-off|Co-authored|Co-developed|Reviewed|Acked|Tested|Reported)-by: [^\n]{0,80}<[^>\n]{1,80}>/im,
    ],
    [
      'a record of git',
      "' of ",
      /^[0-9a-f]{40}\t(?:not-for-merge)?\t?(?:branch|tag) '[^\n]{0,60}/m,
    ],
    ['a record of git', 'commit message', /^# Please enter the commit message/m],
    ['a conflict of git', '\n>>>>>>> ', /^<{7} [\w./ -]{1,80}\r?$/m],
    ['a record of Subversion', ' | ', /^r\d{1,9} \| [^|\n]{1,60} \| \d{4}-\d\d-\d\d [^\n]{0,60}/m],
  ]),
  ...withAdvice('Remove it: it has names, addresses and passwords.', [
    [
      'a database',
      'dump',
      /^(?:--|\/\*!?)[^\n]{0,80}\b(?:MySQL|MariaDB|PostgreSQL database) dump\b/m,
    ],
    ['a database', 'sandbox', /^\/\*M?!\d{5,6}\\?-/m],
    ['a database', 'PRAGMA', /^PRAGMA foreign_keys\s?=/im],
    ['a database', 'INSERT INTO', /^INSERT INTO [^\n]{1,200}VALUES\s?\(/m],
    ['a database', '"$oid"', /\{\s*"\$oid"\s*:/],
    ['the export of a program', '<wp:', /<wp:(?:author|wxr_version|post_id)\b/],
    ['the export of a program', '<mediawiki', /<mediawiki\b/],
    ['the export of a program', '<en-export', /<en-export\b/],
    [
      'the export of a program',
      '_time: ',
      /^(?:user_)?(?:created|updated)_time: \d{4}-[^\n]{0,40}/m,
    ],
    ['a program', '"terraform_version"', /"terraform_version"\s*:/],
    ['a program', '"_postman_id"', /"_postman_id"\s*:/],
  ]),
  ...withAdvice('Remove it: it has paths or settings of a machine.', [
    ['bookmarks of a browser', 'ookmark', /<!DOCTYPE NETSCAPE-Bookmark-file/i],
    ['the settings of a project', '"lockfileVersion"', /"lockfileVersion"\s*:/],
    [
      'the settings of a project',
      '<component name="',
      /<project version="\d[^]{0,400}?<component name="/,
    ],
    ['settings of SSH', 'IdentityFile', /^[ \t]*IdentityFile[ \t][^\n]{0,60}/m],
    ['settings of SSH', 'HostName', /^Host [^\n]{1,80}\r?\n[ \t]+HostName[ \t][^\n]{0,60}/m],
    [
      'keys of machines',
      ' AAAA',
      /^(?:@cert-authority |@revoked )?(?:\|1\|[\w+/=]{20,40}\|[\w+/=]{20,40}|(?!ssh-|ecdsa-|sk-)[\w.,:[\]*-]{1,200}) (?:ssh-(?:ed25519|rsa|dss)|ecdsa-[\w-]{1,40}) AAAA[^\n]{0,30}/m,
    ],
    ['the source of subtitles', '[Script Info]', /^\ufeff?\[Script Info\]/im],
    ['metadata of a picture', 'xmpmeta', /<(?:\w{1,20}:)?xmpmeta\b/],
    ['metadata of a picture', 'ExifTool', /^ExifTool Version Number/m],
  ]),
  ...withAdvice('Remove it: whoever has it can log in.', [
    ['cookies of a browser', 'Cookie', /^# (?:Netscape )?HTTP Cookie File/m],
    [
      'cookies of a browser',
      '\t',
      /^\S{1,255}\t(?:TRUE|FALSE)\t\S{1,255}\t(?:TRUE|FALSE)\t\d{1,16}\t\S/m,
    ],
  ]),
];
