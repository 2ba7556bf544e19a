import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { siteSchema } from '../../../../src/domain/site.ts';
import type { Change } from '../change.ts';
import type { Scene } from '../scene.ts';

const site = 'content/site.yaml';
const logo = (path: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="${path}"/></svg>\n`;
const add = (lines: string) => (scene: Scene) => scene.edit(site, /\n$/, `\n${lines}\n`);

/** A file that the privacy gate refuses, unless its digest is allowed. */
const refused = 'See /home/zanbil/notes for more.\n';
const gzipped = gzipSync('c,d\n'.repeat(300));
const digest = createHash('sha256').update(refused).digest('hex');

/** Changes of `site.yaml`. */
export const settings: readonly Change[] = [
  { name: 'the name of the site', apply: (scene) => scene.edit(site, 'The Lantern', 'The Lamp') },
  {
    name: 'the address of the site',
    apply: (scene) => scene.edit(site, 'copies/first', 'copies/second'),
  },
  { name: 'a mirror that is added', apply: add('mirrors: [https://mirror.example/lantern]') },
  { name: 'a contact', apply: add('contact: desk@lantern.example') },
  {
    name: 'where to report vulnerabilities',
    apply: add("security: { contact: 'mailto:faults@lantern.example', expires: 2031-01-01 }"),
  },
  { name: 'the paper of leaflets', apply: add('leaflet: { paper: a5 }') },
  { name: 'the picture of the text on its card', apply: add('leadPictures: true') },
  {
    name: 'how many builds are kept',
    apply: (scene) => scene.edit(site, 'keep: 0', 'keep: 1'),
    expects: 'same bytes',
  },
  {
    name: 'a file that the gate refuses',
    apply: (scene) => scene.write({ 'public/notes.txt': refused }),
    expects: /public\/notes\.txt|notes\.txt/,
  },
  {
    name: 'a file that is allowed by its digest',
    apply: add(`allowedFiles: [{ sha256: ${digest}, reason: public on purpose }]`),
  },
  {
    name: 'a file that is not allowed any more',
    apply: (scene) => scene.edit(site, /allowedFiles: .*\n/, ''),
    expects: /notes\.txt/,
    undo: (scene) => scene.write({ 'public/notes.txt': null }),
  },
  {
    name: 'a language that is added',
    apply: (scene) => scene.edit(site, 'locales: [fa, en]', 'locales: [fa, en, de]'),
  },
  {
    name: 'the order of languages, and with it the default one',
    apply: (scene) => scene.edit(site, 'locales: [fa, en, de]', 'locales: [en, de, fa]'),
  },
  {
    name: 'a language that is removed',
    apply: (scene) => scene.edit(site, 'locales: [en, de, fa]', 'locales: [fa, en]'),
  },
  ...('formats' in siteSchema.shape
    ? [
        { name: 'fewer formats', apply: add('formats: [txt]') },
        {
          name: 'other formats',
          apply: (scene: Scene) => scene.edit(site, 'formats: [txt]', 'formats: [pdf]'),
        },
        {
          name: 'no formats',
          apply: (scene: Scene) => scene.edit(site, 'formats: [pdf]', 'formats: []'),
        },
        {
          name: 'formats that a site has only if it names them',
          apply: (scene: Scene) =>
            scene.edit(site, 'formats: []', 'formats: [txt, poster, pictures, stories]'),
        },
        {
          name: 'the name of the site, with pictures',
          apply: (scene: Scene) => scene.edit(site, 'The Lamp', 'The Torch'),
        },
        { name: 'all formats', apply: (scene: Scene) => scene.edit(site, /formats: .*\n/, '') },
      ]
    : []),
  ...('precompress' in siteSchema.shape
    ? [
        { name: 'compressed copies', apply: add('precompress: [br, gz]') },
        {
          name: 'a file of the name of a copy',
          apply: (scene: Scene) =>
            scene.write({ 'public/data.csv': 'a,b\n'.repeat(400), 'public/data.csv.gz': gzipped }),
        },
        {
          name: 'no file of the name of a copy',
          apply: (scene: Scene) => scene.write({ 'public/data.csv.gz': null }),
        },
        {
          name: 'the name of the site, with copies',
          apply: (scene: Scene) => scene.edit(site, 'The Torch', 'The Flame'),
        },
        {
          name: 'fewer copies',
          apply: (scene: Scene) => scene.edit(site, 'precompress: [br, gz]', 'precompress: [gz]'),
        },
        { name: 'no copies', apply: (scene: Scene) => scene.edit(site, /precompress: .*\n/, '') },
      ]
    : []),
  {
    name: 'the colours of the theme',
    apply: add('theme: { light: { accent: "#0b5c8a" } }'),
  },
  {
    name: 'the logo, the sections, the lead and the headings of the theme',
    apply: async (scene) => {
      await scene.write({ 'public/logo.svg': logo('M0 0h8v8z') });
      await scene.edit(
        site,
        'theme: {',
        'theme: { mark: logo.svg, sections: [topics], headings: sans, lead: { en: All that is lit }, ',
      );
    },
  },
  {
    name: 'the bytes of the logo',
    apply: (scene) => scene.write({ 'public/logo.svg': logo('M0 0h8v7z') }),
  },
  { name: 'a publisher that issues its statements', apply: add('publisherIsIssuer: true') },
  {
    name: 'no theme',
    apply: async (scene) => {
      await scene.edit(site, /theme: .*\n/, '');
      await scene.write({ 'public/logo.svg': null });
    },
  },
  ...('ipfs' in siteSchema.shape
    ? [
        { name: 'files for IPFS', apply: add('ipfs: true') },
        { name: 'no files for IPFS', apply: (scene: Scene) => scene.edit(site, /ipfs: .*\n/, '') },
      ]
    : []),
];
