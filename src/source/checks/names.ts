import type { ContentRuleId } from '../../domain/content-rules.ts';
import { problemAt, fileStart, type Problem } from '../../domain/problem.ts';
import { editionFile } from '../content-path.ts';
import type { EditionFile, Linked, PageFile } from '../content.ts';
import { shippedTags } from '../../locales/shipped-locales.ts';
import { suggest } from './suggest.ts';

/** Reports languages, issuers and topics that do not exist or are listed twice. */
export function checkNames(content: Linked): Problem[] {
  let recorded: ReadonlySet<string> | undefined;
  // Only a text in a language that is missing needs it.
  const isRecorded = (file: string) =>
    (recorded ??= new Set(content.ledger.map(({ line: { id, tag } }) => editionFile(id, tag)))).has(
      file,
    );
  return [
    ...checkSiteLanguages(content),
    ...[...content.editions, ...content.pages].flatMap((file) =>
      checkLanguage(file, content, isRecorded),
    ),
    ...content.editions.flatMap((edition) => checkFacts(edition, content)),
  ];
}

function checkSiteLanguages({ site, locales }: Linked): Problem[] {
  if (!site) return [];
  return site.data.locales.flatMap((tag, index, all): Problem[] => {
    const report = (rule: ContentRuleId, message: string) => [
      problemAt(site.path, site.locate(['locales', index]), rule, message),
    ];
    if (!locales.has(tag)) {
      const known = [...new Set([...shippedTags(), ...locales.keys()])];
      const remedy = suggest(tag, known, `create content/locales/${tag}.yaml: ${howToBegin}`);
      return report('unknown-language', `Bayan has no locale ${tag}; ${remedy}`);
    }
    return all.indexOf(tag) === index
      ? []
      : report('repeated-language', `${tag} is in this list twice; remove one`);
  });
}

/** How to write a locale that does not ship. */
const howToBegin =
  'copy src/locales/en.yaml of Bayan, or that of a related language, and translate its values';

function checkLanguage(
  { path, tag }: EditionFile | PageFile,
  { site, locales }: Linked,
  isRecorded: (file: string) => boolean,
): Problem[] {
  if (!site || site.data.locales.includes(tag)) return [];
  const remedy =
    locales.has(tag) || shippedTags().includes(tag)
      ? `add it to locales in content/site.yaml${isRecorded(path) ? ', because this text is public' : ', or delete this file'}`
      : suggest(
          tag,
          site.data.locales,
          `add it to locales in content/site.yaml, and create content/locales/${tag}.yaml: ${howToBegin}`,
        );
  return [
    problemAt(
      path,
      fileStart,
      'unknown-language',
      `${tag} is not a language of the site; ${remedy}`,
    ),
  ];
}

function checkFacts({ path, names, locate }: EditionFile, { issuers, topics }: Linked): Problem[] {
  const unknown = (
    field: 'issuers' | 'topics',
    kind: 'issuer' | 'topic',
    known: ReadonlyMap<string, unknown>,
  ) =>
    names[field].flatMap((id, index): Problem[] => {
      if (names[field].indexOf(id) !== index) {
        const message = `${id} is in this list twice; remove one`;
        return [problemAt(path, locate([field, index]), `repeated-${kind}`, message)];
      }
      if (known.has(id)) return [];
      const remedy = suggest(id, [...known.keys()], `create content/${field}/${id}.yaml`);
      const message = `there is no ${kind} "${id}"; ${remedy}`;
      return [problemAt(path, locate([field, index]), `unknown-${kind}`, message)];
    });
  return [...unknown('issuers', 'issuer', issuers), ...unknown('topics', 'topic', topics)];
}
