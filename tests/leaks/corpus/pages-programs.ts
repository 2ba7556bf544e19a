import { page } from '../../support/planted.ts';
import type { Planting, PlantingGroup } from '../planting.ts';

const file = (name: string, extension: string, content: string): Planting => ({
  name,
  files: (slug) => ({ [`public/${slug}.${extension}`]: content }),
});
const inBody = (name: string, body: string): Planting => file(name, 'html', page(body));
const inHead = (name: string, head: string): Planting =>
  file(name, 'html', page('<p>متن</p>', head));

/** What programs write into the pages that they save. */
const leaks: readonly Planting[] = [
  file(
    'a page of LibreOffice',
    'html',
    `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN"><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/><meta name="created" content="2021-07-23T10:30:00"/><meta name="changedby" content="Sara"/></head><body lang="fa"><p>متن</p></body></html>`,
  ),
  inHead(
    'the time of a change by LibreOffice',
    '<meta name="changed" content="2021-07-23T10:30:00.123456789">',
  ),
  inHead('the first user field of LibreOffice', '<meta name="Info 1" content="Sara">'),
  file(
    'a page of Word',
    'htm',
    `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head><meta charset=utf-8><link rel=File-List href="x.files/filelist.xml"><!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>Sara</o:Author></o:DocumentProperties></xml><![endif]--></head><body><p class=MsoNormal>متن<o:p></o:p></p></body></html>`,
  ),
  file(
    'a filtered page of Word',
    'htm',
    '<html><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15 (filtered)"><style><!-- /* Font Definitions */ p.MsoNormal{margin:0cm;} --></style></head><body lang=FA><div class=WordSection1><p class=MsoNormal>متن</p></div></body></html>',
  ),
  inBody(
    'a paragraph of Word in a style',
    '<p class="MsoNormal" style="mso-margin-top-alt:auto">متن</p>',
  ),
  file(
    'a page that Chrome saved',
    'html',
    `<!DOCTYPE html>\n<!-- saved from url=(0038)https://docs.example.org/u/0/sara/edit -->\n<html lang="fa"><head><meta charset="utf-8"><title>x</title></head><body>متن</body></html>`,
  ),
  file(
    'a page that SingleFile saved',
    'html',
    `<!DOCTYPE html> <html lang="fa"><!--\n Page saved with SingleFile \n url: https://example.org/ \n saved date: Fri Jul 23 2021 10:30:00 GMT+0430\n--><meta charset="utf-8"><title>x</title><body>متن`,
  ),
  file(
    'a page that HTTrack copied',
    'html',
    `<!DOCTYPE html><html><!-- Mirrored from example.org/ by HTTrack Website Copier/3.x [XR&CO'2014], Fri, 23 Jul 2021 10:30:00 GMT --><head><meta charset="utf-8"><title>x</title></head><body>متن</body></html>`,
  ),
  inBody(
    'a message of a Telegram export',
    '<div class="message default clearfix" id="message12"><div class="body"><div class="pull_right date details" title="23.07.2021 10:30:15 UTC+03:30">10:30</div><div class="from_name">Sara Example</div><div class="text">متن</div></div></div>',
  ),
  inBody(
    'a part of a page of Telegram with a time',
    '<div class="message_date" title="23.07.2021 10:30:15">x</div>',
  ),
  inBody(
    'a heading of Typora',
    '<div id="write" class="is-node"><h1 md-inline="plain">متن</h1></div>',
  ),
  inBody('lines of a source in a page of pandoc', '<p data-pos="notes/sara.md@1:1-2:1">متن</p>'),
  inHead(
    'the authors of pandoc',
    '<meta name="author" content="Sara Example"><meta name="dcterms.date" content="2021-07-23">',
  ),
  inHead('a Dublin Core author', '<meta name="DC.creator" content="Sara Example">'),
  inHead('an article for scholars', '<meta name="citation_author" content="Example, Sara">'),
  inHead('a generator of Hugo', '<meta name="generator" content="Hugo 0.111.3">'),
  inHead(
    'an API of WordPress',
    '<link rel="https://api.w.org/" href="https://example.org/wp-json/">',
  ),
  inHead(
    'a manifest for Windows Live Writer',
    '<link rel="wlwmanifest" type="application/wlwmanifest+xml" href="https://example.org/wlwmanifest.xml">',
  ),
  inHead(
    'an RSD of WordPress',
    '<link rel="EditURI" type="application/rsd+xml" title="RSD" href="https://example.org/xmlrpc.php?rsd">',
  ),
  inHead('a short link of WordPress', '<link rel="shortlink" href="https://example.org/?p=12">'),
  inHead(
    'the reading time that Yoast writes',
    '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Sara Example">',
  ),
  inHead('an account on Twitter', '<meta name="twitter:creator" content="@sara">'),
  inHead('the account of a profile', '<meta property="profile:username" content="sara">'),
  inHead('the administrators of a page of Facebook', '<meta property="fb:admins" content="12345">'),
  inHead(
    'a profile for the Fediverse',
    '<meta name="fediverse:creator" content="@sara@example.org">',
  ),
  inHead('a proof of identity', '<link rel="me" href="https://example.org/@sara">'),
  inHead('a program of Front Page', '<meta name="ProgId" content="FrontPage.Editor.Document">'),
  inHead('the owner of a page', '<meta name="owner" content="sara">'),
  inHead('a place', '<meta name="geo.position" content="35.7;51.4">'),
  inHead('a place of ICBM', '<meta name="ICBM" content="35.7, 51.4">'),
  inHead('a mail for replies', '<meta name="reply-to" content="sara@example.org">'),
  inHead('a token against forgery', '<meta name="csrf-token" content="abc">'),
  inHead('a proof of Pinterest', '<meta name="p:domain_verify" content="x">'),
  inHead(
    'an app of Apple with an argument',
    '<meta name="apple-itunes-app" content="app-id=1, affiliate-data=sara">',
  ),
  inBody(
    'a mail with a pixel',
    '<div dir="rtl">متن<img src="https://mail.elsewhere.example/o.gif?u=sara" width="1" height="1" alt=""></div>',
  ),
  inBody('a picture out of a mail', '<img src="cid:image001.png@01D77F" alt="x">'),
  inBody('a picture of Word on a disk', '<img src="file:///C:/Users/sara/x.png" alt="x">'),
  inBody(
    'a quotation of a mail',
    '<blockquote type="cite" cite="mid:abc@mail.example.org">متن</blockquote>',
  ),
  inBody('a signature of Thunderbird', '<div class="moz-signature">Sara</div>'),
  inBody(
    'a head of a forwarded mail of Thunderbird',
    '<table class="moz-email-headers-table"><tr><th>From:</th><td>Sara &lt;sara@example.org&gt;</td></tr></table>',
  ),
  inBody(
    'an account of Outlook',
    '<div id="divRplyFwdMsg"><b>From:</b> Sara &lt;sara@example.org&gt;</div>',
  ),
  inBody(
    'the mark of a reply in Outlook',
    '<div id="mail-editor-reference-message-container">متن</div>',
  ),
  inBody(
    'a comment of Google Docs',
    '<a href="#cmnt1" id="cmnt_ref1">[a]</a><div><a href="#cmnt_ref1" id="cmnt1">[a]</a> Sara: x</div>',
  ),
  inBody(
    'a link wrapped by Google Docs',
    '<a href="https://www.google.com/url?q=https://example.org/&amp;sa=D&amp;source=editors&amp;ust=1627036200000000&amp;usg=AOvVaw0">x</a>',
  ),
  inBody(
    'a link wrapped by Outlook',
    '<a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org&amp;data=05%7C01%7Csara%40example.org">x</a>',
  ),
  inBody(
    'a link wrapped by Facebook',
    '<a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org&amp;h=AT0">x</a>',
  ),
  inBody(
    'a link wrapped by Proofpoint',
    '<a href="https://urldefense.com/v3/__https://example.org__;!!abc">x</a>',
  ),
  inBody('a mark of LanguageTool', '<p data-lt-tmp-id="lt-1">متن</p>'),
  inBody('an element of LanguageTool', '<p>متن</p><lt-highlighter></lt-highlighter>'),
  inBody(
    'an element of Grammarly',
    '<p>متن</p><grammarly-desktop-integration></grammarly-desktop-integration>',
  ),
  inBody(
    'a mark of Dark Reader',
    '<p data-darkreader-inline-color="" style="--darkreader-inline-color:#fff">متن</p>',
  ),
  inHead(
    'a style of Dark Reader',
    '<style class="darkreader darkreader--fallback">a{color:red}</style>',
  ),
  inBody(
    'a translation of Google',
    '<p>متن</p><font style="vertical-align: inherit;"><font style="vertical-align: inherit;">x</font></font><div id="goog-gt-tt" class="skiptranslate"></div>',
  ),
  inBody('blocks of Notion', '<div data-block-id="1f2e3d4c-7fff-ab12-1f2e-3d4c7fffab12">x</div>'),
  inBody('a live server', '<p>متن</p><script src="/livereload.js?port=35729"></script>'),
  inBody(
    'a script of Live Server',
    '<script type="text/javascript">if ("WebSocket" in window) {}</script>',
  ),
  file(
    'a page of a debugger',
    'html',
    page('<h1>Traceback</h1><pre>File "/home/sara/site/app.py", line 3, in index</pre>'),
  ),
  file(
    'bookmarks that a browser exported',
    'html',
    '<!DOCTYPE NETSCAPE-Bookmark-file-1><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8"><TITLE>Bookmarks</TITLE><H1>Bookmarks</H1><DL><p><DT><A HREF="https://example.org/" ADD_DATE="1627036200">x</A></DL>',
  ),
];

export const group: PlantingGroup = { title: 'Pages saved by programs', leaks, harmless: [] };
