import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { after, before } from 'node:test';
import { findBrowser } from '../../scripts/browser.ts';
import { fontEnvironment, type SystemFonts } from './fonts.ts';

/** Without the sandbox, which root cannot have; and without the calls home that a browser makes by itself. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Pictures show letters as they are outlined, on whatever screen the machine thinks it has.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

/** The widths at which pages are looked at. */
export const viewports = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 800 },
} as const;

/** Starts a browser that finds `fonts` on its system; `more` are flags of its own. */
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

/** A browser for the tests of a file: opened before them, closed after. The function opens a page with what it does wrong noted down. */
export function useBrowser(): (options?: BrowserContextOptions) => Promise<WatchedPage> {
  let browser: Browser | undefined;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser?.close());
  return async (options = {}) => {
    if (!browser) throw new Error('the browser is opened before the tests');
    return openPage(browser, options);
  };
}

/** Opens an empty page that notes down what it says and asks for. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: viewports.desktop, ...options });
  const page = await context.newPage();
  const said: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) requests.push(request.url());
  });
  return { page, said, requests, close: () => context.close() };
}

/** A page, with what it said on the console and what it asked for. */
export interface WatchedPage {
  readonly page: Page;
  readonly said: readonly string[];
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}
