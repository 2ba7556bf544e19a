import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Engine } from './engine.ts';
import type { Programs } from './install.ts';
import { startScreen, type Screen } from './screen.ts';
import { startProgram } from './started-program.ts';

/** Starts WebKitGTK on a screen in memory, driven by WebDriver. */
export async function startWebKit(programs: Programs, env: NodeJS.ProcessEnv): Promise<Engine> {
  const { webKitDriver, miniBrowser, xvfb } = programs;
  const home = await mkdtemp(path.join(os.tmpdir(), 'bayan-webkit-'));
  const [driven, printing] = [await startScreen(xvfb), await startScreen(xvfb)];
  const on = ({ display }: Screen): NodeJS.ProcessEnv => ({
    ...env,
    DISPLAY: display,
    HOME: home,
    GDK_BACKEND: 'x11',
    // A screen in memory has no graphics card.
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
  });
  const port = await freePort();
  const driver = startProgram(webKitDriver, [`--port=${port}`], on(driven));
  const call = async (method: string, address: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${address}`, {
      method,
      signal: AbortSignal.timeout(30_000),
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${method} ${address}: ${JSON.stringify(value)}`);
    return value;
  };
  await untilReady(() => call('GET', '/status'));
  // Only a window without a toolbar can be as narrow as a phone.
  const options = { binary: miniBrowser, args: ['--automation', '--full-screen'] };
  const { sessionId } = (await call('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  })) as { sessionId: string };
  const session = `/session/${sessionId}`;
  let size = { width: 0, height: 0 };
  return {
    name: 'webkit',
    resize: async (wanted) => {
      await call('POST', `${session}/window/rect`, wanted);
      size = wanted;
    },
    open: async (url) => {
      await call('POST', `${session}/url`, { url });
    },
    evaluate: (expression) =>
      call('POST', `${session}/execute/async`, {
        script: `const done = arguments[0]; Promise.resolve(${expression}).then(done, (error) => done(String(error)))`,
        args: [],
      }),
    // The driver's own picture needs two seconds, and is never there for some short pages.
    picture: () => driven.picture(size),
    // The driver does not pass on the console. A browser without it prints the console.
    messagesOf: async (url) => {
      const print = '--enable-write-console-messages-to-stdout=true';
      const browser = startProgram(miniBrowser, [print, '--exit-after-load', url], on(printing));
      const printed = await browser.ended;
      return printed.split('\n').filter((line) => line.includes('CONSOLE '));
    },
    close: async () => {
      await call('DELETE', session).catch(() => undefined);
      await driver.stop();
      await Promise.all([driven.stop(), printing.stop()]);
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Returns a port that no program uses. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });

/** Asks again until there is an answer. Throws after ten seconds. */
async function untilReady(ask: () => Promise<unknown>): Promise<void> {
  for (let left = 100; ; left -= 1) {
    try {
      await ask();
      return;
    } catch (error) {
      if (left === 0) throw error;
      await setTimeout(100);
    }
  }
}
