import { handZip } from './handmade-files.ts';
import { page } from './planted.ts';
import type { Planting } from '../leaks/planting.ts';

/** A picture in `public/`. */
export const inPublic = (
  name: string,
  extension: string,
  bytes: Uint8Array | string,
): Planting => ({
  name,
  files: (slug) => ({ [`public/${slug}.${extension}`]: bytes }),
});

/** A picture that a statement shows, next to its text. */
export const inStatement = (name: string, extension: string, bytes: Uint8Array): Planting => ({
  name: `${name}, next to a statement`,
  files: (slug) => ({
    [`content/statements/${slug}/fa.md`]: `---
title: کتابخانه را باز کنید
issued: 2024-03-01
issuers: [reading-circle]
---

درها بسته است.

![قفسه‌ای پر از کتاب](${slug}.${extension})
`,
    [`content/statements/${slug}/${slug}.${extension}`]: bytes,
  }),
});

const types: Record<string, string> = {
  jpg: 'image/jpeg',
  svg: 'image/svg+xml',
  ico: 'image/x-icon',
};

const dataUrl = (extension: string, bytes: Uint8Array): string =>
  `data:${types[extension] ?? `image/${extension}`};base64,${Buffer.from(bytes).toString('base64')}`;

/** A picture in the HTML of a page. */
export const inPage = (name: string, extension: string, bytes: Uint8Array): Planting => ({
  name: `${name}, in a page`,
  files: (slug) => ({
    [`public/${slug}.html`]: page(`<p><img src="${dataUrl(extension, bytes)}" alt="قفسه"></p>`),
  }),
});

/** A picture in a stylesheet. */
export const inStyle = (name: string, extension: string, bytes: Uint8Array): Planting => ({
  name: `${name}, in a stylesheet`,
  files: (slug) => ({
    [`public/${slug}.css`]: `main{background:url("${dataUrl(extension, bytes)}")}`,
  }),
});

/** A picture in a drawing. */
export const inDrawing = (name: string, extension: string, bytes: Uint8Array): Planting => ({
  name: `${name}, in an SVG`,
  files: (slug) => ({
    [`public/${slug}.svg`]: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image width="9" height="9" href="${dataUrl(extension, bytes)}"/></svg>`,
  }),
});

/** A picture in an archive. */
export const inZip = (name: string, extension: string, bytes: Uint8Array): Planting => ({
  name: `${name}, in a ZIP`,
  files: (slug) => ({
    [`public/${slug}.zip`]: handZip([{ path: `pictures/a.${extension}`, content: bytes }]),
  }),
});
