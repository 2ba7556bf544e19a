import { z } from 'astro/zod';
import { readStatement } from '../markdown/statement.ts';
import { canonicalText } from '../text/canonical.ts';
import { digestText, type TextDigests } from '../text/digest.ts';
import type { TextFile } from './decode.ts';
import { partFrontMatter } from './front-matter.ts';
import { readYaml } from './yaml.ts';

/** The text of an edition, as its digests are of it: title and blocks, one on each line. */
export interface EditionText {
  readonly text: string;
  readonly digests: TextDigests;
}

const titleSchema = z.looseObject({ title: z.string().trim() });

/** The text of an edition's file, whatever else is in its front matter; `undefined` where it has no title. */
export async function readEditionText(file: TextFile): Promise<EditionText | undefined> {
  const parted = partFrontMatter(file);
  if ('rule' in parted) return undefined;
  const { data } = readYaml(parted.yaml, () => titleSchema);
  if (!data) return undefined;
  const { blocks } = readStatement({ path: file.path, markdown: parted.body });
  return {
    text: canonicalText(data.title, blocks),
    digests: await digestText(data.title, blocks),
  };
}
