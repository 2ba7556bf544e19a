import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { after, before } from 'node:test';
import { findBrowser } from '../../scripts/browser.ts';
import { fontEnvironment, type SystemFonts } from './fonts.ts';

/** The root user cannot use the sandbox, and the browser must not contact its maker. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Pictures must not depend on the screen of the machine.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

/** The screens on which the tests look at pages. */
export const viewports = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 800 },
} as const;

/** Starts a browser that finds `fonts` on its system, with the flags `more`. */
export function launchBrowser(
  fonts: SystemFonts = 'android',
  more: readonly string[] = [],
): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser() ?? '',
    args: [...flags, ...more],
    env: { ...process.env, ...fontEnvironment(fonts) },
  });
}

/** A browser for the tests of a file: opened before them, closed after. */
export interface TestBrowser {
  /** Opens an empty page in a window of its own. */
  readonly open: (options?: BrowserContextOptions) => Promise<WatchedPage>;
  /**
   * Loads the page at `url`, with its fonts, and returns what `see` returns. Calls with the same options share a window, because
   * opening a new one takes four times as long.
   */
  readonly look: <T>(
    url: string,
    see: (page: Page, watched: WatchedPage) => Promise<T>,
    options?: BrowserContextOptions,
  ) => Promise<T>;
}

/** The browser of this process, which all of its files of tests use, and the number of those that still need it. */
let shared: Promise<Browser> | undefined;
let users = 0;

/** Opens a browser before the tests of a file, unless another file in this process has, and closes it after the last tests. */
export function useBrowser(): TestBrowser {
  before(async () => {
    users += 1;
    await (shared ??= launchBrowser());
  });
  after(async () => {
    users -= 1;
    if (users > 0) return;
    const browser = await shared;
    shared = undefined;
    await browser?.close();
  });
  const open = async (options: BrowserContextOptions = {}) => {
    const browser = await shared;
    if (!browser) throw new Error('the browser is not open yet; use it inside a test');
    return openPage(browser, options);
  };
  const windows = new Map<string, WatchedPage>();
  const look: TestBrowser['look'] = async (url, see, options = {}) => {
    const key = JSON.stringify(options);
    const watched = windows.get(key) ?? (await open(options));
    windows.delete(key);
    watched.forget();
    await watched.page.goto(url);
    await watched.page.evaluate(() => document.fonts.ready.then(() => undefined));
    const seen = await see(watched.page, watched);
    // A window in which something failed is not used again.
    await watched.page.emulateMedia({ media: null });
    windows.set(key, watched);
    return seen;
  };
  return { open, look };
}

/** Opens an empty page that records its console messages and its requests. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: viewports.desktop, ...options });
  const page = await context.newPage();
  const messages: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) requests.push(request.url());
  });
  const forget = () => {
    messages.length = 0;
    requests.length = 0;
  };
  return { page, messages, requests, forget, close: () => context.close() };
}

/** A page, with its console messages and its requests. */
export interface WatchedPage {
  readonly page: Page;
  readonly messages: readonly string[];
  readonly requests: readonly string[];
  /** Clears the messages and requests. */
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}
