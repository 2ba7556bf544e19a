import { gzipSync } from 'node:zlib';
import { zip } from '../../../src/archive/zip.ts';
import type { Planting, PlantingGroup } from '../planting.ts';

const file = (name: string, extension: string, content: string | Buffer): Planting => ({
  name,
  files: (slug) => ({ [`public/${slug}.${extension}`]: content }),
});

type Row = readonly [name: string, extension: string, content: string];

const chats: readonly Row[] = [
  [
    'a chat of WhatsApp on Android',
    'txt',
    '28/11/2026, 10:30 - Messages and calls are end-to-end encrypted.\n28/11/2026, 10:31 - Sara Example: سلام\n28/11/2026, 10:32 - Reza Example: سلام\n',
  ],
  [
    'a chat of WhatsApp on iPhone',
    'txt',
    '\u200e[28.11.26, 10:30:12] Sara Example: Hallo\n[28.11.26, 10:31:12] Reza Example: Hallo\n',
  ],
  [
    'a chat of WhatsApp in English',
    'txt',
    '11/28/26, 10:30\u202fAM - Sara Example: Hello\n11/28/26, 10:31\u202fAM - Reza Example: Hello\n',
  ],
  [
    'a chat of WhatsApp in Persian',
    'txt',
    '۱۴۰۵/۹/۷،‏ ۱۰:۳۰ - سارا نمونه: سلام\n۱۴۰۵/۹/۷،‏ ۱۰:۳۱ - رضا نمونه: سلام\n',
  ],
  [
    'a chat of WhatsApp in Arabic',
    'txt',
    '٢٨/١١/٢٠٢٦، ١٠:٣٠ ص - سارا: مرحبا\n٢٨/١١/٢٠٢٦، ١٠:٣١ ص - رضا: مرحبا\n',
  ],
  [
    'a chat copied from Telegram',
    'txt',
    'Sara Example, [28.11.2026 10:30]\nسلام\n\nReza Example, [28.11.2026 10:31]\nسلام\n',
  ],
  [
    'a chat copied from Telegram Desktop',
    'txt',
    'Sara Example, [28 Nov 2026 at 10:30:12]:\nسلام\n\nReza Example, [28 Nov 2026 at 10:31:12]:\nسلام\n',
  ],
  [
    'a chat of Telegram as JSON',
    'json',
    '{"name":"گروه","type":"private_group","id":1,"messages":[{"id":1,"type":"message","date_unixtime":"1795861812","from":"Sara","from_id":"user123456","text":"سلام"}]}',
  ],
  [
    'a chat of Telegram as a page',
    'html',
    '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Exported Data</title></head><body><div class="history"><div class="message default clearfix" id="message1"><div class="pull_right date details" title="28.11.2026 10:30:12 UTC+03:30">10:30</div><div class="from_name">Sara Example</div><div class="text">سلام</div></div></div></body></html>',
  ],
  [
    'contacts of Telegram as JSON',
    'json',
    '{"contacts":{"about":"x","list":[{"first_name":"Sara","last_name":"Example","phone_number":"0049 30 1234567"}]}}',
  ],
  [
    'a chat of Signal as JSON',
    'jsonl',
    '{"conversationId":"0b1c2d3e","source":"+49301234567","sent_at":1795861812345,"body":"سلام"}\n',
  ],
  [
    'a chat of Signal as a text',
    'txt',
    'From: Sara Example (+49301234567)\nType: incoming\nSent: Sat, 28 Nov 2026 10:30:12 +0330\n\nسلام\n',
  ],
  [
    'a chat of Signal as Markdown',
    'md',
    '[2026-11-28 10:30] Sara Example: سلام\n[2026-11-28 10:31] Reza: سلام\n',
  ],
  [
    'messages of Facebook',
    'json',
    '{"participants":[{"name":"Sara Example"}],"messages":[{"sender_name":"Sara Example","timestamp_ms":1795861812345,"content":"x"}]}',
  ],
  [
    'messages of Slack',
    'json',
    '[{"client_msg_id":"0b1c","type":"message","text":"x","user":"U012AB3CD","ts":"1795861812.000216"}]',
  ],
  [
    'messages of Matrix',
    'json',
    '{"messages":[{"type":"m.room.message","sender":"@sara:example.org","origin_server_ts":1795861812345,"content":{"body":"x"}}]}',
  ],
  [
    'messages of Discord',
    'json',
    '{"guild":{"id":"1","name":"x"},"messages":[{"id":"2","timestamp":"2026-11-28T10:30:12.345+03:30","author":{"name":"sara"}}]}',
  ],
  [
    'a chat of IRC',
    'txt',
    '[10:30:12] <sara> سلام\n[10:30:40] <reza> سلام\n[10:31:12] * sara leaves\n',
  ],
  [
    'the transcript of a meeting in Zoom',
    'txt',
    '10:30:12 From Sara Example to Everyone:\n\tHello\n10:31:12 From Reza Example to Everyone:\n\tHello\n',
  ],
  [
    'messages of a telephone',
    'xml',
    '<?xml version="1.0"?><smses count="1"><sms protocol="0" address="+49301234567" date="1795861812345" body="x" contact_name="Sara Example" /></smses>',
  ],
];

