import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findIn, page } from '../support/planted.ts';

describe('a text', () => {
  it('is refused with markup left over from Word, in any kind of file', async (test) => {
    const leftovers: Record<string, string> = {
      'a.html': page('<p class="MsoNormal">متن</p>'),
      'b.html': page('<p style="mso-bidi-language:FA">متن</p>'),
      'c.html': page('<p>متن<o:p></o:p></p>'),
      'd.xml': '<a xmlns:v="urn:schemas-microsoft-com:vml"/>',
      'e.xml': '<p w:rsidR="00CA7A12"/>',
      'f.json': '{"part":"/docProps/core.xml"}',
      'g.txt': '[bookmark: _Hlk78404352]متن',
    };
    const found = await findIn(test, leftovers);
    assert.deepEqual(
      found
        .map((line) => line.split(': "')[0])
        .filter((line) => !line?.endsWith('that no page needs')),
      Object.keys(leftovers).map((file) => `${file}: markup left over from Word`),
    );
  });

  it('that mentions such markup in words passes', async (test) => {
    const prose =
      'We do not take Word files: mso is its mark, Mso Normal its style. hmso-archive, rsid.';
    assert.deepEqual(await findIn(test, { 'a.html': page(`<p>${prose}</p>`), 'a.txt': prose }), []);
  });

  it('that has such words, headers without an address or a number passes', async (test) => {
    const prose = `A ZIP has a folder docProps with docProps/core.xml, and "docProps/app.xml". The so-called "mso-called" styles;
mso-called: yes. MsoNormal is one of them, and w:rsid an attribute.
From: alone
To: all
Message-ID: a unique number
Received: from Ali, three books
The meeting is on Sunday, 1 August 2021, 12:30 (UTC+3:30). Call +98 21 1234 5678. D:2026 report. file: see below.
2021-07-23 10:30`;
    const texts = {
      'a.html': page(`<p>${prose.replaceAll('\n', '<br>')}</p>`),
      'a.txt': prose,
      'a.json': JSON.stringify({ text: prose }),
    };
    assert.deepEqual(await findIn(test, texts), []);
  });

  it('is refused with a private key, a source map or a JavaScript date', async (test) => {
    const found = await findIn(test, {
      'a.txt': '-----BEGIN OPENSSH PRIVATE KEY-----\nx',
      'b.js': 'x()\n//# sourceMappingURL=x.js.map',
      'c.txt': 'Thu Nov 26 2026 10:30:00 GMT+0330 (Iran Standard Time)',
      'd.txt': '-----BEGIN SSH SIGNATURE-----\nx',
    });
    assert.deepEqual(found, [
      'a.txt: a private key: "-----BEGIN OPENSSH PRIVATE KEY-----"',
      'b.js: a source map: "# sourceMappingURL=x.js.map"',
      'c.txt: a date and time with a time zone: "Nov 26 2026 10:30:00 GMT+0330"',
    ]);
  });

  it('is refused with the header of a mail, or its date with a time zone', async (test) => {
    const found = await findIn(test, {
      'a.html': page(
        '<p>From: Sample Person &#x3C;<a href="mailto:person@example.org">person@example.org</a>></p><p>متن</p>',
      ),
      'b.html': page('<p><bdi lang="en" dir="ltr">Date: Sun, 1 Aug 2021 10:30:00</bdi> +0430</p>'),
      'c.txt': 'متن\nاز: نام <person@example.org>\nDate: Sun, 1 Aug 2021 10:30:00 -0500 (EST)',
      'd.txt': 'Message-ID: <abc@mail.example.org>',
      'e.txt': 'Received: from host.example.org by mx.example.org; Sun, 01 Aug 2021 06:00:00 +0330',
      'f.json': JSON.stringify({ text: 'متن\nTo: Name <person@example.org>' }),
    });
    assert.deepEqual(found, [
      'a.html: the header of a mail: "From: Sample Person <person@example.org>"',
      'b.html: a date and time with a time zone: "Sun, 1 Aug 2021 10:30:00 +0430"',
      'c.txt: a date and time with a time zone: "Sun, 1 Aug 2021 10:30:00 -0500"',
      'c.txt: the header of a mail: "از: نام <person@example.org>"',
      'd.txt: the header of a mail: "Message-ID: <abc@mail.example.org>"',
      'e.txt: a date and time with a time zone: "Sun, 01 Aug 2021 06:00:00 +0330"',
      'e.txt: the header of a mail: "Received: from host.example.org by mx.example.org; Sun, 01 …"',
      'f.json: the header of a mail: "To: Name <person@example.org>"',
    ]);
  });

  it('passes with an address, a time or a letter on paper', async (test) => {
    const texts = {
      'a.html': page(
        '<p>از: شورای بازنشستگان</p><p>به: وزارت کار</p><p>تماس: <a href="mailto:info@example.org">info@example.org</a></p>',
      ),
      'b.txt':
        'Demo on 1 August 2021 10:30, Berlin. To: info@example.org\nhttps://example.org/@a:b',
      'c.xml': '<rss><pubDate>Fri, 23 Jul 2021 00:00:00 GMT</pubDate></rss>',
      'd.txt': 'Sun, 1 Aug 2021 00:00:00 +0000',
    };
    assert.deepEqual(await findIn(test, texts), []);
  });

  it('is refused with a machine-readable time of day or time zone', async (test) => {
    const planted: Record<string, string> = {
      'a.html': page('<time datetime="2021-07-23T10:30:00+03:30">۱ مرداد</time>'),
      'b.html': page(
        '',
        '<meta property="article:published_time" content="2021-07-23T00:00+03:30">',
      ),
      'c.html': page(
        '<script type="application/ld+json">{"datePublished":"2021-07-23T10:30:00Z"}</script>',
      ),
      'd.xml': '<feed><updated>2021-07-23T10:30:00Z</updated></feed>',
      'e.xml': '<url><lastmod>2021-07-23T00:00:00+00:00</lastmod></url>',
      'f.opf': '<meta property="dcterms:modified">2021-07-23T08:00:00Z</meta>',
      'g.xml': '<rss><pubDate>Fri, 23 Jul 2021 10:30:00 +0330</pubDate></rss>',
      'h.json': '{ "date_published" : "2021-07-23T10:30:00.000Z" }',
      'i.json': '{"created":"20210723T103000+0330"}',
      'j.json': '{"updated":"2021-07-23 10:30 IRST"}',
      'k.json': '{"mtime":1627036201}',
      'l.json': '{"builtAt":1627036201000}',
      'm.json': '{"pubDate":"Fri, 23 Jul 2021 10:30:00 GMT"}',
      'n.json': '{"made":"2021:07:23 10:30:00"}',
      'o.json': '{"dates":["2021-07-23T10:30:00Z"]}',
    };
    const found = await findIn(test, planted);
    assert.deepEqual(
      found.map((line) => line.split(': "')[0]),
      Object.keys(planted).map((file) => `${file}: a time of day`),
    );
  });

  it('with days, midnights in UTC and times in prose passes', async (test) => {
    const prose = 'ساعت 10:30 به وقت تهران، 2021-07-23T10:30:00+03:30، دستگیر شدند.';
    const found = await findIn(test, {
      'a.html': page(
        `<time datetime="2021-07">تیر</time><time datetime="2021-07-23">۱</time><p>${prose}</p><p>2021-07-23T10:30:00+03:30</p>`,
        `<meta name="description" content="${prose}">`,
      ),
      'b.xml': `<feed><updated>2021-07-23T00:00:00Z</updated><summary>${prose}</summary><lastmod>2021-07-23</lastmod></feed>`,
      'c.json': JSON.stringify({
        text: prose,
        html: '<time datetime="x">',
        on: '2021-07-23T00:00:00Z',
        title: '2021-07-23 10:30',
        name: '23.07.2021 10:30',
        updated: 1626998400,
        count: 1627036201,
      }),
      'd.txt': prose,
      'e.xml': '<rss><pubDate>Fri, 23 Jul 2021 00:00:00 GMT</pubDate></rss>',
    });
    assert.deepEqual(found, []);
  });
});

describe('a file', () => {
  it('that does not belong in a site is refused by its name, in any folder', async (test) => {
    const forbidden = [
      '.DS_Store',
      '.env.local',
      'fa/.git/config',
      'fa/Thumbs.db',
      'fa/a.docx',
      'fa/a.html.map',
      'fa/a.md~',
      'fa/b.ODT',
      'id_ed25519',
    ];
    const fine = [
      '.well-known/security.txt',
      '.nojekyll',
      'CNAME',
      'fa/map.txt',
      'fa/doc.txt',
      'fa/~a.txt',
    ];
    const files = Object.fromEntries([...forbidden, ...fine].map((file) => [file, 'text']));
    const found = await findIn(test, files);
    assert.deepEqual(
      found.map((line) => line.slice(0, line.indexOf(': '))),
      forbidden,
    );
    assert.match(found[0] ?? '', /a file that does not belong in a site: macOS wrote it/);
  });
});
