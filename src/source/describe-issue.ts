import { closestMatch } from 'leven';
import type { z } from 'astro/zod';

/** A problem of a schema, in the words of an editor: where, of what kind, what and what to do. */
export interface Description {
  readonly path: readonly PropertyKey[];
  readonly rule: string;
  readonly message: string;
}

/**
 * What an issue of a schema means to an editor. `known` are the keys that belong where it is.
 * One issue may name several unknown keys: each is described by itself.
 */
export function describeIssue(issue: z.core.$ZodIssue, known: readonly string[]): Description[] {
  const { path } = issue;
  const field = name(path);
  const isMissing = issue.input === undefined || issue.input === null;
  if (isMissing && ['invalid_type', 'invalid_value', 'invalid_union'].includes(issue.code)) {
    return [
      { path, rule: 'missing-field', message: `${field} is missing; add it${example(path)}` },
    ];
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const meant = closestMatch(key, known, {
          maxDistance: Math.max(2, Math.ceil(key.length / 3)),
        });
        const remedy = meant
          ? `did you mean "${meant}"?`
          : `remove it; the keys here are ${known.join(', ')}`;
        return {
          path: [...path, key],
          rule: 'unknown-key',
          message: `there is no key "${name([...path, key])}"; ${remedy}`,
        };
      });
    case 'invalid_type':
      return [
        {
          path,
          rule: 'field-type',
          message: `${field} is ${typeName(issue.input)} where ${expected(issue.expected)} belongs${quoteHint(issue.expected, issue.input)}`,
        },
      ];
    case 'invalid_value': {
      const values = issue.values.map(String);
      const meant =
        typeof issue.input === 'string'
          ? closestMatch(issue.input, values, { maxDistance: 3 })
          : undefined;
      return [
        {
          path,
          rule: 'field-value',
          message: `${field} is "${String(issue.input)}"; write one of ${values.join(', ')}${meant ? ` (did you mean "${meant}"?)` : ''}`,
        },
      ];
    }
    case 'invalid_union': {
      return [
        {
          path,
          rule: 'field-type',
          message: `${field} is ${typeName(issue.input)} where a text belongs`,
        },
      ];
    }
    case 'too_small':
      if (issue.origin === 'string')
        return [
          { path, rule: 'missing-field', message: `${field} is empty; write it${example(path)}` },
        ];
      return [{ path, rule: 'field-value', message: `${field}: ${issue.message}` }];
    default: {
      const rule: unknown = issue.code === 'custom' ? issue.params?.['rule'] : undefined;
      return [
        {
          path,
          rule: typeof rule === 'string' ? rule : 'field-value',
          message: `${field}: ${issue.message}`,
        },
      ];
    }
  }
}

/** What a missing field looks like, where its form is not plain from its name. */
const examples: Readonly<Record<string, string>> = {
  title: 'title: …',
  issued: 'issued: 2021-07-23',
  issuers: 'issuers: [the-issuer]',
  name: 'name: { fa: … }',
  url: 'url: https://example.org',
  locales: 'locales: [fa, en]',
};

function example(path: readonly PropertyKey[]): string {
  const form = path.length === 1 ? examples[String(path[0])] : undefined;
  return form ? `, as in "${form}"` : '';
}

/** `strings.home`, `issuers[0]`. */
function name(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : `${index ? '.' : ''}${String(key)}`,
    )
    .join('');
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value !== null && typeof value === 'object') return 'a set of keys';
  return typeof value === 'string'
    ? `the text "${value}"`
    : `the ${typeof value === 'boolean' ? 'word' : 'number'} ${String(value)}`;
}

function expected(type: string): string {
  const names: Record<string, string> = {
    string: 'a text',
    array: 'a list, [ … ],',
    object: 'a set of keys',
    record: 'a set of keys',
    boolean: 'true or false',
  };
  return names[type] ?? type;
}

function quoteHint(type: string, value: unknown): string {
  return type === 'string' && ['number', 'boolean'].includes(typeof value)
    ? `; put it in quotes, "${String(value)}"`
    : '';
}
