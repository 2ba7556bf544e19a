import { closestMatch } from 'leven';
import type { z } from 'astro/zod';
import { isContentRule, type ContentRuleId } from '../domain/content-rules.ts';

/** A problem that a schema found: where, by which rule, and the message for editors. */
export interface Description {
  readonly path: readonly PropertyKey[];
  readonly rule: ContentRuleId;
  readonly message: string;
}

/**
 * Describes an issue of a schema for editors. An issue with several unknown keys gives a description of each.
 * @param known the keys that the schema has at this place
 */
export function describeIssue(issue: z.core.$ZodIssue, known: readonly string[]): Description[] {
  const { path } = issue;
  const field = name(path);
  const isMissing = issue.input === undefined || issue.input === null;
  if (isMissing && ['invalid_type', 'invalid_value', 'invalid_union'].includes(issue.code)) {
    const last = String(path.at(-1));
    // In braces, YAML ends a text at a comma and takes what follows for a key.
    const message =
      issue.input === null && !/^[\w-]*$/.test(last)
        ? `"${last}" is no key; if it belongs to the text before it, put the whole text in quotes`
        : `${field} is missing; add it${example(path)}`;
    return [{ path, rule: 'missing-field', message }];
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const meant = closestMatch(key, known, {
          maxDistance: Math.max(2, Math.ceil(key.length / 3)),
        });
        const remedy = meant
          ? `did you mean "${meant}"?`
          : `remove it (the keys here are ${known.join(', ')})`;
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
          message: `${field} is ${typeName(issue.input)}${remedyOf(issue.expected, issue.input)}`,
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
          message: `${field} is "${String(issue.input)}"; write ${values.length === 1 ? '' : 'one of '}${values.join(', ')}${meant ? ` (did you mean "${meant}"?)` : ''}`,
        },
      ];
    }
    case 'invalid_union': {
      return [
        {
          path,
          rule: 'field-type',
          message: `${field} is ${typeName(issue.input)}; write text`,
        },
      ];
    }
    case 'too_small':
      if (issue.origin === 'string')
        return [
          { path, rule: 'missing-field', message: `${field} is empty; fill it in${example(path)}` },
        ];
      if (Array.isArray(issue.input) && issue.input.length === 0)
        return [{ path, rule: 'missing-field', message: `${field} is empty; ${issue.message}` }];
      return [{ path, rule: 'field-value', message: `${field}: ${issue.message}` }];
    default: {
      const rule: unknown = issue.code === 'custom' ? issue.params?.['rule'] : undefined;
      return [
        {
          path,
          rule: isContentRule(rule) ? rule : 'field-value',
          message: `${field}: ${issue.message}`,
        },
      ];
    }
  }
}

/** Examples of fields whose form is not clear from their name. */
const examples: Readonly<Record<string, string>> = {
  title: 'title: …',
  issued: 'issued: 2021-07-23',
  issuers: 'issuers: [the-issuer]',
  name: 'name: { fa: … }',
  url: 'url: https://example.org',
  locales: 'locales: [fa, en]',
  draft: 'draft: true',
};

function example(path: readonly PropertyKey[]): string {
  const form = path.length === 1 ? examples[String(path[0])] : undefined;
  return form ? `, as in "${form}"` : '';
}

/** Returns the path of a field as messages name it: `strings.home`, `issuers[0]`. */
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
    string: 'text',
    array: 'a list, [ … ]',
    object: 'a set of keys',
    record: 'a set of keys',
    boolean: 'true or false',
  };
  return names[type] ?? type;
}

function remedyOf(type: string, value: unknown): string {
  return type === 'string' && ['number', 'boolean'].includes(typeof value)
    ? `, but must be text; put it in quotes, "${String(value)}"`
    : `; write ${expected(type)}`;
}
