import type { Claim } from '../../../src/model/claim.ts';
import { parseEdtf } from '../../../src/model/edtf-date.ts';
import type { EntityId } from '../../../src/model/ids.ts';
import { noFilter, type Filter } from '../../../src/query/filter.ts';
import type { PathQuery } from '../../../src/query/path-views.ts';
import type { Oracle } from '../oracle.ts';

/** A path by ids, with its price. */
export interface PricedPath {
  readonly cost: number;
  readonly nodes: readonly string[];
}

type Conflicts = readonly (readonly (readonly string[])[])[];

interface Tie {
  readonly a: string;
  readonly b: string;
  readonly claim: Claim;
  readonly price: number;
  readonly endsOnly: boolean;
}

const rolesAdd: Readonly<Record<string, number>> = { 'T-A': 128, 'A-E': 128, 'F-E': 384, 'T-E': 384 };
const gatherings = ['call', 'summit', 'visit', 'meeting'];

/**
 * All paths that a question admits, by trying every walk: from the claims as they stand in the dossier, by the rules of the design and nothing of the store or the kernel. Cheapest
 * first, ties by the order of entities.
 */
export class PathOracle {
  private readonly plain: Oracle;
  private readonly query: PathQuery;
  private readonly filter: Filter;
  private readonly ties: readonly Tie[];
  private readonly order: readonly string[];
  /** Of each contradiction, and of each conflict, its sides, each the ids of its claims. */
  private readonly contradictions: Conflicts;
  private readonly conflicts: Conflicts;
  private readonly admitted: ReadonlySet<string>;

  constructor(plain: Oracle, query: PathQuery, contradictions: Conflicts, conflicts: Conflicts) {
    this.contradictions = contradictions;
    this.conflicts = conflicts;
    this.plain = plain;
    this.query = query;
    this.filter = query.filter ?? noFilter;
    this.order = plain.dossier.entities.map((entity) => entity.id);
    const admitted = plain.dossier.claims.filter((claim) => plain.admits(claim, this.filter));
    this.admitted = new Set(admitted.map((claim) => claim.id));
    const ties = admitted.flatMap((claim) => this.tiesOf(claim));
    this.ties = ties.filter((tie) => this.hasVoices(tie, ties));
  }

  paths(): PricedPath[] {
    const { order, query } = this;
    const { from, to } = this.ends();
    const ends = new Set([...from, ...to]);
    const kindOf = (id: string): string => this.plain.entities.get(id)!.kind;
    const barred = new Set(order.filter((id) => !ends.has(id) && (query.avoid?.includes(id as EntityId) === true || query.avoidKinds?.includes(kindOf(id)) === true)));
    const through = [...(query.through ?? []).map((id) => [id]), ...(query.throughOneOf ?? [])];
    const found: PricedPath[] = [];
    const visit = (nodes: readonly string[]): void => {
      const here = nodes.at(-1)!;
      if (to.includes(here)) {
        const cost = through.every((group) => group.some((id) => nodes.includes(id) || ends.has(id))) ? this.costOf(nodes) : null;
        if (cost !== null) found.push({ cost, nodes });
        return;
      }
      for (const next of order) if (!nodes.includes(next) && !from.includes(next) && !barred.has(next) && this.tied(here, next)) visit([...nodes, next]);
    };
    for (const start of from) visit([start]);
    return found.sort((a, b) => a.cost - b.cost || this.compare(a.nodes, b.nodes));
  }

  private ends(): { from: readonly string[]; to: readonly string[] } {
    const { from, to } = this.query;
    const shared = to.filter((id) => from.includes(id));
    const without = (ids: readonly string[]) => ids.filter((id) => !shared.includes(id as EntityId));
    return to.length > shared.length ? { from, to: without(to) } : { from: without(from), to };
  }