const browsers: readonly Row[] = [
  [
    'bookmarks of a browser',
    'html',
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n<DT><A HREF="https://example.org/" ADD_DATE="1795861812">x</A>\n</DL><p>\n',
  ],
  [
    'bookmarks of a browser named as a text',
    'txt',
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DT><A HREF="https://example.org/" ADD_DATE="1795861812">x</A>\n',
  ],
  [
    'bookmarks of Firefox as JSON',
    'json',
    '{"guid":"root________","title":"","index":0,"dateAdded":1795861812345678,"type":"text/x-moz-place-container","root":"placesRoot"}',
  ],
  [
    'bookmarks of Chrome as JSON',
    'json',
    '{"checksum":"0","roots":{"bookmark_bar":{"children":[],"date_added":"13440335412345678","guid":"0bc5d13f-2cba-5d74-951f-3f233fe6c908","name":"x","type":"folder"}},"version":1}',
  ],
  [
    'cookies of a browser',
    'txt',
    '# Netscape HTTP Cookie File\n.example.org\tTRUE\t/\tFALSE\t1795861812\tsession\tabc\n',
  ],
  [
    'cookies of a browser without their first line',
    'txt',
    '.example.org\tTRUE\t/\tFALSE\t1795861812\tsession\tabc\n.example.org\tTRUE\t/\tTRUE\t1795861813\tid\tdef\n',
  ],
  [
    'cookies of a browser as JSON',
    'json',
    '[{"domain":".example.org","expirationDate":1795861812.345,"hostOnly":false,"httpOnly":true,"name":"session","value":"abcdef"}]',
  ],
  [
    'the requests of a browser named as JSON',
    'json',
    '{"log":{"version":"1.2","creator":{"name":"Firefox","version":"140.0"},"entries":[{"startedDateTime":"2026-11-28T10:30:12.345+03:30","request":{"method":"GET","url":"https://example.org/"}}]}}',
  ],
  [
    'the open tabs of a browser',
    'json',
    '{"windows":[{"tabs":[{"entries":[{"url":"https://example.org/","title":"x"}],"lastAccessed":1795861812345}]}]}',
  ],
  [
    'visited addresses of a browser',
    'csv',
    'title,url,lastVisitTime,visitCount\nx,https://example.org/,1795861812345,3\n',
  ],
];

