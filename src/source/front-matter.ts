import { problemAt, fileStart, type Problem } from '../domain/problem.ts';
import { splitFrontMatter, type FrontMatter } from '../markdown/front-matter.ts';
import type { TextFile } from './decode.ts';
import type { YamlSource } from './yaml.ts';

/** The front matter and the body of a file of `content/`. */
export interface FrontMatterFile extends Omit<FrontMatter, 'yaml'> {
  readonly yaml: YamlSource;
}

/** Splits a file into front matter and body, or reports that it has no front matter. */
export function readFrontMatter({ path, text }: TextFile): FrontMatterFile | Problem {
  const parts = splitFrontMatter(text);
  if (typeof parts === 'string') return problemAt(path, fileStart, 'front-matter', parts);
  return { ...parts, yaml: { path, text: parts.yaml, linesAbove: 1 } };
}
