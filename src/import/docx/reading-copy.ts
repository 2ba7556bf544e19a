import { descendants } from './package/elements.ts';
import { linkPrefix, type Facts } from './clean/facts.ts';
import type { XmlElement, XmlNode } from './package/xml.ts';

/** Files of a package in memory, as mammoth asks for them. */
export interface ReadingCopy {
  readonly exists: (name: string) => boolean;
  readonly read: (name: string) => Promise<string>;
}

const ooxml = 'http://schemas.openxmlformats.org';
const namespaces = [
  `xmlns:w="${ooxml}/wordprocessingml/2006/main"`,
  `xmlns:r="${ooxml}/officeDocument/2006/relationships"`,
  `xmlns:wp="${ooxml}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${ooxml}/drawingml/2006/main"`,
  `xmlns:pic="${ooxml}/drawingml/2006/picture"`,
].join(' ');

/** A package of nothing but cleaned blocks, and where their links lead. */
export function readingCopy(blocks: readonly XmlElement[], { links }: Facts): ReadingCopy {
  const used = blocks.flatMap((block) => Array.from(descendants(block, 'w:hyperlink')));
  const relationships = [
    ...used.map(({ attributes: { 'r:id': id = '' } }) =>
      relationship(id, 'hyperlink', links[Number(id.slice(linkPrefix.length))] ?? ''),
    ),
    // One stands for all: a picture is known by its number.
    relationship('picture', 'image', 'picture'),
  ];
  const files = new Map([
    ['word/document.xml', root('w:document', `<w:body>${blocks.map(write).join('')}</w:body>`)],
    [
      'word/_rels/document.xml.rels',
      `<Relationships xmlns="${ooxml}/package/2006/relationships">${relationships.join('')}</Relationships>`,
    ],
    // What mammoth takes for a document without styles knows none of tables.
    ['word/styles.xml', root('w:styles', '')],
  ]);
  return {
    exists: (name) => files.has(name),
    read: (name) => Promise.resolve(files.get(name) ?? ''),
  };
}

const root = (name: string, content: string): string =>
  `<${name} ${namespaces}>${content}</${name}>`;

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${ooxml}/officeDocument/2006/relationships/${type}" Target="${escape(target)}"/>`;

function write(node: XmlNode): string {
  if (typeof node === 'string') return escape(node);
  const attributes = Object.entries(node.attributes)
    .filter(([name]) => /^[a-z]+(?::[A-Za-z]+)?$/.test(name))
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('');
  return `<${node.name}${attributes}>${node.children.map(write).join('')}</${node.name}>`;
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

const escape = (text: string): string =>
  text.replaceAll(/[&<>"\n\r\t]/g, (sign) => signs[sign] ?? sign);
