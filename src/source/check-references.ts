import { closestMatch } from 'leven';
import { isTranslation, type OriginalData, type TranslationData } from '../domain/edition.ts';
import { compare, type Problem } from '../domain/problem.ts';
import { paths } from '../domain/urls.ts';
import type { Content, EditionFile, PageFile } from './content.ts';

type Linked = Omit<Content, 'problems'>;

/** Reports what only the files together show to be wrong: names that nothing answers to, originals, staleness, links. */
export function checkReferences(content: Linked): Problem[] {
  const pages = sitePaths(content);
  return [
    ...checkSite(content),
    ...groups(content.editions).flatMap(([id, editions]) => [
      ...editions.flatMap((edition) => checkEdition(edition, editions, content)),
      ...editions.flatMap((edition) => checkLinks(edition, pages)),
      ...checkOriginal(id, editions),
    ]),
    ...groups(content.pages).flatMap(([, pages]) => checkPage(pages, content)),
    ...checkLedger(content),
    ...checkPublished(content),
  ];
}

function checkSite({ site, locales }: Linked): Problem[] {
  if (!site) return [];
  const problems: Problem[] = [];
  site.data.locales.forEach((tag, index) => {
    const at = { file: site.path, ...site.locate(['locales', index]), severity: 'error' as const };
    if (!locales.has(tag)) {
      problems.push({
        ...at,
        rule: 'unknown-language',
        message: `there is no content/locales/${tag}.yaml; ${suggest(tag, [...locales.keys()], 'add it, or take the language out of this list')}`,
      });
    } else if (site.data.locales.indexOf(tag) !== index) {
      problems.push({
        ...at,
        rule: 'repeated-language',
        message: `${tag} stands in this list twice; remove one`,
      });
    }
  });
  return problems;
}

function checkEdition(
  edition: EditionFile,
  editions: readonly EditionFile[],
  content: Linked,
): Problem[] {
  const problems: Problem[] = [];
  const report = (
    path: readonly PropertyKey[],
    rule: string,
    message: string,
    severity: Problem['severity'] = 'error',
  ) => problems.push({ file: edition.path, ...edition.locate(path), severity, rule, message });

  const tags = content.site?.data.locales;
  if (tags && !tags.includes(edition.tag)) {
    problems.push({
      file: edition.path,
      line: 1,
      column: 1,
      severity: 'error',
      rule: 'unknown-language',
      message: `${edition.tag} is not a language of the site; ${suggest(edition.tag, tags, `add it to locales in content/site.yaml and write content/locales/${edition.tag}.yaml`)}`,
    });
  }
  if (edition.data && isTranslation(edition.data))
    checkTranslation(edition, edition.data, editions, report);
  else if (edition.data) checkOriginalFacts(edition.data, content, report);
  return problems;
}

type Report = (
  path: readonly PropertyKey[],
  rule: string,
  message: string,
  severity?: Problem['severity'],
) => void;

function checkOriginalFacts(data: OriginalData, content: Linked, report: Report): void {
  data.issuers.forEach((id, index) => {
    if (!content.issuers.has(id)) {
      report(
        ['issuers', index],
        'unknown-issuer',
        `there is no issuer "${id}"; ${suggest(id, [...content.issuers.keys()], `write content/issuers/${id}.yaml`)}`,
      );
    }
  });
  data.topics.forEach((id, index) => {
    if (!content.topics.has(id)) {
      report(
        ['topics', index],
        'unknown-topic',
        `there is no topic "${id}"; ${suggest(id, [...content.topics.keys()], `write content/topics/${id}.yaml`)}`,
      );
    }
  });
}

function checkTranslation(
  edition: EditionFile,
  data: TranslationData,
  editions: readonly EditionFile[],
  report: Report,
): void {
  const siblings = editions.filter((other) => other !== edition);
  const source = siblings.find((other) => other.tag === data.translatedFrom);
  if (!source) {
    const there = siblings.map((other) => other.tag).join(', ') || 'none';
    report(
      ['translatedFrom'],
      'unknown-edition',
      `there is no edition "${data.translatedFrom}" of this statement to be translated from; the others are: ${there}`,
    );
    return;
  }
  if (makesCircle(edition, editions)) {
    report(
      ['translatedFrom'],
      'translation-circle',
      `these translations are each made from another in a circle; one of them must be the original, without translatedFrom`,
    );
  }
  const words = source.digests?.words;
  if (words === undefined) return;
  if (data.sourceDigest === undefined) {
    report(
      [],
      'missing-digest',
      `it does not say which text it was made from; where that is the present ${source.tag}.md, write sourceDigest: ${words}`,
      'warning',
    );
  } else if (data.sourceDigest !== words) {
    report(
      ['sourceDigest'],
      'stale-translation',
      `${source.tag}.md has changed since this translation was made; bring it up to date, then write sourceDigest: ${words}`,
      'warning',
    );
  }
}

