import { problemAt, fileStart, type Problem } from '../domain/problem.ts';
import { splitFrontMatter, type FrontMatter } from '../markdown/front-matter.ts';
import type { TextFile } from './decode.ts';
import type { YamlSource } from './yaml.ts';

/** A text with its front matter taken apart. */
export interface Parted extends Omit<FrontMatter, 'yaml'> {
  readonly yaml: YamlSource;
}

/** Takes the front matter off a file, or says why there is none. */
export function partFrontMatter({ path, text }: TextFile): Parted | Problem {
  const parts = splitFrontMatter(text);
  if (typeof parts === 'string') return problemAt(path, fileStart, 'front-matter', parts);
  return { ...parts, yaml: { path, text: parts.yaml, linesAbove: 1 } };
}
