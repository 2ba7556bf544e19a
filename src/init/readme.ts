import { escapeMarkdown } from './escape-markdown.ts';
import type { InitWords } from './words.ts';

/** Returns the README of a publisher's repository. */
export function readmeOf(name: string, { readme }: InitWords): string {
  const commands = [
    ['node bayan start', readme.start],
    ['node bayan dev', readme.dev],
    ['node bayan new ID', readme.new],
    ['node bayan check', readme.check],
    ['node bayan help', readme.help],
  ] as const;
  const files = [
    ['content/statements/', readme.statements],
    ['content/site.yaml', readme.settings],
    ['public/', readme.public],
    ['bayan.json', readme.pin],
  ] as const;
  const shown = escapeMarkdown(name);
  const list = (items: readonly (readonly [string, string])[], bullet: string) =>
    items.map(([code, about]) => `${bullet} \`${code}\`: ${about}`).join('\n');
  return [
    `# ${shown}`,
    readme.intro.replaceAll('{name}', () => shown),
    readme.needs,
    list(commands, '-'),
    // With the same bullet, Markdown would take both for one list.
    list(files, '*'),
  ]
    .join('\n\n')
    .concat('\n');
}
