import type { PlantingGroup } from '../planting.ts';

const text = 'متن بیانیه\n';
const digest = '0123456789abcdef'.repeat(4);

/** Ordinary files, by their path below a folder. */
const files: readonly (readonly [path: string, content?: string])[] = [
  // Files of a project or of a host.
  ['README.md', '# Texts\n\nBy the reading circle. Write to <press@example.org>.\n'],
  ['LICENSE', 'Copyright (c) 2026 Reading Circle\n\nPermission is hereby granted …\n'],
  ['LICENSE.txt', 'SIL OPEN FONT LICENSE Version 1.1 - 26 February 2007\n'],
  [
    'OFL.txt',
    'Copyright 2015 The Vazirmatn Project Authors (https://github.com/rastikerdar/vazirmatn)\n',
  ],
  ['CHANGELOG.md', '# Changelog\n\n## 1.2.0 - 2026-11-28\n\n- Added: texts. Fixed by: everyone.\n'],
  [
    'humans.txt',
    '/* TEAM */\nTexts: the reading circle\nContact: press [at] example.org\n/* SITE */\nLast update: 2026/11/28\n',
  ],
  [
    'security.txt',
    'Contact: mailto:security@example.org\nExpires: 2027-11-28T00:00:00Z\nPreferred-Languages: fa, en\n',
  ],
  ['_headers', '/*\n  X-Frame-Options: DENY\n'],
  ['_redirects', '/old /new 301\n'],
  ['.htaccess', 'Options -Indexes\nErrorDocument 404 /404.html\nRewriteEngine On\n'],
  ['.nojekyll', ''],
  ['SHA256SUMS', `${digest}  book.pdf\n${digest} *book.epub\n`],
  ['book.sha256', `${digest}  book.pdf\n`],
  ['MD5SUMS', `${digest.slice(0, 32)}  book.pdf\n`],
  ['ads.txt', '# No advertising.\n'],
  [
    'llms.txt',
    '# Reading circle\n\n> Texts in four languages.\n\n- [Texts](https://example.org/fa/)\n',
  ],
  // Names.
  ['report (2026).txt'],
  ['فصل (۱).txt'],
  ['گزارش سال ۱۴۰۵.txt'],
  ['بيان صحفي.txt'],
  ['Erklärung vom 28. November 2026.txt'],
  ['2026-11-28.txt'],
  ['2026-11-28-statement.txt'],
  ['v2.1.txt'],
  ['آزادی.txt'],
  ['a+b.txt'],
  ['C.V. of a prisoner.txt'],
  ['temp.txt'],
  ['old-testament.txt'],
  ['backup-plan.txt'],
  ['draft-law.txt'],
  ['copyright.txt'],
  ['Copy.txt'],
  ['one-copy-left.txt'],
  ['desktop-publishing.txt'],
  ['core-demands.txt'],
  ['key-demands.txt'],
  ['logs-of-the-strike.txt'],
  // Keys.
  ['editors.pub', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGk press@example.org\n'],
  ['signers.txt', 'press@example.org ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGk\n'],
  ['release.pub', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGk release key 2026\n'],
  ['age.txt', `age1${'qpzry9x8gf2tvdw0s3jn54khce6mua7l'.repeat(2).slice(0, 58)}\n`],
  [
    'minisign.pub',
    'untrusted comment: minisign public key 6F0B0A0F\nRWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3\n',
  ],
  ['fingerprint.txt', 'OpenPGP: 0123 4567 89AB CDEF 0123  4567 89AB CDEF 0123 4567\n'],
  ['onion.txt', 'http://abcdefghijklmnopqrstuvwxyz234567abcdefghijklmnopqrstuvwx.onion/\n'],
  [
    'proxies.txt',
    'vless://0b1c2d3e-0000-4000-8000-000000000000@192.0.2.7:443?type=tcp#readers\nss://YWVzOmFiYw@192.0.2.7:443\n',
  ],
  [
    'bridges.txt',
    'Bridge obfs4 192.0.2.7:443 0123456789ABCDEF0123456789ABCDEF01234567 cert=abc iat-mode=0\n',
  ],
  ['magnet.txt', `magnet:?xt=urn:btih:${digest.slice(0, 40)}&dn=book.pdf\n`],
  // Data.
  ['demands.csv', 'شماره,خواسته,تاریخ\n۱,آزادی زندانیان,۱۴۰۱/۰۷/۰۱\n۲,لغو اعدام,2022-09-23\n'],
  [
    'press.csv',
    'Name,City,Email\nReading Circle,Bonn,press@example.org\nLibrary,Köln,info@example.org\n',
  ],
  ['outages.csv', 'time,country,percent\n2022-09-21T16:00:00Z,IR,12\n2022-09-21T17:00:00Z,IR,9\n'],
  ['prices.tsv', 'date\tprice\n2026-11-28\t12.50\n'],
  ['deaths.csv', 'name;age;city;date\nNika;16;Tehran;2022-09-20\n'],
  ['meetings.csv', 'date,time,city\n28.11.2026,10:30,Bonn\n28.11.2026,14:00,Köln\n'],
  ['shipments.csv', 'description,ship date,tip\nx,2026-11-28,y\n'],
  [
    'cities.geojson',
    '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[51.4,35.7]},"properties":{"name":"تهران","population":9000000,"date":"2022-09-16"}}]}',
  ],
  [
    'numbers.json',
    '{"candidateId":1795861812,"isbn":9783161484100,"phone":"0049301234567","population":1417173173,"updates":123456789}',
  ],
  [
    'people.json',
    '{"first_name":"Sara","last_name":"Example","email":"press@example.org","contact":{"name":"Reading Circle"}}',
  ],
  [
    'events.json',
    '[{"name":"گردهمایی","date":"2026-11-28","startDate":"2026-11-28T00:00:00Z","place":"Bonn"}]',
  ],
  [
    'versions.json',
    '{"version":4,"serial":3,"name":"texts","locations":["Bonn"],"messages":["سلام"],"author":"Reading Circle"}',
  ],
  [
    'map.xml',
    '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Bonn</name><Point><coordinates>7.1,50.7</coordinates></Point></Placemark></Document></kml>',
  ],
  [
    'speech.vtt',
    '\ufeffWEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000 line:90%\n<v سخنران>متن</v>\n\nintro-2\n00:00:02.000 --> 00:00:03.000\nترجمه: گروه کتاب\nTranslated by the reading circle\n',
  ],
  [
    'youtube.vtt',
    'WEBVTT\nKind: captions\nLanguage: fa\n\n00:00:01.000 --> 00:00:02.000\nNOTE the date\n',
  ],
  ['styled.vtt', 'WEBVTT\n\nSTYLE\n::cue { color: yellow }\n\n00:01.000 --> 00:02.000\nمتن\n'],
  [
    'speech.srt',
    '1\n00:00:01,000 --> 00:00:02,000\n<i>متن</i>\n\n2\n00:00:02,000 --> 00:00:03,000\nزیرنویس: گروه کتاب\n',
  ],
  [
    'refs.bib',
    '@book{a,\n  author = {Example, Sara},\n  title = {x},\n  urldate = {2026-11-28}\n}\n',
  ],
  ['refs.ris', 'TY  - BOOK\nAU  - Example, Sara\nTI  - x\nPY  - 2021\nER  - \n'],
  [
    'menu.js',
    '// Opens the menu; see https://example.org/docs.\n/* Closed by default. */\nconst author = "x"; // the time is written below\n',
  ],
  [
    'library.js',
    '/*!\n * Library 1.2 | (c) Sara Example | MIT\n * @author Sara Example\n */\n!function(){}();\n',
  ],
  [
    'licence.js',
    '/**\n * @license\n * Copyright 2026 Sara Example\n * Created by Sara Example\n */\nexport {};\n',
  ],
  ['settings.toml', 'title = "متن"\n[params]\nlanguages = ["fa", "en"]\n'],
  // Texts of many kinds.
  [
    'rallies.txt',
    '28.11.2026, 10:30 - Bonn: Kundgebung auf dem Markt\n28.11.2026, 14:00 - Köln: Demonstration\n29.11.2026, 12:15 - Berlin: Lesung\n',
  ],
  ['rallies-fa.txt', '۱۴۰۵/۹/۷، ۱۰:۳۰ - بن: گردهمایی\n۱۴۰۵/۹/۷، ۱۴:۰۰ - کلن: راهپیمایی\n'],
  ['programme.txt', '10:30 - Begrüßung: Sara Example\n11:00 - Vortrag: Reza Example\n'],
  [
    'chronology.md',
    '# Chronology\n\n- 2022-09-16, 15:30: Mahsa Amini dies.\n- 2022-09-17 at 10:00: funeral in Saqqez.\n',
  ],
  [
    'chronology.txt',
    '16 September 2022, 15:30: Mahsa Amini dies.\n17 September 2022, 10:00: funeral.\n',
  ],
  ['interview.txt', 'Interviewer: چرا؟\nSara Example: چون …\n\n[10:30] Interviewer: و بعد؟\n'],
  ['play.txt', '<Sara> enters.\nSara: Good evening.\nReza: Good evening.\n'],
  [
    'times.txt',
    '۲۰:۳۰ به وقت تهران، 18:00 (UTC+3:30)، 19:00 CET، 12:30 GMT، 28.11.2026 10:30 Uhr MEZ\n',
  ],
  [
    'letter.txt',
    'From: the reading circle\nTo: all libraries\nSubject: books\nDate: 28 November 2026\n\nDear friends,\n',
  ],
  [
    'letter-fa.txt',
    'از: شورای کتابخوانان\nبه: همهٔ کتابخانه‌ها\nتاریخ: ۷ آذر ۱۴۰۵\nنشانی: press@example.org\n',
  ],
  [
    'contact.txt',
    'Press: press@example.org, +49 30 1234567\nOrganizer: Reading Circle <info@example.org>\n',
  ],
  [
    'passwords.md',
    '# Good passwords\n\nPassword: at least 12 characters.\nUse four words: correct horse battery staple.\n\nrequire a password: yes\nسلام رمز عبور: دوازده حرف\n',
  ],
  [
    'wifi.md',
    'username: user\npassword: <your-password-1>\n\n    Authorization: Bearer <token>\n    https://user:password@example.org/\n',
  ],
  [
    'linux.md',
    '# Linux\n\n    ls -l\n    -rw-r--r-- 1 user user 12 Nov 28 10:30 a.txt\n    $ cd /home/user/Documents\n    user@host:~$ ssh user@example.org\n\nLogs are in /var/log/syslog, pages in /var/www/html/index.html.\n',
  ],
  [
    'windows.md',
    '# Windows\n\nOpen `C:\\Users\\<name>\\Documents` or `%USERPROFILE%\\Desktop`, then `C:\\Program Files\\Bayan\\bayan.exe`, then `C:\\path\\to\\file.txt`.\n',
  ],
  [
    'git.md',
    '# git\n\n    git config user.name "Bayan editors"\n    git commit -m "message"\n\nA commit has an author, a date and a message. `[user]` has name and email.\n',
  ],
  [
    'mail.md',
    'Mails have headers: From, To, Date, Received and Message-ID. X-Mailer names the program.\n',
  ],
  [
    'errors.md',
    'An error: `TypeError: x is not a function`. A [warning] is no error. INFO: see below.\n',
  ],
  ['sql.md', 'INSERT INTO adds a row, and SELECT reads one: `SELECT name FROM cities`.\n'],
  [
    'mac-address.md',
    'A MAC address has six bytes: 00-00-00-00-00-00. The IP 192.0.2.7 is an example.\n',
  ],
  ['diff.md', 'Ab <<<<<<< und >>>>>>> sind Pfeile.\n=======\nÜberschrift\n'],
  ['law.txt', 'ماده ۱۰:۳۰ - قانون کار: هر کارگر …\nArt. 5 (1): Jeder hat das Recht …\n'],
  ['quran.txt', '[2:30] وَإِذْ قَالَ رَبُّكَ\n[2:31] وَعَلَّمَ آدَمَ\n'],
  ['bible.txt', 'Genesis 1:1 In the beginning\nGen 1,2: And the earth\n'],
  ['poem.txt', 'بنی‌آدم اعضای یکدیگرند\n    که در آفرینش ز یک گوهرند\n'],
  [
    'statistics.txt',
    'Process: the court decides.\nBuild: 12\nHost: Reading Circle\nUser: the reader\nname,city: two words\n',
  ],
  [
    'signatures.txt',
    'Signed by: Sara Example, Reza Example\nReviewed by the circle.\nامضا: سارا نمونه\n',
  ],
  ['table.md', '| time | ip | name |\n| --- | --- | --- |\n| 10:30 | x | y |\n'],
  ['token.css', ':root{--token:#1a2b3c4d;--password-color:#1a2b3c;--secret:var(--a1)}\n'],
];

/** Ordinary files that a site may have, many of them near what is refused. */
export const group: PlantingGroup = {
  title: 'Ordinary files',
  leaks: [],
  harmless: files.map(([path, content = text]) => ({
    name: `an ordinary file of a site: ${path}`,
    files: (slug) => ({ [`public/${slug}/${path}`]: content }),
  })),
};
