import { z } from 'astro/zod';

/** Returns the keys of the object at `path` in a schema; none if it is not an object. */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at = open(schema);
  for (const key of path) {
    const inner: unknown =
      at instanceof z.ZodArray
        ? at.element
        : at instanceof z.ZodObject
          ? (at.shape as Record<string, unknown>)[String(key)]
          : undefined;
    at = open(inner);
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** Returns the schema within defaults, optionals and transforms. */
function open(schema: unknown): unknown {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional)
    return open(schema.unwrap());
  if (schema instanceof z.ZodPipe) return open(schema.in);
  return schema;
}