const logs: readonly Row[] = [
  [
    'a log of a system with ISO times',
    'txt',
    '2026-11-28T10:30:12.345678+03:30 laptop sshd[812]: Accepted publickey for sara from 192.0.2.7\n',
  ],
  [
    'an error of nginx',
    'txt',
    '2026/11/28 10:30:12 [error] 812#812: *1 open() failed, client: 192.0.2.7, server: example.org\n',
  ],
  [
    'an error of Apache',
    'txt',
    '[Sat Nov 28 10:30:12.123456 2026] [core:error] [pid 812] [client 192.0.2.7:1234] AH00124\n',
  ],
  [
    'a log of Android',
    'txt',
    '11-28 10:30:12.345  1234  5678 I ActivityManager: Start proc\n11-28 10:30:12.346  1234  5678 D x: y\n',
  ],
  ['a log of Tomcat', 'txt', '28-Nov-2026 10:30:12.345 INFO [main] org.example.Main.run started\n'],
  ['a log of Python', 'txt', '2026-11-28 10:30:12,345 - bayan - INFO - started\n'],
  [
    'a log of Internet Information Services',
    'txt',
    '#Software: Microsoft Internet Information Services 10.0\n#Fields: date time c-ip cs-username\n2026-11-28 10:30:12 192.0.2.7 sara\n',
  ],
  [
    'a log of Caddy',
    'json',
    '{"level":"info","ts":1795861812.345,"logger":"http.log.access","request":{"remote_ip":"192.0.2.7","method":"GET"}}',
  ],
  [
    'a log of a kernel',
    'txt',
    '[    0.000000] Linux version 6.1.0 (sara@laptop) (gcc 12)\n[    0.000001] x\n',
  ],
  ['a log of npm', 'txt', '0 verbose cli /usr/bin/node /usr/bin/npm\n1 info using npm@11.6.0\n'],
  [
    'a log of git',
    'txt',
    'commit 0123456789abcdef0123456789abcdef01234567\nAuthor: Sara Example <sara@example.org>\nDate:   Sat Nov 28 10:30:12 2026 +0330\n\n    x\n',
  ],
  [
    'a log of git in UTC',
    'txt',
    'commit 0123456789abcdef0123456789abcdef01234567 (HEAD -> main)\nAuthor: Sara Example <sara@example.org>\nDate:   Sat Nov 28 10:30:12 2026 +0000\n\n    x\n',
  ],
  [
    'a log of Subversion',
    'txt',
    '------------------------------------------------------------------------\nr12 | sara | 2026-11-28 10:30:12 +0330 (Sat, 28 Nov 2026) | 1 line\n\nx\n',
  ],
  [
    'who wrote the lines of a file, by git',
    'txt',
    '0123abcd (Sara Example 2026-11-28 10:30:12 +0330  1) متن\n^123abcd (Sara Example 2026-11-28 10:30:12 +0330  2) متن\n',
  ],
  [
    'a log of rsync',
    'txt',
    '2026/11/28 10:30:12 [812] building file list\n2026/11/28 10:30:13 [812] .d..t...... ./\n',
  ],
  [
    'a log of wget',
    'txt',
    '--2026-11-28 10:30:12--  https://example.org/\nResolving example.org... 192.0.2.7\n',
  ],
  [
    'a log of mail',
    'txt',
    'Nov 28 10:30:12 mx postfix/smtpd[812]: connect from unknown[192.0.2.7]\n',
  ],
  [
    'events of Windows as XML',
    'xml',
    '<?xml version="1.0"?><Events><Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event"><System><TimeCreated SystemTime="2026-11-28T07:00:12.345Z"/><Computer>SARA-PC</Computer></System></Event></Events>',
  ],
  ['the history of zsh', 'txt', ': 1795861812:0;cd texts\n: 1795861815:0;ls\n'],
  ['the history of bash with times', 'txt', '#1795861812\ncd texts\n#1795861815\nls\n'],
  [
    'the history of fish',
    'txt',
    '- cmd: cd texts\n  when: 1795861812\n- cmd: ls\n  when: 1795861815\n',
  ],
  [
    'a list of a folder',
    'txt',
    'total 8\n-rw-r--r-- 1 sara sara 1234 Nov 28 10:30 text.md\ndrwxr-xr-x 2 sara sara 4096 Nov 28 10:30 fa\n',
  ],
  [
    'a list of a folder of Windows',
    'txt',
    ' Volume in drive C has no label.\n Volume Serial Number is 1234-ABCD\n\n28.11.2026  10:30    <DIR>          fa\n',
  ],
  [
    'the processes of a machine',
    'txt',
    'USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND\nsara           1  0.0  0.1 168516 11776 ?        Ss   10:30   0:01 /sbin/init\n',
  ],
  [
    'the settings of a network',
    'txt',
    'wlan0: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500\n        inet 192.168.1.7  netmask 255.255.255.0\n        ether 00:16:3e:12:34:56  txqueuelen 1000\n',
  ],
];

