import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { project } from '../../src/environment.ts';
import { connectBidi } from './bidi.ts';
import type { Engine } from './engine.ts';
import type { Programs } from './install.ts';
import { startProgram } from './started-program.ts';

/** Settings with which Firefox contacts no server of its maker, and opens no page about itself. */
const settings = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  // Its fonts are in the project, and its sandbox reads only folders of the system.
  'security.sandbox.content.read_path_whitelist': `${project}/`,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
} as const;

/** Runs in each page before anything of it, to keep violations of its policy. */
const watch = `() => addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  (globalThis.violations ??= []).push(\`the policy refuses \${blockedURI}: \${violatedDirective}\`))`;

/**
 * Starts Firefox without a screen, driven by WebDriver BiDi.
 * @param more settings besides those of all tests
 */
export async function startFirefox(
  { firefox: program }: Programs,
  env: NodeJS.ProcessEnv,
  more: Readonly<Record<string, boolean | number>> = {},
): Promise<Engine> {
  // Where pages run no scripts, promises wait for ever, and expressions run in a world of their own.
  const hasScripts = more['javascript.enabled'] !== false;
  const profile = await mkdtemp(path.join(os.tmpdir(), 'bayan-firefox-'));
  const lines = Object.entries({ ...settings, ...more }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  await writeFile(path.join(profile, 'user.js'), lines.join(''));
  const firefox = startProgram(
    program,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    { ...env, HOME: profile },
  );
  const [, address = ''] = await firefox.waitFor(/WebDriver BiDi listening on (ws:\/\/\S+)/);
  const bidi = await connectBidi(`${address}/session`);
  const messages: string[] = [];
  bidi.on('log.entryAdded', ({ level, text }) => {
    messages.push(`${String(level)}: ${String(text)}`);
  });
  await bidi.send('session.new', { capabilities: {} });
  await bidi.send('session.subscribe', { events: ['log.entryAdded'] });
  await bidi.send('script.addPreloadScript', { functionDeclaration: watch });
  const { context } = await bidi.send('browsingContext.create', { type: 'tab' });
  const open = async (url: string) => {
    await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
  };
  const evaluate = async (expression: string): Promise<unknown> => {
    const answer = await bidi.send(
      'script.evaluate',
      hasScripts
        ? {
            expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
            target: { context },
            awaitPromise: true,
          }
        : {
            expression: `JSON.stringify((${expression}) ?? null)`,
            target: { context, sandbox: 'test' },
            awaitPromise: false,
          },
    );
    const { value } = (answer['result'] ?? {}) as { value?: string };
    if (value === undefined)
      throw new Error(`an expression failed: ${JSON.stringify(answer['exceptionDetails'])}`);
    return JSON.parse(value);
  };
  return {
    name: 'firefox',
    resize: async (viewport) => {
      await bidi.send('browsingContext.setViewport', { context, viewport });
    },
    open,
    evaluate,
    picture: async () => {
      const { data } = await bidi.send('browsingContext.captureScreenshot', { context });
      return Buffer.from(String(data), 'base64');
    },
    messagesOf: async (url) => {
      messages.length = 0;
      await open(url);
      const violations = (await evaluate('globalThis.violations ?? []')) as string[];
      return [...messages, ...violations];
    },
    close: async () => {
      bidi.close();
      await firefox.stop();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