function makesCircle(edition: EditionFile, editions: readonly EditionFile[]): boolean {
  const seen = new Set<string>();
  let at: EditionFile | undefined = edition;
  while (at?.data && isTranslation(at.data)) {
    if (seen.has(at.tag)) return true;
    seen.add(at.tag);
    const from: string = at.data.translatedFrom;
    at = editions.find((other) => other.tag === from);
  }
  return false;
}

function checkOriginal(id: string, editions: readonly EditionFile[]): Problem[] {
  const originals = editions.filter((edition) => !edition.isTranslation);
  const [first] = originals;
  if (originals.length === 1) return [];
  if (!first) {
    // A circle has been reported where it stands, and a translation from nothing too: this says what the statement lacks.
    const at = editions[0];
    return at
      ? [
          {
            file: at.path,
            line: 1,
            column: 1,
            severity: 'error',
            rule: 'no-original',
            message: `the statement "${id}" has no original; take translatedFrom out of the edition that is it, and add issued and issuers there`,
          },
        ]
      : [];
  }
  const names = originals.map((edition) => `${edition.tag}.md`).join(' and ');
  return originals.slice(1).map((edition) => ({
    file: edition.path,
    line: 1,
    column: 1,
    severity: 'error' as const,
    rule: 'two-originals',
    message: `the statement "${id}" has more than one original, ${names}; write translatedFrom: ${first.tag} in each translation`,
  }));
}

function checkPage(pages: readonly PageFile[], content: Linked): Problem[] {
  const tags = content.site?.data.locales;
  return pages.flatMap((page): Problem[] => {
    const at = { file: page.path, severity: 'error' as const };
    if (tags && !tags.includes(page.tag)) {
      return [
        {
          ...at,
          line: 1,
          column: 1,
          rule: 'unknown-language',
          message: `${page.tag} is not a language of the site; ${suggest(page.tag, tags, `add it to locales in content/site.yaml and write content/locales/${page.tag}.yaml`)}`,
        },
      ];
    }
    const from = page.data?.translatedFrom;
    if (from === undefined || pages.some((other) => other.tag === from && other !== page))
      return [];
    return [
      {
        ...at,
        ...page.locate(['translatedFrom']),
        rule: 'unknown-edition',
        message: `there is no ${from}.mdx of this page to be translated from`,
      },
    ];
  });
}

function checkLedger({ ledger }: Linked): Problem[] {
  return ledger
    .filter(({ line }) => line.path !== paths.edition(line.tag, line.id))
    .map(({ line, number }) => ({
      file: 'content/published.jsonl',
      line: number,
      column: 1,
      severity: 'error' as const,
      rule: 'ledger',
      message: `the path ${line.path} is not the address of ${line.id} in ${line.tag}, ${paths.edition(line.tag, line.id)}; restore the line from git`,
    }));
}

/** An edition that no line of the ledger records builds like any other, and says so. */
function checkPublished({ editions, ledger }: Linked): Problem[] {
  const recorded = new Set(ledger.map(({ line }) => line.path));
  const drafts = new Set(
    editions.filter(({ isTranslation, data }) => !isTranslation && data?.draft).map(({ id }) => id),
  );
  return editions
    .filter(
      ({ id, tag, data }) =>
        data && !data.draft && !drafts.has(id) && !recorded.has(paths.edition(tag, id)),
    )
    .map(({ path, id }) => ({
      file: path,
      line: 1,
      column: 1,
      severity: 'warning' as const,
      rule: 'unpublished',
      message: `this edition is in no line of the ledger; when it goes public, run: npx bayan publish ${id}`,
    }));
}

/** The pages that a text may link to. */
function sitePaths({ site, editions, pages }: Linked): ReadonlySet<string> {
  return new Set([
    ...editions.map((edition) => paths.edition(edition.tag, edition.id)),
    ...pages.map((page) => paths.page(page.tag, page.id)),
    ...(site?.data.locales ?? []).map((tag) => paths.home(tag)),
  ]);
}

function checkLinks(edition: EditionFile, pages: ReadonlySet<string>): Problem[] {
  return edition.links.flatMap(({ url, line, column }): Problem[] => {
    if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//') || url.startsWith('#')) return [];
    const target = URL.parse(url, `site:${paths.edition(edition.tag, edition.id)}`)?.pathname;
    if (target !== undefined && pages.has(target)) return [];
    const message = `the link "${url}" leads to no page of the site; write another statement of this language as its-id.html, and an outside address with https://`;
    return [{ file: edition.path, line, column, severity: 'error', rule: 'broken-link', message }];
  });
}

function suggest(name: string, known: readonly string[], otherwise: string): string {
  const meant = closestMatch(name, known, { maxDistance: Math.max(1, Math.ceil(name.length / 3)) });
  return meant ? `did you mean "${meant}"? If not, ${otherwise}` : otherwise;
}

function groups<T extends { readonly id: string }>(items: readonly T[]): [string, T[]][] {
  const byId = Map.groupBy(items, (item) => item.id);
  return [...byId].sort(([a], [b]) => compare(a, b));
}