const crashes: readonly Row[] = [
  [
    'a traceback of Python',
    'txt',
    'Traceback (most recent call last):\n  File "/home/sara/texts/make.py", line 3, in <module>\n    x()\nNameError: x\n',
  ],
  [
    'a stack of Node',
    'txt',
    'Error: x\n    at Object.<anonymous> (/home/sara/texts/make.js:3:7)\n    at Module._compile (node:internal/modules/cjs/loader:1554:14)\n',
  ],
  [
    'a stack of .NET',
    'txt',
    'Unhandled exception. System.Exception: x\n   at Make.Main() in C:\\Texts\\Make.cs:line 12\n',
  ],
  [
    'a notice of PHP',
    'txt',
    'PHP Notice:  Undefined variable: x in /var/www/texts/make.php on line 3\n',
  ],
  [
    'a report of a crash on macOS',
    'txt',
    'Process:               Pages [812]\nPath:                  /Applications/Pages.app/Contents/MacOS/Pages\nIdentifier:            com.apple.iWork.Pages\nUser ID:               501\n\nDate/Time:             2026-11-28 10:30:12.345 +0330\n',
  ],
  [
    'a report of a crash on iPhone',
    'json',
    '{"app_name":"Pages","timestamp":"2026-11-28 10:30:12.00 +0330","incident_id":"0B1C2D3E"}\n',
  ],
  [
    'a report of a crash on Android',
    'txt',
    "*** *** *** *** *** *** *** *** *** *** *** *** *** *** *** ***\nBuild fingerprint: 'google/x/x:14/X/1:user/release-keys'\n",
  ],
  [
    'a report of a crash of Java',
    'txt',
    '#\n# A fatal error has been detected by the Java Runtime Environment:\n#\n#  SIGSEGV (0xb) at pc=0x0, pid=812, tid=813\n',
  ],
];

const people: readonly Row[] = [
  [
    'contacts of Google',
    'csv',
    'First Name,Middle Name,Last Name,Phonetic First Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value\nSara,,Example,,* myContacts,,sara@example.org,\n',
  ],
  [
    'contacts of Outlook',
    'csv',
    '"First Name","Middle Name","Last Name","Title","E-mail Address","Home Phone"\n"Sara","","Example","","sara@example.org",""\n',
  ],
  [
    'contacts of Thunderbird',
    'csv',
    'First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email\nSara,Example,Sara Example,,sara@example.org,\n',
  ],
  [
    'contacts of a directory',
    'txt',
    'dn: cn=Sara Example,mail=sara@example.org\nobjectclass: top\nobjectclass: person\ncn: Sara Example\n',
  ],
  [
    'the answers to a form',
    'csv',
    'Timestamp,Email Address,Name\n11/28/2026 10:30:12,sara@example.org,Sara Example\n',
  ],
  [
    'the answers to a form in Persian',
    'csv',
    'Timestamp,نام,شهر\n2026/11/28 10:30:12 AM GMT+3:30,سارا,بن\n',
  ],
  [
    'the answers to a form in German',
    'csv',
    '"Zeitstempel","E-Mail-Adresse","Name"\n"28.11.2026 10:30:12","sara@example.org","Sara Example"\n',
  ],
  [
    'the subscribers of a letter',
    'csv',
    'Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,OPTIN_IP\nsara@example.org,Sara,Example,2,2026-11-28 10:30:12,192.0.2.7\n',
  ],
  [
    'the answers to a survey',
    'csv',
    'id,submitdate,lastpage,startlanguage,ipaddr,G01Q01\n1,2026-11-28 10:30:12,1,fa,192.0.2.7,x\n',
  ],
  [
    'the answers to a survey with semicolons',
    'csv',
    '"Name";"IP-Adresse";"Browser"\n"Sara";"192.0.2.7";"Mozilla/5.0"\n',
  ],
  [
    'a list of tasks',
    'txt',
    'BEGIN:VTODO\nSUMMARY:x\nORGANIZER:mailto:sara@example.org\nEND:VTODO\n',
  ],
  [
    'whoever takes part in an event',
    'txt',
    'ATTENDEE;CN=Sara Example;PARTSTAT=ACCEPTED:mailto:sara@example.org\n',
  ],
  [
    'contacts of a QR code',
    'txt',
    'MECARD:N:Example,Sara;TEL:+49301234567;EMAIL:sara@example.org;;\n',
  ],
];

