import { chromium } from 'playwright-core';
import { browserAdvice, findBrowser } from './browser.mjs';

/** Starts the browser without a window, with a profile of its own and without the traffic of its own. */
export const openBrowser = () => {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error(browserAdvice());
  return chromium.launch({
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
};