  private tiesOf(claim: Claim): Tie[] {
    const { plain, filter } = this;
    const type = plain.type(claim);
    if (type.omission) return [];
    const known = (ids: readonly string[]) => ids.filter((id) => plain.entities.has(id));
    const readings = [...claim.from, ...claim.to].filter((id) => !plain.entities.has(id)).length;
    const width = new Set([...known(claim.from), ...known(claim.to), ...claim.about, ...(claim.at === undefined ? [] : [claim.at])]).size + readings;
    const found: Tie[] = [];
    const add = (a: string, b: string, roles: string): void => {
      if (a === b || plain.hidden(a, filter) || plain.hidden(b, filter)) return;
      const gathering = (id: string) => gatherings.includes(plain.entities.get(id)!.subtype);
      const takesPart = type.agenda && roles === 'F-T' && !gathering(a) && plain.entities.get(a)!.kind === 'actor';
      const reading = type.bearing === 'reason' && (roles.startsWith('T') || (roles === 'F-T' && gathering(b)));
      const said = ['A-E', 'T-E', 'F-E'].includes(roles) && !(['AGREE', 'CONCEDE'].includes(type.plover ?? '') && claim.polarity === 'affirmed' && claim.modality !== 'hypothetical');
      const beside = gathering(a) || gathering(b) ? (type.annotates ? reading : !takesPart && (type.agenda || said || roles === 'F-A')) : false;
      const unreal = claim.polarity === 'negated' || claim.modality === 'hypothetical';
      const doubtful = !plain.pieces(claim, filter).some((piece) => piece.certainty === 'stated') || this.isContested(claim);
      const price =
        (type.step ?? 512 + (rolesAdd[roles] ?? 0)) + type.price + (width > 3 ? Math.round(128 * Math.log(width - 2)) : 0) +
        (type.attention !== undefined || beside || (type.annotates && roles === 'A-A') ? 256 : 0) + (unreal ? 256 : 0) + (doubtful ? 128 : 0);
      found.push({ a, b, claim, price, endsOnly: type.endsOnly });
    };
    if (type.viaAccount) {
      for (const { event } of plain.accounts(claim)) {
        for (const topic of known(claim.to)) add(topic, event, 'T-E');
        for (const topic of claim.about) add(topic, event, 'A-E');
      }
      return found;
    }
    const roles: Readonly<Record<string, readonly string[]>> = { F: known(claim.from), T: known(claim.to), A: claim.about, E: claim.at === undefined ? [] : [claim.at] };
    const isMatter = (id: string) => ['topic', 'event'].includes(plain.entities.get(id)!.kind);
    for (const pair of type.ties) {
      const [x, y] = pair.split('-') as [string, string];
      for (const [i, a] of roles[x]!.entries()) {
        for (const [j, b] of roles[y]!.entries()) if ((x !== y || j > i) && (!type.annotates || (isMatter(a) && isMatter(b)))) add(a, b, pair);
      }
    }
    return found;
  }

  /** A claim of another side is admitted too. */
  private isContested({ id }: Claim): boolean {
    return this.contradictions.some((sides) => sides.some((side) => side.includes(id)) && sides.some((side) => !side.includes(id) && side.some((other) => this.admitted.has(other))));
  }

  private between(u: string, v: string): readonly Tie[] {
    return this.ties.filter(({ a, b }) => (a === u && b === v) || (a === v && b === u));
  }

  /** Whether enough voices say what the tie says of the two, and are not opposed to it. */
  private hasVoices({ a, b, claim }: Tie, all: readonly Tie[]): boolean {
    const says = ({ from, type, polarity }: Claim) => `${type} ${polarity} ${from.includes(a as never) === from.includes(b as never) ? '' : from.includes(a as never) ? a : b}`;
    const opposed = (other: Claim) => this.conflicts.some((sides) => sides.some((side) => side.includes(claim.id)) && sides.some((side) => side.includes(other.id) && !side.includes(claim.id)));
    const same = all.filter((tie) => ((tie.a === a && tie.b === b) || (tie.a === b && tie.b === a)) && says(tie.claim) === says(claim) && (tie.claim.id === claim.id || !opposed(tie.claim)));
    const heard = new Set(same.flatMap((tie) => this.plain.pieces(tie.claim, this.filter).map((piece) => this.plain.speaker(piece))));
    return heard.size >= (this.query.minIndependent ?? 1);
  }