const places: readonly Row[] = [
  [
    'a track with times',
    'geojson',
    '{"type":"Feature","geometry":{"type":"LineString","coordinates":[[7.1,50.7]]},"properties":{"coordTimes":["2026-11-28T10:30:12Z"]}}',
  ],
  [
    'a track of Google named as XML',
    'xml',
    '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><TimeStamp><when>2026-11-28T10:30:12Z</when></TimeStamp><Point><coordinates>7.1,50.7</coordinates></Point></Placemark></Document></kml>',
  ],
  [
    'a training named as XML',
    'xml',
    '<?xml version="1.0"?><TrainingCenterDatabase><Activities><Activity Sport="Running"><Id>2026-11-28T10:30:12Z</Id></Activity></Activities></TrainingCenterDatabase>',
  ],
  [
    'sentences of a GPS',
    'txt',
    '$GPGGA,103012.00,5044.0,N,00706.0,E,1,08,0.9,60.0,M,47.0,M,,*47\n',
  ],
  [
    'the places of a Google account',
    'json',
    '{"locations":[{"latitudeE7":507000000,"longitudeE7":71000000,"accuracy":12,"timestampMs":"1795861812345"}]}',
  ],
  [
    'the places of a telephone',
    'csv',
    'lat,lon,elevation,accuracy,time\n50.7,7.1,60,12,2026-11-28T10:30:12.000Z\n',
  ],
];

const databases: readonly Row[] = [
  [
    'a dump of MySQL named as a text',
    'txt',
    "-- MySQL dump 10.13  Distrib 8.0.40, for Linux (x86_64)\n--\n-- Host: localhost    Database: texts\nINSERT INTO `users` VALUES (1,'sara');\n",
  ],
  [
    'a dump of MariaDB named as a text',
    'txt',
    '/*M!999999\\- enable the sandbox mode */ \n-- MariaDB dump 10.19\n',
  ],
  [
    'a dump of PostgreSQL named as a text',
    'txt',
    '--\n-- PostgreSQL database dump\n--\n\nSET x;\n',
  ],
  [
    'a dump of SQLite named as a text',
    'txt',
    'PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE users (name TEXT);\n',
  ],
  [
    'rows of a database',
    'txt',
    "INSERT INTO users (id, name, mail) VALUES (1, 'Sara Example', 'sara@example.org');\n",
  ],
  ['documents of MongoDB', 'jsonl', '{"_id":{"$oid":"0123456789abcdef01234567"},"name":"x"}\n'],
  [
    'the export of WordPress',
    'xml',
    '<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>x</title><wp:author><wp:author_login>sara</wp:author_login></wp:author></channel></rss>',
  ],
  [
    'the export of a page of MediaWiki',
    'xml',
    '<?xml version="1.0"?><mediawiki><page><title>x</title><revision><timestamp>2026-11-28T10:30:12Z</timestamp><contributor><username>Sara</username></contributor></revision></page></mediawiki>',
  ],
];

