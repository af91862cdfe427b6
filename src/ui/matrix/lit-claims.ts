import { createContext, useContext } from 'react';
import { signal, type Signal } from '@preact/signals-core';
import type { ClaimId } from '../../model/ids.ts';

/** What the pointer or the focus is on, by the claims it stands for: cells, marks and list entries light up together. */
export type LitClaims = Signal<ReadonlySet<ClaimId>>;

export const nothingLit: ReadonlySet<ClaimId> = new Set();
export const LitContext = createContext<LitClaims>(signal(nothingLit));

export function useLit(): LitClaims {
  return useContext(LitContext);
}

/** Handlers for something that stands for these claims. */
export function lights(lit: LitClaims, claims: readonly ClaimId[]) {
  const on = (): void => {
    lit.value = new Set(claims);
  };
  const off = (): void => {
    lit.value = nothingLit;
  };
  return { onPointerEnter: on, onPointerLeave: off, onFocus: on, onBlur: off } as const;
}
