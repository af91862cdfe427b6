import { Icon } from './icon.tsx';

/** The way out of the page: another tab, told nothing of this one. `words` are read; without `shown` only the mark is seen. */
export function OutLink({ url, words, shown }: { readonly url: string; readonly words: string; readonly shown?: string }) {
  return (
    <a className={shown === undefined ? 'out' : 'out cite'} href={url} target="_blank" rel="noopener noreferrer" title={`${url} (opens in a new tab)`} aria-label={`${shown === undefined ? '' : `${shown}: `}${words}, opens in a new tab`}>
      {shown}
      <Icon name="external" size={12} />
    </a>
  );
}

/** "cibercuba.com" of an address; undefined where it is none that a browser may be sent to. */
export function hostOf(url: string): string | undefined {
  try {
    const { protocol, hostname } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? hostname.replace(/^www\./, '') : undefined;
  } catch {
    return undefined;
  }
}
