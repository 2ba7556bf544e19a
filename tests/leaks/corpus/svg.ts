import { inPublic, inZip } from '../../support/planted-pictures.ts';
import { page } from '../../support/planted.ts';
import type { Planting, PlantingGroup } from '../planting.ts';

const svg = (inside: string, attributes = '', before = ''): string =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"${attributes}>${inside}</svg>\n`;

const drawing = '<path d="M0 0h9v9z"/>';

const leak = (name: string, inside: string, attributes = '', before = ''): Planting =>
  inPublic(`an SVG with ${name}`, 'svg', svg(inside, attributes, before));

const plain = (name: string, inside: string, attributes = '', before = ''): Planting =>
  inPublic(name, 'svg', svg(inside, attributes, before));

const inkscape = ' xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"';
const sodipodi = ' xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"';

export const group: PlantingGroup = {
  title: 'Drawings: SVG',
  leaks: [
    leak('metadata', '<metadata><creator>Sara</creator></metadata>'),
    leak('RDF', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>'),
    leak('XMP', '<?xpacket begin="" id="W5M0"?>'),
    leak('an instruction before it', drawing, '', '<?sara by="Sara"?>'),
    leak('a comment', '<!-- by Sara -->'),
    leak('a comment of a program', '<!-- Generator: Adobe Illustrator 25.0.0 -->'),
    leak('a comment before it', drawing, '', '<!-- by Sara -->'),
    leak('a comment in its stylesheet', '<style>/* by Sara */path{fill:red}</style>'),
    leak(
      'a comment in a CDATA stylesheet',
      '<style><![CDATA[/* by Sara */path{fill:red}]]></style>',
    ),
    leak('the name of its file', drawing, `${sodipodi} sodipodi:docname="letter-of-sara.svg"`),
    leak('the path of an export', '<g inkscape:export-filename="x.png"/>', inkscape),
    leak('the name of a layer', '<g inkscape:label="for Sara"/>', inkscape),
    leak('the settings of a window', '<sodipodi:namedview pagecolor="#fff"/>', sodipodi),
    leak('a namespace of Inkscape', drawing, inkscape),
    leak(
      'a namespace of Sketch',
      '<g sketch:type="MSPage"/>',
      ' xmlns:sketch="http://www.bohemiancoding.com/sketch/ns"',
    ),
    leak(
      'an attribute of Affinity',
      '<g serif:id="Sara"/>',
      ' xmlns:serif="http://www.serif.com/"',
    ),
    leak('a layer name of Illustrator or Figma', '<g data-name="by Sara"/>'),
    leak('a time of an icon service', drawing, ' t="1626868000000" p-id="1234"'),
    leak(
      'data of Illustrator',
      '<i:pgf xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/">Sara</i:pgf>',
    ),
    leak('entities', drawing, '', '<!DOCTYPE svg [<!ENTITY a "Sara">]>'),
    leak(
      'a document type of its own',
      drawing,
      '',
      '<!DOCTYPE svg SYSTEM "http://example.org/sara.dtd">',
    ),
    leak('a script', '<script>alert(1)</script>'),
    leak('an event handler', '<path d="M0 0" onclick="alert(1)"/>'),
    leak(
      'HTML in it',
      '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">Sara</p></foreignObject>',
    ),
    leak('text that is not shown', `<g>by Sara${drawing}</g>`),
    leak('text in a CDATA section that is not shown', `<g><![CDATA[by Sara]]>${drawing}</g>`),
    leak('an unknown element', '<sara>Sara</sara>'),
    leak('an unknown attribute', '<path d="M0 0" author="Sara"/>'),
    leak('a picture of another site', '<image href="https://example.org/x.png"/>'),
    leak('a picture of another site by xlink', '<image xlink:href="//example.org/x.png"/>'),
    leak('a fill of another site', '<path d="M0 0" fill="url(https://example.org/x.svg#a)"/>'),
    leak('a stylesheet of another site', '<style>@import "https://example.org/x.css";</style>'),
    leak('a use of another site', '<use href="https://example.org/x.svg#a"/>'),
    leak('an address that runs a script', '<a href="javascript:alert(1)"><path d="M0 0h9"/></a>'),
    leak(
      'an animation of an address',
      '<a href="#a"><set attributeName="href" to="https://example.org/"/></a>',
    ),
    leak(
      'an animation of an address by xlink',
      '<animate attributeName="xlink:href" values="javascript:alert(1)"/>',
    ),
    leak('a base address', drawing, ' xml:base="https://example.org/"'),
    leak(
      'data in its pictures',
      `<image href="data:image/png;base64,${Buffer.from('GIF89a').toString('base64')}"/>`,
    ),
    inPublic('an SVG that is cut off', 'svg', '<svg xmlns="http://www.w3.org/2000/svg"><g>'),
    inPublic('an SVG with text after it', 'svg', `${svg(drawing)}by Sara`),
    inPublic('an SVG in UTF-16', 'svg', Buffer.from(`\ufeff${svg(drawing)}`, 'utf16le')),
    inZip('an SVG with metadata', 'svg', Buffer.from(svg('<metadata>Sara</metadata>'))),
    {
      name: 'an SVG with metadata, in a page as data',
      files: (slug) => ({
        [`public/${slug}.html`]: page(
          `<img alt="" src="data:image/svg+xml;base64,${Buffer.from(svg('<metadata>Sara</metadata>')).toString('base64')}">`,
        ),
      }),
    },
  ],
  harmless: [
    plain('a drawing', drawing),
    plain(
      'a drawing with a declaration',
      drawing,
      ' version="1.1" width="24" height="24"',
      '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n',
    ),
    plain(
      'a drawing with the document type of SVG',
      drawing,
      '',
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n',
    ),
    plain(
      'a drawing with a title and words',
      '<title>قفسه</title><desc>پر از کتاب</desc><text x="1" y="2" font-size="2">کتاب<tspan dx="1"> &amp; نان</tspan></text>',
      ' role="img" aria-labelledby="t"',
    ),
    plain(
      'a drawing with a gradient',
      '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/><stop offset="1"/></linearGradient></defs><rect width="9" height="9" fill="url(#a)"/>',
    ),
    plain(
      'a drawing with a stylesheet',
      '<style>.a{fill:#c00}</style><use class="a" href="#b"/><symbol id="b"><circle r="2"/></symbol>',
    ),
    plain(
      'a drawing that moves',
      '<circle r="2"><animate attributeName="r" from="1" to="2" dur="1s" repeatCount="indefinite"/></circle>',
    ),
    plain(
      'a drawing with a filter',
      '<filter id="f"><feGaussianBlur in="SourceAlpha" stdDeviation="2"/></filter><g filter="url(#f)" style="mix-blend-mode:multiply"><ellipse rx="3" ry="2"/></g>',
    ),
    plain(
      'a drawing with a link',
      '<a href="https://example.org/" target="_blank" rel="noopener"><path d="M0 0h9"/></a>',
    ),
    plain(
      'a drawing that follows the colours of a system',
      '<style>@media (prefers-color-scheme:dark){path{fill:#fff}}</style><path d="M0 0h9v9z"/>',
    ),
  ],
};
