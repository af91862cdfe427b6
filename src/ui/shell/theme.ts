import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import { stored } from './stored.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type ThemePreference = (typeof themes)[number];

export interface Theme {
  readonly preference: Signal<ThemePreference>;
  /** What is drawn: the preference, or what the system asks for. */
  readonly resolved: ReadonlySignal<'light' | 'dark'>;
}

/** The page's theme: follows the system until somebody chooses; writes `data-theme` on the document. */
export function createTheme(): Theme {
  const query = matchMedia('(prefers-color-scheme: dark)');
  const system = signal(query.matches);
  query.addEventListener('change', (event) => {
    system.value = event.matches;
  });
  const preference = stored<ThemePreference>('theme', 'system', (raw) => themes.find((theme) => theme === raw));
  const resolved = computed(() => (preference.value === 'system' ? (system.value ? 'dark' : 'light') : preference.value));
  effect(() => {
    document.documentElement.dataset['theme'] = resolved.value;
  });
  return { preference, resolved };
}
