import type { Site } from './site.ts';

/** What the documentation and a new `site.yaml` say about a key. */
interface SiteKey {
  /** What it sets, as a sentence without a capital at its start and a full stop at its end. */
  readonly about: string;
  /** How it is written, as lines of YAML. */
  readonly example: string;
}

/** The keys that every `site.yaml` must have. */
export const requiredSiteKeys = ['name', 'url', 'locales'] as const satisfies (keyof Site)[];

/** Every key of `site.yaml`, in the order in which it is explained. A new key of the schema without a line here is a type error. */
export const siteKeys: Readonly<Record<keyof Site, SiteKey>> = {
  name: {
    about: 'the name of the site, in each of its languages',
    example: 'name:\n  en: Our statements',
  },
  url: {
    about:
      'the address where it will be published, with `https://`; it may have a path; `publish` refuses an example',
    example: 'url: https://our-site.example',
  },
  locales: {
    about:
      'the languages of the site, in the order of the language switcher; the first is the default',
    example: 'locales: [en]',
  },
  contact: {
    about:
      'an e-mail address, or an address with `https://` (also of Signal, Telegram or Matrix), `mailto:` or `tel:`; shown in the foot of pages, in plain text and in e-books',
    example: 'contact: desk@our-site.example',
  },
  security: {
    about:
      'where to report a weakness of the site, and until when; published as `/.well-known/security.txt`',
    example: 'security: { contact: "mailto:security@our-site.example", expires: 2030-12-31 }',
  },
  leaflet: {
    about: 'the paper of leaflets, `a4` or `a5`; A4 by default',
    example: 'leaflet: { paper: a5 }',
  },
  commits: {
    about: 'the shared identity that every commit must have, so that the history names no editor',
    example: 'commits: { name: Our editors, email: editors@our-site.example }',
  },
  precompress: {
    about:
      '`[br, gz]` also writes a compressed copy of each page and text next to it, for hosts that send such copies',
    example: 'precompress: [br, gz]',
  },
  deploy: {
    about: 'where `node bayan deploy` puts the site: a server, a branch of a repository, or both',
    example: 'deploy: { ssh: { to: "editors@our-site.example:/srv/site", keep: 5 } }',
  },
  formats: {
    about: 'what the site offers besides its pages and feeds; the usual formats by default',
    example: 'formats: [txt, bundle, { format: pdf, from: 2024-01-01 }]',
  },
  keep: {
    about: 'how many earlier builds to keep for `rollback`; none by default',
    example: 'keep: 3',
  },
  paragraphLinks: {
    about:
      '`true` gives each paragraph of a statement a visible link to itself, such as `#p-3`; it is the same in every language, so that a passage can be cited',
    example: 'paragraphLinks: true',
  },
  leadPictures: {
    about:
      '`true` shows the first picture of a statement on its card, and at the top of the home page',
    example: 'leadPictures: true',
  },
  theme: {
    about: 'colours, the logo, the sections of the masthead and the sentence on home pages',
    example: 'theme: { light: { accent: "#0b5c8a" }, mark: mark.svg }',
  },
  publisherIsIssuer: {
    about:
      '`true` if the publisher issues all statements itself; then no page says that the site does not speak for the organisations, and lists do not name the only one',
    example: 'publisherIsIssuer: true',
  },
  ipfs: {
    about:
      '`true` also writes `dist.car` and `dist.cid`, the site as one file for IPFS and its CID',
    example: 'ipfs: true',
  },
  mirrors: {
    about:
      'addresses of copies of the whole site, `https://` or `http://….onion`; pages, plain text and e-books link to themselves there',
    example: 'mirrors: [https://mirror.our-site.example]',
  },
  allowedFiles: {
    about: 'files in `public/` that may be published with all that is in them, by their digests',
    example:
      'allowedFiles:\n  - sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\n    reason: The programme of the congress, by its named author',
  },
};
