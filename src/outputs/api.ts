import { contentTypeOf } from '../domain/media-types.ts';
import { absoluteUrl, paths } from '../domain/urls.ts';
import { statementData, statementsData } from './api/data.ts';
import { apiSchema } from './api/schema.ts';
import type { EditionOutput, Output } from './output.ts';

const common = {
  phase: 'render',
  format: 'api',
  mediaType: contentTypeOf('/api/a.json'),
} as const;

const write = (data: object): string => `${JSON.stringify(data, undefined, 2)}\n`;

/**
 * Returns the outputs for programs: `/api/statements.json`, `/api/<id>.json`, and their JSON Schema, `/api/schema.json`.
 * `formats` are the formats of an edition.
 */
export function api(formats: readonly EditionOutput[]): Output[] {
  return [
    {
      ...common,
      about: 'the catalog for programs',
      scope: 'site',
      path: paths.apiIndex,
      render: (catalog) => write(statementsData(catalog)),
    },
    {
      ...common,
      about: 'everything about a statement except its text, for programs',
      scope: 'statement',
      path: paths.api,
      render: ({ catalog, statement }) => write(statementData(catalog, statement, formats)),
    },
    {
      ...common,
      about: 'the JSON Schema of these two',
      scope: 'site',
      path: paths.apiSchema,
      render: ({ site }) => write(apiSchema(absoluteUrl(site.url, paths.apiSchema()))),
    },
  ];
}
