import { jpeg, png, segment } from '../../support/handmade-files.ts';
import { p, r, style, wordFile, type WordParts } from '../../import/word-file.ts';
import type { Planting, PlantingGroup } from '../planting.ts';

const secret = 'Sara Example';
const opening = p(r('آغاز متن این است.'));

const received = (
  name: string,
  extension: string,
  content: string | Buffer,
  secrets: readonly string[] = [secret],
): Planting => ({
  name,
  files: (slug) => ({ [`received/${slug}.${extension}`]: content }),
  secrets,
});

/** A Word file with a text, and more in its body or its other parts. */
const word = (name: string, parts: Partial<WordParts>, secrets?: readonly string[]): Planting =>
  received(
    name,
    'docx',
    wordFile({ ...parts, body: opening + (parts.body ?? p(r('متن.'))) }),
    secrets,
  );

/** A Word file with another file in its package. */
const withFile = (name: string, path: string, content: string | Uint8Array): Planting =>
  word(name, { files: { [path]: content } });

const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
const show = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
const field = (code: string, result = r('نتیجه')): string =>
  p(
    `${begin}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${show}${result}${end}`,
  );

const person = `w:id="7" w:author="${secret}" w:date="2026-11-28T10:30:12Z" w:initials="SE"`;
const picture = (attributes: string): string =>
  p(
    `<w:r><w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/><wp:docPr id="1" ${attributes}/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="${secret}.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="one"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  );
const withPicture = (name: string, file: string, bytes: Uint8Array): Planting =>
  word(name, {
    body: picture('name="Picture 1" descr="تصویر یک کتاب"'),
    images: { one: { name: file, bytes } },
  });

const records: Planting[] = [
  withFile(
    'a received Word file with its author',
    'docProps/core.xml',
    `<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc"><dc:creator>${secret}</dc:creator><cp:lastModifiedBy>${secret}</cp:lastModifiedBy></cp:coreProperties>`,
  ),
  withFile(
    'a received Word file with a company and a manager',
    'docProps/app.xml',
    `<Properties><Company>${secret}</Company><Manager>${secret}</Manager><Template>${secret}.dotm</Template></Properties>`,
  ),
  withFile(
    'a received Word file with properties of its own',
    'docProps/custom.xml',
    `<Properties><property name="Checked by"><lpwstr>${secret}</lpwstr></property></Properties>`,
  ),
  withFile('a received Word file with a thumbnail', 'docProps/thumbnail.jpeg', Buffer.from(secret)),
  withFile(
    'a received Word file with custom XML',
    'customXml/item1.xml',
    `<a><b>${secret}</b></a>`,
  ),
  withFile(
    'a received Word file with variables and an attached template',
    'word/settings.xml',
    `<w:settings xmlns:w="urn:w"><w:attachedTemplate r:id="t"/><w:docVars><w:docVar w:name="a" w:val="${secret}"/></w:docVars><w:rsids><w:rsidRoot w:val="00CA7A12"/></w:rsids></w:settings>`,
  ),
  withFile(
    'a received Word file with the path of a template',
    'word/_rels/settings.xml.rels',
    `<Relationships><Relationship Id="t" Target="file:///C:/Users/${secret}/a.dotm" TargetMode="External"/></Relationships>`,
  ),
  withFile(
    'a received Word file with a source of a serial letter',
    'word/settings.xml',
    `<w:settings xmlns:w="urn:w"><w:mailMerge><w:connectString w:val="Data Source=C:\\${secret}.xlsx"/></w:mailMerge></w:settings>`,
  ),
  withFile(
    'a received Word file with the people of its comments',
    'word/people.xml',
    `<w15:people xmlns:w15="urn:w15"><w15:person w15:author="${secret}"/></w15:people>`,
  ),
  withFile(
    'a received Word file with settings of a printer',
    'word/printerSettings/printerSettings1.bin',
    Buffer.from(secret, 'utf16le'),
  ),
  withFile(
    'a received Word file with a glossary',
    'word/glossary/document.xml',
    `<w:glossaryDocument xmlns:w="urn:w"><w:t>${secret}</w:t></w:glossaryDocument>`,
  ),
  withFile(
    'a received Word file with a program',
    'word/vbaProject.bin',
    Buffer.from(`\xd0\xcf\x11\xe0${secret}`, 'latin1'),
  ),
  withFile(
    'a received Word file with a table of Excel in it',
    'word/embeddings/Sheet1.xlsx',
    Buffer.from(secret),
  ),
  withFile(
    'a received Word file with a signature',
    '_xmlsignatures/sig1.xml',
    `<Signature><X509SubjectName>CN=${secret}</X509SubjectName></Signature>`,
  ),
  withFile(
    'a received Word file with a font of its author',
    'word/fonts/font1.odttf',
    Buffer.from(secret),
  ),
  withFile(
    'a received Word file with a text in another format',
    'word/afchunk.htm',
    `<p>${secret}</p>`,
  ),
];

