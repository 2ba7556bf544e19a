import { closestMatch } from 'leven';
import { refuseLanguageTag } from '../domain/language-tag.ts';
import { refuseId } from '../domain/identifier.ts';
import { imageName } from '../domain/image.ts';
import { signatoriesName } from '../domain/signatories.ts';

/** What a file of `content/` is, according to its path. */
export type ContentPath =
  | { readonly kind: 'site' | 'ledger' | 'redirects' }
  | { readonly kind: 'locale'; readonly tag: string }
  | { readonly kind: 'issuer' | 'topic'; readonly id: string }
  | { readonly kind: 'edition' | 'page'; readonly id: string; readonly tag: string }
  | { readonly kind: 'image' | 'signatories'; readonly id: string; readonly name: string };

/** Why a file does not belong into `content/`: the rule and message of a problem. */
export interface Misplaced {
  readonly rule: 'stray-file' | 'id' | 'image-name' | 'language-tag';
  readonly message: string;
}

/** Returns the path in the root of the file of an edition. */
export const editionFile = (id: string, tag: string): string =>
  `content/statements/${id}/${tag}.md`;

/** Returns the path in the root of the file of an issuer or a topic. */
export const namedFile = (folder: 'issuers' | 'topics', id: string): string =>
  `content/${folder}/${id}.yaml`;

const folders = {
  locales: 'locale',
  issuers: 'issuer',
  topics: 'topic',
  statements: 'edition',
  pages: 'page',
} as const;

/** Returns what the file at `path`, relative to `content/`, is. */
export function contentPathOf(path: string): ContentPath | Misplaced {
  if (path === 'site.yaml') return { kind: 'site' };
  if (path === 'published.jsonl') return { kind: 'ledger' };
  if (path === 'redirects.yaml') return { kind: 'redirects' };
  const [folder = '', ...rest] = path.split('/');
  const kind = Object.hasOwn(folders, folder) ? folders[folder as keyof typeof folders] : undefined;
  if (kind !== undefined && rest.length === 0)
    return {
      rule: 'stray-file',
      message: `this is a file, and must be a folder; rename it, and create the folder content/${folder}`,
    };
  if (kind === undefined)
    return stray(path, [
      ...Object.keys(folders).map((known) => `${known}/`),
      'site.yaml',
      'published.jsonl',
      'redirects.yaml',
    ]);
  const file = rest.at(-1) ?? '';
  const extension = {
    locale: '.yaml',
    issuer: '.yaml',
    topic: '.yaml',
    edition: '.md',
    page: '.mdx',
  }[kind];
  const depth = kind === 'edition' || kind === 'page' ? 2 : 1;
  if (kind === 'edition' && rest.length === depth && looksLikeImage.test(file))
    return placeOfImage(rest[0] ?? '', file);
  if (kind === 'edition' && rest.length === depth && file.toLowerCase().endsWith('.csv'))
    return placeOfSignatories(rest[0] ?? '', file);
  if (rest.length !== depth || !file.endsWith(extension)) {
    const form = `content/${folder}/${depth === 2 ? '<id>/<tag>' : kind === 'locale' ? '<tag>' : '<id>'}${extension}`;
    return {
      rule: 'stray-file',
      message: `files in this folder are named ${form}; rename this one, or move it out of content/`,
    };
  }
  const stem = file.slice(0, -extension.length);
  if (kind === 'locale') return refusedTag(stem) ?? { kind, tag: stem };
  const id = depth === 2 ? (rest[0] ?? '') : stem;
  const refusal = refuseId(id);
  if (refusal !== undefined) return { rule: 'id', message: refusal };
  if (kind === 'issuer' || kind === 'topic') return { kind, id };
  return refusedTag(stem) ?? { kind, id, tag: stem };
}

/** The extensions of image files, whether Bayan can publish the format or not. */
const looksLikeImage = /\.(?:jpe?g|jfif|png|webp|gif|avif|hei[cf]|svg|tiff?|bmp)$/i;

function placeOfImage(id: string, name: string): ContentPath | Misplaced {
  const refusal = refuseId(id);
  if (refusal !== undefined) return { rule: 'id', message: refusal };
  if (imageName.test(name)) return { kind: 'image', id, name };
  const message =
    'the name of an image may contain only a-z, 0-9 and "-", and must end in .jpg, .png, .webp or .gif; rename it, or save it in one of these formats';
  return { rule: 'image-name', message };
}

function placeOfSignatories(id: string, name: string): ContentPath | Misplaced {
  const refusal = refuseId(id);
  if (refusal !== undefined) return { rule: 'id', message: refusal };
  if (signatoriesName.test(name)) return { kind: 'signatories', id, name };
  const message =
    'the name of a list of signatories may contain only a-z, 0-9 and "-", and must end in .csv; rename it, for example to signatories.csv';
  return { rule: 'stray-file', message };
}

function refusedTag(tag: string): Misplaced | undefined {
  const refusal = refuseLanguageTag(tag);
  return refusal === undefined
    ? undefined
    : { rule: 'language-tag', message: `the language in the file name is wrong: ${refusal}` };
}

function stray(path: string, known: readonly string[]): Misplaced {
  const meant = closestMatch(path.includes('/') ? `${path.split('/')[0] ?? ''}/` : path, known, {
    maxDistance: 3,
  });
  const remedy = meant
    ? `did you mean content/${meant}?`
    : `move it out of content/, which contains only ${known.join(', ')}`;
  return { rule: 'stray-file', message: `this file does not belong here; ${remedy}` };
}
