import { z } from 'astro/zod';
import type { TextDigests } from '../domain/text-digests.ts';
import { readStatement } from '../markdown/statement.ts';
import { canonicalText } from '../text/canonical.ts';
import type { TextFile } from './decode.ts';
import { digestText } from './digest-text.ts';
import { readFrontMatter } from './front-matter.ts';
import { textPartsOf, type TextParts } from './text-parts.ts';
import { readYaml } from './yaml.ts';

/** The text that the digests of an edition are computed from: title and blocks, one a line. */
export interface EditionText {
  readonly text: string;
  readonly digests: TextDigests;
  readonly parts: TextParts;
  /** Its front matter, unchecked except for its title. */
  readonly front: Readonly<Record<string, unknown>>;
}

const titleSchema = z.looseObject({ title: z.string().trim() });

/** Returns the text of an edition's file, even if other fields have errors; `undefined` if it has no title. */
export function readEditionText(file: TextFile): EditionText | undefined {
  const parts = readFrontMatter(file);
  if ('rule' in parts) return undefined;
  const { data } = readYaml(parts.yaml, () => titleSchema);
  if (!data) return undefined;
  const { blocks, tree } = readStatement({ path: file.path, markdown: parts.body });
  return {
    text: canonicalText(data.title, blocks),
    digests: digestText(data.title, blocks),
    parts: textPartsOf(tree, parts.body),
    front: data,
  };
}
