import { contentRules, isContentRule, type RuleFamily } from '../domain/content-rules.ts';
import { isError, type Problem } from '../domain/problem.ts';
import { publicEditions } from './checks/public-editions.ts';
import { publicNames } from './checks/public-names.ts';
import type { Linked } from './content.ts';

/**
 * Returns the problems, with the errors of what no build publishes as warnings: of drafts and the translations of a draft, of
 * their images, and of what is missing in issuers, topics and languages that no published statement uses. Errors about the
 * ledger stay.
 * @param misnamedDrafts drafts whose place or name is wrong, so that they are not among the editions
 */
export function softenDrafts(
  problems: readonly Problem[],
  content: Linked,
  misnamedDrafts: ReadonlySet<string>,
): Problem[] {
  const until = unpublishedFiles(content, misnamedDrafts);
  return problems.map((problem) => {
    const family = familyOf(problem);
    const when = isError(problem) && family !== 'ledger' ? until(problem.file, family) : undefined;
    return when === undefined
      ? problem
      : {
          ...problem,
          severity: 'warning',
          message: `${problem.message}${joining(problem)} before you ${when}`,
        };
  });
}

const joining = ({ message }: Problem): string => (message.endsWith('?') ? ' Correct this' : ',');

const familyOf = ({ rule }: Problem): RuleFamily | undefined =>
  isContentRule(rule) ? contentRules[rule].family : undefined;

/** Returns a function that says of a file that is not published what an editor will do when it is; `undefined` for others. */
function unpublishedFiles(
  content: Linked,
  misnamedDrafts: ReadonlySet<string>,
): (file: string, family: RuleFamily | undefined) => string | undefined {
  const { editions, site } = content;
  const shown = publicEditions(editions);
  const shownFiles = new Set(shown.map(({ path }) => path));
  const hiddenFiles = new Set(
    editions.map(({ path }) => path).filter((path) => !shownFiles.has(path)),
  );
  const begun = new Set(editions.map(({ id }) => id));
  const published = new Set(shown.map(({ id }) => id));
  const images = new Set(
    shown.flatMap(({ id, kind, images }) =>
      // A file that could not be read may show any of them.
      kind === undefined ? [`${id}/*`] : images.map(({ name }) => `${id}/${name}`),
    ),
  );
  const hiddenImages = new Set(
    editions
      .filter(({ path }) => hiddenFiles.has(path))
      .flatMap(({ id, images }) => images.map(({ name }) => `${id}/${name}`)),
  );
  const names = publicNames(editions);
  const isDraftFile = (file: string, id: string, name: string): boolean =>
    hiddenFiles.has(file) ||
    misnamedDrafts.has(file) ||
    (!published.has(id) && begun.has(id) && !shownFiles.has(file)) ||
    (hiddenImages.has(`${id}/${name}`) && !images.has(`${id}/${name}`) && !images.has(`${id}/*`));
  return (file, family) => {
    const [, folder = '', id = '', name] =
      /^content\/(\w+)\/([^/]+?)(?:\.yaml|\/([^/]+))$/.exec(file) ?? [];
    if (folder === 'statements' && name !== undefined)
      return isDraftFile(file, id, name) ? 'publish this draft' : undefined;
    // Other errors, such as hidden characters, are not what an unfinished file lacks.
    if (family !== 'front-matter' && family !== 'names') return undefined;
    if ((folder === 'issuers' || folder === 'topics') && name === undefined)
      return names[folder].has(id) ? undefined : 'publish a statement that uses this';
    if (folder === 'locales' && site && name === undefined)
      return site.data.locales.includes(id) ? undefined : 'add this language to the site';
    return undefined;
  };
}
