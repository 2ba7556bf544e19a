/** A value in JSON with its key; the key of a list for what is in the list. */
interface JsonValue {
  readonly key: string;
  readonly value: unknown;
}

/** Returns all values in JSON that has been parsed, at any depth. */
export function* valuesIn(data: unknown): Generator<JsonValue> {
  const stack: JsonValue[] = [{ key: '', value: data }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    yield top;
    const { key, value } = top;
    if (Array.isArray(value)) for (const one of value as unknown[]) stack.push({ key, value: one });
    else if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value)) stack.push({ key: name, value: one });
  }
}
