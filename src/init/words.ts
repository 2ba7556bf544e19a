import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { projectFile } from '../environment.ts';
import { parseYaml } from '../markdown/parse-yaml.ts';

const text = z.string().trim().min(1);

/** `words/<tag>.yaml`: the words of a new repository in one language. `{name}` is the name of the publisher. */
const wordsSchema = z.strictObject({
  about: z.strictObject({ title: text, text: text.includes('{name}') }),
  draft: z.strictObject({ title: text, text }),
  readme: z.strictObject({
    intro: text.includes('{name}'),
    needs: text,
    start: text,
    dev: text,
    new: text,
    check: text,
    help: text,
    statements: text,
    settings: text,
    public: text,
    pin: text,
  }),
});

export type InitWords = z.infer<typeof wordsSchema>;

/** Returns the words of a new repository in a language, or those in English if there are none. */
export function initWords(tag: string): InitWords {
  const words = read(tag) ?? read('en');
  if (!words) throw new Error('src/init/words has no English');
  return words;
}

function read(tag: string): InitWords | undefined {
  try {
    const text = readFileSync(projectFile(`src/init/words/${tag}.yaml`), 'utf8');
    return wordsSchema.parse(parseYaml(text, {}).toJS());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}
