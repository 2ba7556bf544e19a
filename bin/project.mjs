import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project. */
export const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Ends this process with a message and exit code 2.
 *
 * @param {string} message @returns {never}
 */
export function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
