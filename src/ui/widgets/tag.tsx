import type { ReactNode } from 'react';

/** A few words about a claim or entity: plain, contested, or left out. */
export function Tag({ look = 'plain', children }: { readonly look?: 'plain' | 'contest' | 'omit'; readonly children: ReactNode }) {
  return <span className={`tag ${look}`}>{children}</span>;
}
