import path from 'node:path';
import { siteSchema, type Site } from '../domain/site.ts';
import { decodeText, isProblem } from './decode.ts';
import { readBytes } from './read-bytes.ts';
import { readYaml } from './yaml.ts';

/** Returns the settings in `content/site.yaml` of `root`; `undefined` if they are missing or have errors, which `check` reports. */
export function readSite(root: string): Site | undefined {
  const name = 'content/site.yaml';
  const bytes = readBytes(path.join(root, name), name);
  const file = Buffer.isBuffer(bytes) ? decodeText(name, bytes) : undefined;
  if (file === undefined || isProblem(file)) return undefined;
  return readYaml({ ...file, linesAbove: 0 }, () => siteSchema).data;
}