const marks: Planting[] = [
  word('a received Word file with a comment', {
    comments: `<w:comment ${person}>${p(r(secret))}</w:comment>`,
    body: p(
      `<w:commentRangeStart w:id="7"/>${r('متن.')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`,
    ),
  }),
  word('a received Word file with inserted words', {
    body: p(`${r('متن')}<w:ins ${person}>${r(' تازه.')}</w:ins>`),
  }),
  word('a received Word file with deleted words', {
    body: p(`${r('متن.')}<w:del ${person}><w:r><w:delText>${secret}</w:delText></w:r></w:del>`),
  }),
  word('a received Word file with moved words', {
    body: p(`<w:moveFrom ${person}>${r(secret)}</w:moveFrom>${r('متن.')}`),
  }),
  word('a received Word file with changed formatting', {
    body: p(
      `<w:r><w:rPr><w:b/><w:rPrChange ${person}><w:rPr/></w:rPrChange></w:rPr><w:t>متن.</w:t></w:r>`,
      `<w:pPrChange ${person}><w:pPr/></w:pPrChange>`,
    ),
  }),
  word('a received Word file with a deleted field code', {
    body: p(
      `${r('متن.')}<w:del ${person}><w:r><w:delInstrText>AUTHOR ${secret}</w:delInstrText></w:r></w:del>`,
    ),
  }),
  word('a received Word file with hidden words', {
    body: p(r('متن.') + r(secret, '<w:vanish/>')),
  }),
  word('a received Word file with words hidden by a style', {
    styles: style('h', 'h', '<w:rPr><w:vanish/></w:rPr>'),
    body: p(r('متن.')) + p(r(secret), '<w:pStyle w:val="h"/>'),
  }),
  word('a received Word file with a bookmark', {
    body: p(`<w:bookmarkStart w:id="0" w:name="${secret}"/>${r('متن.')}<w:bookmarkEnd w:id="0"/>`),
  }),
  word('a received Word file with the owner of a content control', {
    body: `<w:sdt><w:sdtPr><w:alias w:val="${secret}"/><w:tag w:val="${secret}"/></w:sdtPr><w:sdtContent>${p(r('متن.'))}</w:sdtContent></w:sdt>`,
  }),
  word('a received Word file with a smart tag', {
    body: p(
      `<w:smartTag w:uri="urn:x" w:element="PersonName"><w:smartTagPr><w:attr w:name="ProductID" w:val="${secret}"/></w:smartTagPr>${r('متن.')}</w:smartTag>`,
    ),
  }),
  word('a received Word file with a range that one person may edit', {
    body: p(`<w:permStart w:id="1" w:ed="${secret}"/>${r('متن.')}<w:permEnd w:id="1"/>`),
  }),
  word('a received Word file with the name of a style', {
    styles: style('x', secret),
    body: p(r('متن.'), '<w:pStyle w:val="x"/>'),
  }),
  word('a received Word file with a header and a footer', {
    headers: [p(r(`${secret} 28.11.2026`))],
    footers: [p(r(`C:\\Users\\${secret}\\a.docx`))],
  }),
  word(
    'a received Word file with ids of sessions',
    {
      body: `<w:p w:rsidR="00CA7A12" w14:paraId="00CA7A12"><w:r w:rsidRPr="00CA7A12"><w:t>متن.</w:t></w:r></w:p>`,
    },
    ['00CA7A12'],
  ),
];

const fields: Planting[] = [
  word('a received Word file with the path of a picture in a field', {
    body: field(`INCLUDEPICTURE "\\\\\\\\nas-1\\\\${secret}\\\\a.jpg"`),
  }),
  word('a received Word file with a link to a file in a field', {
    body: field(`HYPERLINK "file:///C:/Users/${secret}/a.docx"`),
  }),
  word('a received Word file with a link to a file', {
    body: p(`<w:hyperlink r:id="x" w:tooltip="${secret}">${r('متن.')}</w:hyperlink>`),
    links: { x: `file:///C:/Users/${secret}/a.docx` },
  }),
  word('a received Word file with a link to another document', {
    body: p(`<w:hyperlink r:id="x">${r('متن.')}</w:hyperlink>`),
    links: { x: `../${secret}/a.docx` },
  }),
  word('a received Word file with a link to a share', {
    body: p(`<w:hyperlink r:id="x">${r('متن.')}</w:hyperlink>`),
    links: { x: `\\\\nas-1\\${secret}\\a.docx` },
  }),
  word(
    'a received Word file with a link through a mail filter',
    {
      body: p(`<w:hyperlink r:id="x">${r('متن.')}</w:hyperlink>`),
      links: {
        x: `https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fx&amp;data=05%7Csara%40example.net`,
      },
    },
    ['sara%40example.net', 'sara@example.net'],
  ),
  word('a received Word file with its author in a field', {
    body: field('AUTHOR \\\\* MERGEFORMAT', r(secret)),
  }),
  word('a received Word file with the name of its file in a field', {
    body: field('FILENAME \\\\p', r(`C:\\Users\\${secret}\\a.docx`)),
  }),
  word('a received Word file with the person of its last version in a field', {
    body: p(`<w:fldSimple w:instr=" LASTSAVEDBY ">${r(secret)}</w:fldSimple>${r(' متن.')}`),
  }),
  word('a received Word file with the name of its user in a field', {
    body: field('USERNAME', r(secret)),
  }),
  word('a received Word file with a property in a field', {
    body: field('DOCPROPERTY Manager', r(secret)),
  }),
  word('a received Word file with an included text', {
    body: field(`INCLUDETEXT "C:\\\\Users\\\\${secret}\\\\a.docx"`),
  }),
  word('a received Word file with a linked table', {
    body: field(`LINK Excel.Sheet.12 "C:\\\\Users\\\\${secret}\\\\a.xlsx" "A1"`),
  }),
];

