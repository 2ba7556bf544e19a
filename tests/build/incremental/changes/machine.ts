import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { project } from '../../../support/sites.ts';
import type { Change } from '../change.ts';

const module = pathToFileURL(path.join(project, 'tests/support/changed-machine.ts')).href;

/** The environment in which Node runs on a changed machine. */
const changed = (values: Readonly<Record<string, string>>) => ({
  NODE_OPTIONS: `--import ${module}`,
  ...values,
});

/** Changes of the machine and of the time. */
export const machine: readonly Change[] = [
  {
    name: 'another day',
    apply: (scene) => void (scene.machine = changed({ TEST_DAYS: '1' })),
    expects: 'same bytes',
  },
  {
    name: 'another year',
    apply: (scene) => void (scene.machine = changed({ TEST_DAYS: '400' })),
    expects: 'same bytes',
  },
  {
    name: 'a clock that goes back',
    apply: (scene) => void (scene.machine = changed({ TEST_DAYS: '-3' })),
    expects: 'same bytes',
  },
  {
    name: 'a time zone and a language of the machine',
    apply: (scene) =>
      void (scene.machine = {
        TZ: 'Asia/Tehran',
        LANG: 'fa_IR.UTF-8',
        LC_ALL: 'C',
        SOURCE_DATE_EPOCH: '0',
      }),
    expects: 'same bytes',
  },
  {
    name: 'another version of Node, with other calendars',
    apply: (scene) => {
      scene.machine = {};
      scene.everywhere = changed({ TEST_NODE: 'v99.0.0' });
    },
  },
  {
    name: 'another name of the machine',
    apply: (scene) =>
      void (scene.everywhere = changed({ TEST_NODE: 'v99.0.0', TEST_HOST: 'luxury-ovens' })),
    expects: 'same bytes',
  },
  {
    name: 'a text with a name that no machine has yet',
    apply: async (scene) => {
      await scene.edit('content/statements/old-bridge/en.md', 'No one owns', 'Zanbilak-7 owns');
      await scene.write({ 'content/published.jsonl': '' });
    },
  },
  {
    name: 'a machine with a name that is in a text',
    apply: (scene) => void (scene.everywhere = { ...scene.everywhere, TEST_HOST: 'zanbilak-7' }),
    expects: /zanbilak-7/i,
    undo: (scene) => {
      scene.everywhere = {};
    },
  },
];
