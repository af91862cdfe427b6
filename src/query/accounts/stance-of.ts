import { stances, type Stance } from '../../model/claim.ts';
import { modalityOf, NEGATED, stanceOf } from '../../store/claim-flags.ts';
import { ROLE_A, ROLE_T } from '../../store/participants.ts';
import type { Store } from '../../store/store.ts';

/**
 * The stance that a claim takes towards a participant in `role`; undefined = none. Its own where it has one (towards `to`, or `about` where
 * `to` is empty), else the lean of its type. What is denied or merely possible leans nowhere: "does not support" is not "opposes".
 */
export function stanceTowards(store: Store, claim: number, role: number): Stance | undefined {
  if (role !== ROLE_T && role !== ROLE_A) return undefined;
  const { claims } = store;
  const flags = claims.flags[claim]!;
  const own = stanceOf(flags);
  if (own !== undefined) {
    if (role === ROLE_A && claims.to[claim]! >= 0) return undefined;
    return (flags & NEGATED) !== 0 && (own === 'supports' || own === 'opposes') ? 'neutral' : own;
  }
  const lean = store.claims.relation(claim).lean;
  if (lean === undefined || (flags & NEGATED) !== 0 || modalityOf(flags) === 'hypothetical') return undefined;
  return role === ROLE_T ? lean.to : lean.about;
}

/** Counts of claims by stance, and what they come to. */
export class StanceTally {
  readonly counts: Record<Stance, number> = { supports: 0, opposes: 0, neutral: 0, ambiguous: 0 };

  add(stance: Stance, times = 1): void {
    this.counts[stance] += times;
  }

  /** Claims that take a stance. */
  get total(): number {
    return stances.reduce((sum, stance) => sum + this.counts[stance], 0);
  }

  /** -1 against to 1 for; neutral and ambiguous claims pull to 0. 0 where there is none. */
  get value(): number {
    return this.total === 0 ? 0 : (this.counts.supports - this.counts.opposes) / this.total;
  }

  /** `both`: for and against, or something ambiguous beside either; undefined = no stance at all. */
  get says(): Stance | 'both' | undefined {
    const { supports, opposes, neutral, ambiguous } = this.counts;
    if (supports > 0 && opposes > 0) return 'both';
    if (supports > 0 || opposes > 0) return ambiguous > 0 ? 'both' : supports > 0 ? 'supports' : 'opposes';
    return ambiguous > 0 ? 'ambiguous' : neutral > 0 ? 'neutral' : undefined;
  }
}
