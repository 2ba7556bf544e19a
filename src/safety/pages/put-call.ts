/** Whether a script hands two texts over and does nothing else, as the files of the search index do: `put("name","data")`. */
export function isPutCall(code: string): boolean {
  const [, values] = /^put\(("[^]*")\)\n?$/.exec(code) ?? [];
  if (values === undefined) return false;
  try {
    const parsed = JSON.parse(`[${values}]`) as unknown[];
    return parsed.length === 2 && parsed.every((value) => typeof value === 'string');
  } catch {
    return false;
  }
}
