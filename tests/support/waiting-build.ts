import path from 'node:path';
import { buildSmall } from './small-site.ts';

// node waiting-build.ts <out>: begins to build a small site, prints a line and waits for a signal.
const [out = ''] = process.argv.slice(2);
await buildSmall(out, 'new', {
  stage: path.join(path.dirname(out), 'stage'),
  meanwhile: () => {
    process.stdout.write('building\n');
    return new Promise((resolve) => setTimeout(resolve, 60_000));
  },
});
