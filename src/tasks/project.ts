import path from 'node:path';

/** The folder of the project itself. */
export const project = path.resolve(import.meta.dirname, '../..');
