import { quote, type Fault } from '../finding.ts';
import type { Inspection } from '../site-file.ts';
import { faultsInJson } from '../times.ts';
import { faultsInReference } from './addresses.ts';
import { valuesIn } from './json-values.ts';

const advice = 'Remove it, or show it on the page.';

/** Keys whose values are persons, or tell about one. */
const personal =
  /^(?:schema:)?(?:author|creator|contributor|editor|founder|employee|member|alumni|accountable\w+|sdPublisher|email|telephone|faxNumber|birthDate|birthPlace|jobTitle|locationCreated|givenName|familyName|maintainer|translator)$/;
/** Types of things that are no organisation. */
const person = /(?:^|[/#:])(?:Person|GeoCoordinates|PostalAddress|Patient)$/;
const organisation =
  /Organi[sz]ation$|^(?:[\w:/.]*)(?:NGO|Corporation|PoliticalParty|WorkersUnion|LibrarySystem|NewsMediaOrganization)$/;

/** Returns the faults of data for search engines: it may describe texts and organisations, and no persons. */
export function faultsInLinkedData(text: string, inspection: Inspection): Fault[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return [{ found: `data for search engines that is no JSON: ${quote(text)}`, advice }];
  }
  for (const { key, value } of valuesIn(data)) {
    if (key === '@type' || key === 'type') {
      if (typeof value === 'string' && person.test(value)) return [found(`"${key}": "${value}"`)];
    } else if (personal.test(key) && !isOrganisation(value))
      return [found(`"${key}": ${JSON.stringify(value)}`)];
    if (typeof value === 'string' && /^[a-z][a-z\d+.-]*:/i.test(value)) {
      const [fault] = faultsInReference(value, inspection, `"${key}"`);
      if (fault) return [fault];
    }
  }
  return faultsInJson(text);
}

const found = (piece: string): Fault => ({
  found: `data for search engines about a person: ${quote(piece)}`,
  advice: `${advice} For an organisation write { "@type": "Organization", "name": … }.`,
});

/** Whether a value is an organisation, or only refers to one by its id. */
function isOrganisation(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isOrganisation);
  if (typeof value !== 'object' || value === null) return false;
  const types = [(value as Record<string, unknown>)['@type']].flat();
  if (types.length === 1 && types[0] === undefined) return Object.keys(value).join() === '@id';
  return types.every((type) => typeof type === 'string' && organisation.test(type));
}
