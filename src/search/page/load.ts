/** What was read, or is being read, by name. */
const known = new Map<string, Promise<string>>();
/** What waits for data, by the name of these. */
export const waiting = new Map<string, (data: string) => void>();

/** Takes over the data of a file of the index. Its only content is a call of this function. */
export function put(name: string, data: string): void {
  const take = waiting.get(name);
  if (take) take(data);
  else known.set(name, Promise.resolve(data));
}

/**
 * Returns the data of a file of the index. The file is loaded as a script, since pages from disk can load nothing else. What could
 * not be loaded is tried again at the next call.
 */
export function read(name: string): Promise<string> {
  const found = known.get(name);
  if (found) return found;
  const reading = new Promise<string>((resolve, reject) => {
    const script = document.createElement('script');
    waiting.set(name, resolve);
    script.onerror = () => {
      known.delete(name);
      reject(new Error(name));
    };
    script.src = `../${name}.js`;
    document.head.appendChild(script);
  });
  known.set(name, reading);
  return reading;
}
