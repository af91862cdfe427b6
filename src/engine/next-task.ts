interface Port {
  addEventListener(type: 'message', listener: () => void): void;
  start(): void;
  postMessage(message: unknown): void;
}
const host = globalThis as {
  setImmediate?: (callback: () => void) => void;
  MessageChannel?: new () => { readonly port1: Port; readonly port2: Port };
};

let channel: { readonly port1: Port; readonly port2: Port } | undefined;
const waiting: (() => void)[] = [];

/** Resolves in the next task, after messages and timers that are due; timers of browsers would make a nested wait at least 4 ms. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    if (host.setImmediate !== undefined) host.setImmediate(resolve);
    else if (host.MessageChannel !== undefined) post(host.MessageChannel, resolve);
    else setTimeout(resolve, 0);
  });
}

function post(Channel: NonNullable<typeof host.MessageChannel>, resolve: () => void): void {
  if (channel === undefined) {
    channel = new Channel();
    channel.port1.addEventListener('message', () => waiting.shift()?.());
    channel.port1.start();
  }
  waiting.push(resolve);
  channel.port2.postMessage(null);
}