  private tied(u: string, v: string): boolean {
    return this.between(u, v).length > 0;
  }

  /** Ties that may carry a step. */
  private usable(u: string, v: string, atEnd: boolean): readonly Tie[] {
    const ties = this.between(u, v);
    return atEnd ? ties : ties.filter((tie) => !tie.endsOnly);
  }

  private costOf(nodes: readonly string[]): number | null {
    const { query } = this;
    const last = nodes.length - 2;
    if (query.maxSteps !== undefined && query.maxSteps > 0 && last + 1 > query.maxSteps) return null;
    const steps = nodes.slice(1).map((to, i) => this.usable(nodes[i]!, to, i === 0 || i === last));
    if (steps.some((ties) => ties.length === 0) || !this.keepsRules(nodes, steps) || !this.hasClaims(steps, [])) return null;
    const passes = nodes.slice(1, -1).map((node) => this.order.filter((other) => other !== node && this.tied(node, other)).length);
    const passed = passes.reduce((sum, degree) => sum + (degree > 1 ? Math.round((query.hubPrice ?? 1) * 256 * Math.log(degree)) : 0), 0);
    return steps.reduce((sum, ties) => sum + Math.min(...ties.map((tie) => tie.price)), passed);
  }

  private keepsRules(nodes: readonly string[], steps: readonly (readonly Tie[])[]): boolean {
    for (let i = 1; i < steps.length; i++) {
      const [before, here] = [steps[i - 1]!, steps[i]!];
      const outer = this.tied(nodes[i - 1]!, nodes[i + 1]!) ? this.between(nodes[i - 1]!, nodes[i + 1]!).map((tie) => tie.claim) : [];
      if (before.every((tie) => outer.includes(tie.claim)) || here.every((tie) => outer.includes(tie.claim))) return false;
      if (!before.every((tie) => tie.endsOnly) && !here.every((tie) => tie.endsOnly)) continue;
      const together = (a: Claim, b: Claim) => this.days(a).low <= this.days(b).high && this.days(b).low <= this.days(a).high;
      if (!before.some((a) => here.some((b) => together(a.claim, b.claim)))) return false;
    }
    return true;
  }

  /** Whether each step can be given a claim of its own, none after a later one where order is asked. */
  private hasClaims(steps: readonly (readonly Tie[])[], used: readonly Claim[]): boolean {
    if (used.length === steps.length) return true;
    return steps[used.length]!.some(({ claim }) => {
      if (used.includes(claim)) return false;
      if (this.query.inOrder === true && used.some((before) => this.days(before).low > this.days(claim).high)) return false;
      return this.hasClaims(steps, [...used, claim]);
    });
  }

  private days(claim: Claim): { low: number; high: number } {
    const at = this.plain.at(claim);
    const date = claim.when ?? (at === undefined ? undefined : this.plain.dateOf(at));
    if (date !== undefined) return parseEdtf(date)!;
    const told = claim.evidence.flatMap((piece) => this.plain.dateOf(piece.source) ?? []);
    const done = this.plain.type(claim).family === 'interaction' && (claim.modality === 'asserted' || claim.modality === 'historical');
    return { low: -Infinity, high: done ? Math.min(Infinity, ...told.map((day) => parseEdtf(day)!.high)) : Infinity };
  }

  private compare(a: readonly string[], b: readonly string[]): number {
    for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return this.order.indexOf(a[i]!) - this.order.indexOf(b[i]!);
    return a.length - b.length;
  }
}
