import { signal, type Signal } from '@preact/signals-core';

/** A preference of this browser: kept in localStorage under `readout.<name>`; a value that `read` refuses (undefined) gives the default. */
export function stored<T>(name: string, initial: T, read: (raw: unknown) => T | undefined): Signal<T> {
  const key = `readout.${name}`;
  const value = signal(load());
  let first = true;
  value.subscribe((now) => {
    if (first) return void (first = false);
    try {
      localStorage.setItem(key, JSON.stringify(now));
    } catch {
      // Storage may be full or forbidden; the preference then lasts as long as the page.
    }
  });
  return value;

  function load(): T {
    try {
      const raw = localStorage.getItem(key);
      return raw === null ? initial : (read(JSON.parse(raw)) ?? initial);
    } catch {
      return initial;
    }
  }
}
