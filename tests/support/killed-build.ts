import { buildSmall, watchedDisk } from './small-site.ts';

// node killed-build.ts <out> <name> <step>: builds a small site, and kills itself before a step.
const [out = '', name = '', step = ''] = process.argv.slice(2);
const disk = watchedDisk((number) => {
  if (number === Number(step)) process.kill(process.pid, 'SIGKILL');
});
await buildSmall(out, name, { disk });