const exif = segment(0xe1, `Exif\0\0II*\0\x08\0\0\0${secret}`);
const pictures: Planting[] = [
  withPicture('a received Word file with a photograph with EXIF', 'image1.jpeg', jpeg(exif)),
  withPicture(
    'a received Word file with a photograph with XMP',
    'image1.jpeg',
    jpeg(segment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${secret}</x:xmpmeta>`)),
  ),
  withPicture(
    'a received Word file with a photograph with a comment',
    'image1.jpeg',
    jpeg(segment(0xfe, secret)),
  ),
  withPicture(
    'a received Word file with a picture with a text chunk',
    'image1.png',
    png(['tEXt', `Author\0${secret}`]),
  ),
  withPicture(
    'a received Word file with a picture with bytes after it',
    'image1.png',
    Buffer.concat([png(), Buffer.from(secret)]),
  ),
  withPicture('a received Word file with the name of a picture', `${secret}.png`, png()),
  word(
    'a received Word file with the path of a picture as its description',
    {
      body: picture(`name="Picture 1" descr="C:\\Users\\${secret}\\photo.jpg"`),
      images: { one: { name: 'image1.png', bytes: png() } },
    },
    [],
  ),
  word('a received Word file with the path of a picture as its title', {
    body: picture(`name="${secret}" title="C:\\Users\\${secret}\\photo.jpg" descr="یک کتاب"`),
    images: { one: { name: 'image1.png', bytes: png() } },
  }),
];

const mailHead = (lines: string) => `${lines}\n\nآغاز متن این است.\n\nمتن.\n`;
const texts: Planting[] = [
  received(
    'a received mail with its headers',
    'txt',
    mailHead(
      `From: ${secret} <sara@example.org>\nTo: Reza <reza@example.org>\nSubject: متن\nDate: Sat, 28 Nov 2026 10:30:12 +0330\nMessage-ID: <a@laptop>`,
    ),
  ),
  received(
    'a received mail that was forwarded',
    'txt',
    mailHead(
      `---------- Forwarded message ---------\nFrom: ${secret} <sara@example.org>\nDate: Sat, Nov 28, 2026 at 10:30 AM\nSubject: متن\nTo: <reza@example.org>`,
    ),
  ),
  received(
    'a received mail that was forwarded in Persian',
    'txt',
    mailHead(
      `---------- پیام بازارسال‌شده ---------\nاز: ${secret} <sara@example.org>\nتاریخ: شنبه ۷ آذر ۱۴۰۵\nموضوع: متن\nبه: <reza@example.org>`,
    ),
  ),
  received(
    'a received mail that was forwarded in German',
    'txt',
    mailHead(
      `-----Ursprüngliche Nachricht-----\nVon: ${secret} <sara@example.org>\nGesendet: Samstag, 28. November 2026 10:30\nAn: Reza <reza@example.org>\nBetreff: متن`,
    ),
  ),
  received(
    'a received Markdown file with its author',
    'md',
    `---\ntitle: متن\nauthor: ${secret}\ndate: 2026-11-28T10:30:12+03:30\n---\n\nآغاز متن این است.\n`,
  ),
  received(
    'a received Markdown file with a comment',
    'md',
    `آغاز متن این است.\n\n<!-- for ${secret} -->\n\nمتن.\n`,
  ),
  received(
    'a received mail as a file',
    'eml',
    mailHead(
      `From: ${secret} <sara@example.org>\nSubject: =?utf-8?B?2YXYqtmG?=\nMIME-Version: 1.0`,
    ),
  ),
  received('a received RTF file', 'rtf', `{\\rtf1{\\info{\\author ${secret}}}\\u1605?}`),
];

/** What Word files and mails have besides their text. */
export const group: PlantingGroup = {
  title: 'Received Word files and mails',
  leaks: [...records, ...marks, ...fields, ...pictures, ...texts],
  harmless: [],
};
