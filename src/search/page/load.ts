/** What was read, or is being read, by name. */
export const known = new Map<string, Promise<string>>();

/**
 * Returns the data of a file of the index. The file is loaded as a script, since pages from disk can load nothing else: it puts its
 * data in `known`. What could not be loaded is tried again at the next call.
 */
export function read(name: string): Promise<string> {
  const found = known.get(name);
  if (found) return found;
  const reading = new Promise<string>((resolve, reject) => {
    const script = document.createElement('script');
    script.onload = () => {
      resolve(known.get(name) ?? '');
    };
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