const programs: readonly Row[] = [
  [
    'a script with its author',
    'js',
    '/**\n * The menu.\n * @author Sara Example <sara@example.org>\n */\nfunction menu(){}\n',
  ],
  ['a script with a note to a person', 'js', 'const a = 1; // TODO(sara): ask Reza\n'],
  [
    'a script with the time of its making',
    'js',
    '// Created by Sara Example on 28.11.2026.\nconst a = 1;\n',
  ],
  [
    'the settings of git named as a configuration',
    'toml',
    '[user]\nname = "Sara"\nemail = "sara@example.org"\n',
  ],
  [
    'the lock file of npm named as data',
    'json',
    '{"name":"site","lockfileVersion":3,"requires":true,"packages":{"":{"name":"site"}}}',
  ],
  [
    'the project of an editor',
    'xml',
    '<?xml version="1.0" encoding="UTF-8"?><project version="4"><component name="ChangeListManager"><list default="true"/></component></project>',
  ],
  [
    'the remote branches of git',
    'txt',
    "0123456789abcdef0123456789abcdef01234567\tbranch 'main' of example.org:sara/texts\n",
  ],
  ['a conflict of git', 'md', '<<<<<<< HEAD\nمتن\n=======\nمتنی دیگر\n>>>>>>> sara/fa\n'],
  [
    'an edited message of a commit',
    'txt',
    "x\n\n# Please enter the commit message for your changes. Lines starting\n# with '#' will be ignored.\n#\n# Author:    Sara Example <sara@example.org>\n",
  ],
  [
    'a shared commit',
    'txt',
    'x\n\nSigned-off-by: Sara Example <sara@example.org>\nCo-authored-by: Reza <reza@example.org>\n',
  ],
  ['keys of machines', 'txt', 'host.example.org ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGk\n'],
  [
    'keys of machines without their names',
    'txt',
    '|1|AAAAAAAAAAAAAAAAAAAAAAAAAAA=|AAAAAAAAAAAAAAAAAAAAAAAAAAA= ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGk\n',
  ],
  ['keys that may log in', 'txt', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGk sara@laptop\n'],
  [
    'settings of SSH',
    'txt',
    'Host server\n    HostName 192.0.2.7\n    User sara\n    IdentityFile ~/.ssh/id_ed25519\n',
  ],
  [
    'the source of subtitles',
    'srt',
    '[Script Info]\nTitle: x\nOriginal Translation: Sara Example\nScriptType: v4.00+\n',
  ],
  [
    'subtitles with a name in their first line',
    'vtt',
    'WEBVTT - Translated by Sara Example\n\n00:01.000 --> 00:02.000\nمتن\n',
  ],
  [
    'subtitles with fields of a program',
    'vtt',
    'WEBVTT\nAuthor: Sara Example\n\n00:01.000 --> 00:02.000\nمتن\n',
  ],
  [
    'the front matter of a text',
    'md',
    '---\ntitle: متن\nauthor: Sara Example\ndate: 2026-11-28 10:30:12 +0330\n---\n\nمتن\n',
  ],
  [
    'the list of a collection of Zotero',
    'json',
    '[{"id":"x","accessed":{"date-parts":[["2026",11,28]]},"dateAdded":"2026-11-28T07:00:12Z"}]',
  ],
  [
    'an export of Zotero',
    'ris',
    'TY  - JOUR\nTI  - x\nL1  - file:///home/sara/Zotero/storage/AB/x.pdf\nER  - \n',
  ],
  [
    'an export of Trello',
    'json',
    '{"id":"0123456789abcdef01234567","name":"x","dateLastActivity":"2026-11-28T10:30:12.345Z","memberships":[]}',
  ],
  [
    'a note of Google Keep',
    'json',
    '{"color":"DEFAULT","isTrashed":false,"textContent":"x","userEditedTimestampUsec":1795861812345678}',
  ],
  [
    'an export of Joplin',
    'md',
    'x\n\nid: 0123456789abcdef0123456789abcdef\ncreated_time: 2026-11-28T07:00:12.345Z\nuser_created_time: 2026-11-28T07:00:12.345Z\ntype_: 1\n',
  ],
  [
    'notes of Evernote',
    'xml',
    '<?xml version="1.0"?><en-export export-date="20261128T070012Z" application="Evernote"><note><title>x</title></note></en-export>',
  ],
  [
    'data of a photograph from Google',
    'json',
    '{"title":"a.jpg","photoTakenTime":{"timestamp":"1795861812","formatted":"28.11.2026, 07:00:12 UTC"},"geoData":{"latitude":50.7,"longitude":7.1}}',
  ],
  [
    'data of a photograph from ExifTool',
    'json',
    '[{"SourceFile":"a.jpg","FileModifyDate":"2026:11:28 10:30:12+03:30","Model":"SM-A515F"}]',
  ],
  [
    'data of a photograph from ExifTool as a text',
    'txt',
    'ExifTool Version Number         : 12.57\nFile Modification Date/Time     : 2026:11:28 10:30:12+03:30\nCamera Model Name               : SM-A515F\n',
  ],
  [
    'a sidecar of a photograph',
    'xml',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="x"/></rdf:RDF></x:xmpmeta>',
  ],
  [
    'a playlist',
    'xml',
    '<?xml version="1.0"?><playlist xmlns="http://xspf.org/ns/0/"><trackList><track><location>file:///home/sara/a.mp3</location></track></trackList></playlist>',
  ],
  [
    'the state of Terraform',
    'json',
    '{"version":4,"terraform_version":"1.9.0","serial":3,"lineage":"0b1c"}',
  ],
  [
    'a collection of requests',
    'json',
    '{"info":{"_postman_id":"0b1c2d3e","name":"x","_exporter_id":"123456"}}',
  ],
];

const secrets: readonly Row[] = [
  ['a password in a sentence of settings', 'txt', 'username: sara\npassword: correct-horse-9\n'],
  ['an address with a password', 'txt', 'https://sara:correct-horse@example.org/\n'],
  ['an address of FTP with a password', 'txt', 'ftp://sara:correct-horse@example.org/texts\n'],
  ['an address of a database', 'txt', 'postgres://sara:correct-horse@db.example.org:5432/texts\n'],
  ['a header with a token', 'txt', 'Authorization: Bearer 0123456789abcdef0123456789abcdef\n'],
  ['a header with a password', 'txt', 'Authorization: Basic c2FyYTpjb3JyZWN0LWhvcnNl\n'],
  [
    'a request with a token',
    'txt',
    'curl -H "Authorization: token 0123456789abcdef0123456789abcdef01234567" https://example.org/\n',
  ],
  [
    'a signed address of a store',
    'txt',
    'https://s3.example.org/a?X-Amz-Credential=x&X-Amz-Signature=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n',
  ],
  [
    'a link that shares a document',
    'txt',
    'https://example.blob.core.windows.net/a?sv=2024&sig=abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG%3D\n',
  ],
  [
    'a one-time password',
    'txt',
    'otpauth://totp/Example:sara@example.org?secret=JBSWY3DPEHPK3PXP&issuer=Example\n',
  ],
  [
    'an address of a bot of Telegram',
    'txt',
    'https://api.telegram.org/bot123456789:AAabcdefghijklmnopqrstuvwxyz1234567/sendMessage\n',
  ],
  [
    'a session of Telegram',
    'json',
    '{"api_id":123456,"api_hash":"0123456789abcdef0123456789abcdef"}',
  ],
  [
    'a private key as hexadecimal digits',
    'txt',
    'private_key=0x0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n',
  ],
  [
    'a key of SSH without its lines',
    'txt',
    'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZWQyNTUxOQ\n',
  ],
  [
    'a key of RSA without its lines',
    'txt',
    `MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7\n`,
  ],
  [
    'a key in a page, in entities',
    'html',
    '<!doctype html><title>x</title><pre>&#45;&#45;&#45;&#45;&#45;BEGIN PRIVATE KEY&#45;&#45;&#45;&#45;&#45;</pre>',
  ],
  [
    'a key in JSON with escaped lines',
    'json',
    '{"k":"-----BEGIN RSA PRIVATE KEY-----\\nabc\\n-----END RSA PRIVATE KEY-----\\n"}',
  ],
  [
    'a key as Base64 in JSON',
    'json',
    `{"k":"${Buffer.from('-----BEGIN RSA PRIVATE KEY-----\nabc\n').toString('base64')}"}`,
  ],
  [
    'a key of Android in a text',
    'txt',
    'storePassword=correct-horse-9\nkeyPassword=correct-horse-9\nkeyAlias=upload\n',
  ],
  ['a key of Mastodon', 'txt', 'SECRET_KEY_BASE=0123456789abcdef0123456789abcdef\n'],
  ['a token of OpenAI', 'txt', `sk-proj-${'a1B2'.repeat(12)}\n`],
  ['a token of Cloudflare', 'txt', `CLOUDFLARE_API_TOKEN=${'a1B2'.repeat(10)}\n`],
  ['a token of Mailgun', 'txt', `api_key: key-${'0123456789abcdef'.repeat(2)}\n`],
  ['settings of WiFi', 'txt', 'WIFI:S:home;T:WPA;P:correct-horse;;\n'],
  ['settings of WiFi on Linux', 'txt', 'network={\n  ssid="home"\n  psk="correct-horse"\n}\n'],
  ['a token in YAML', 'md', 'token: 0123456789abcdef0123456789abcdef01234567\n'],
];

const rows = [
  ...chats,
  ...browsers,
  ...logs,
  ...crashes,
  ...people,
  ...places,
  ...databases,
  ...programs,
  ...secrets,
];

const chat = chats[0]?.[2] ?? '';

/** What programs record about people, named as texts and data: chats, logs, contacts, databases, settings. */
export const group: PlantingGroup = {
  title: 'Records of people and programs',
  leaks: [
    ...rows.map(([name, extension, content]) => file(name, extension, content)),
    file('a chat in a ZIP', 'zip', zip([{ path: 'chat.txt', bytes: Buffer.from(chat) }])),
    file('a chat in a gzip', 'txt.gz', gzipSync(chat)),
  ],
  harmless: [],
};
