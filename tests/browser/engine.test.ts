import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser } from '../../scripts/open-browser.mjs';
import type { Port } from '../../src/engine/engine-messages.ts';
import { WorkerEngine, type EngineHost } from '../../src/engine/worker-engine.ts';
import { engineContract } from '../contracts/engine-contract.ts';

declare global {
  interface Window {
    engines: Worker[];
    heard(number: number, data: unknown): Promise<void>;
  }
}

let browser: Browser;
let page: Page;
const listeners: ((event: { data: unknown }) => void)[][] = [];
/** What is still on its way to a worker. */
const onTheWay: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  await page.goto(inject('address'));
  await page.exposeFunction('heard', (number: number, data: unknown) => {
    for (const listener of listeners[number] ?? []) listener({ data });
  });
  await page.evaluate(() => {
    window.engines = [];
  });
});
afterAll(async () => {
  await Promise.all(onTheWay.map((last) => last()));
  await browser.close();
});

/** The built worker, started in a real page under the page's own policy; its messages are handed on as they come. */
const startHost = (): EngineHost => {
  const number = listeners.push([]) - 1;
  const script = readdirSync(join(inject('site'), 'assets')).find((name) => /^engine-worker-.*\.js$/.test(name)) ?? 'missing.js';
  let last: Promise<unknown> = page.evaluate(
    ([at, path]) => {
      const worker = new Worker(path, { type: 'module' });
      window.engines[at] = worker;
      worker.addEventListener('message', (event) => void window.heard(at, event.data));
    },
    [number, `assets/${script}`] as const,
  );
  onTheWay.push(() => last);
  const port = {
    postMessage: (message: unknown) => {
      last = last.then(() => page.evaluate(([at, data]) => window.engines[at]?.postMessage(data), [number, message] as const));
    },
    addEventListener: (_: 'message', listener: (event: { data: unknown }) => void) => void listeners[number]?.push(listener),
  };
  return {
    port: port as unknown as Port,
    onCrash: () => {},
    terminate: () => {
      last = last.then(() => page.evaluate((at) => window.engines[at]?.terminate(), number));
    },
  };
};

engineContract('the built worker in a browser', () => new WorkerEngine(startHost));

it('is really asked in a worker of the browser', async () => {
  const engine = new WorkerEngine(startHost);
  await engine.open({ name: 'empty', files: [] });
  expect(page.workers().length).toBeGreaterThan(0);
  engine.close();
});
