// Chromium, driven by playwright-core, which brings no browser of its own.
import { format } from 'node:util';
import { chromium as executablePath, requireTool } from './places.mjs';

export async function openBrowser({ width = 1440, height = 900, locale = 'en-US' } = {}) {
  const { chromium } = requireTool('playwright-core');
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox', // root
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      '--disable-dev-shm-usage', // a small /dev/shm kills the tab
    ],
  });
  const context = await browser.newContext({
    viewport: { width, height },
    locale,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(90_000); // a busy machine is slow, not wrong
  return { browser, page: await context.newPage() };
}

/**
 * Lets a page with `extensionTestsPath` report: prints what the tests print, hands the rest to `noise`.
 * `exit` is fulfilled with their exit code.
 */
export async function followTests(page, noise) {
  let end;
  const exit = new Promise((resolve) => {
    end = resolve;
  });
  const lines = [];
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const line = format(...args);
    if (type !== 'info' || NOISE.test(line)) return noise(`[${type}] ${line}`);
    lines.push(line);
    console.log(line);
  });
  await page.exposeFunction('codeAutomationExit', end);
  page.on('crash', () => end(2));
  return { exit, lines };
}

/** VS Code's own chatter at the same level as the tests' `console.log`. */
const NOISE =
  /^\[(ChatModelSelection|AgentHost|AccountPolicyGate|reconnection|DefaultAccount)|^(Creat(ing|ed) a socket|Resolv(ing|ed) connection|Updating additional|Ignoring fetching additional|Found additional)/;
