import type { Claim } from '../../src/model/claim.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { parseEdtf } from '../../src/model/edtf-date.ts';
import type { Entity } from '../../src/model/entity.ts';
import { quadOf } from '../../src/model/quad-of.ts';
import type { RelationType } from '../../src/model/vocabulary.ts';
import type { FacetName, Filter } from '../../src/query/filter.ts';

/** The plainest possible reading of what a filter, a tie and a participant are: straight from the dossier, no index, no column. */
export class Oracle {
  readonly dossier: Dossier;
  readonly entities: Map<string, Entity>;
  /** Ids of claims on a side of a conflict. */
  readonly contested: ReadonlySet<string>;

  constructor(dossier: Dossier, contested: ReadonlySet<string>) {
    this.dossier = dossier;
    this.contested = contested;
    this.entities = new Map(dossier.entities.map((entity) => [entity.id, entity]));
  }

  type(claim: Claim): RelationType {
    return this.dossier.vocabulary.types.find((type) => type.id === claim.type)!;
  }

  /** Of what events, and whose, the sources in `from` are accounts. */
  accounts(claim: Claim): { actor: string; event: string }[] {
    if (!this.type(claim).viaAccount) return [];
    return claim.from.flatMap((id) => {
      const source = this.entities.get(id);
      return source?.kind === 'source' ? (source.account ?? []) : [];
    });
  }

  participants(claim: Claim): string[] {
    const accounts = this.accounts(claim).flatMap(({ actor, event }) => [actor, event]);
    const all = [...claim.from, ...claim.to, ...claim.about, claim.at, claim.condition?.event, ...accounts];
    return [...new Set(all.filter((id): id is string => id !== undefined && this.entities.has(id)))];
  }

  at(claim: Claim): string | undefined {
    const first = this.entities.get(claim.from[0]!);
    return claim.at ?? (this.type(claim).viaAccount && first?.kind === 'source' ? first.account?.event : undefined);
  }

  speaker(piece: Claim['evidence'][number]): string {
    const source = this.entities.get(piece.source)!;
    return piece.voices[0] ?? (source.kind === 'source' ? source.account?.actor : undefined) ?? piece.source;
  }

  dateOf(id: string): string | undefined {
    const entity = this.entities.get(id)!;
    if (entity.kind === 'event') return entity.when;
    if (entity.kind !== 'source') return undefined;
    const carrier = entity.carriedBy && this.entities.get(entity.carriedBy);
    return entity.date ?? (carrier && carrier.kind === 'source' ? carrier.date : undefined);
  }

  pieces(claim: Claim, filter: Filter): Claim['evidence'] {
    const without = (name: FacetName, value: string): boolean => filter.without?.[name]?.includes(value) === true;
    return claim.evidence.filter((piece) => {
      if (without('source', piece.source) || without('speaker', this.speaker(piece)) || without('certainty', piece.certainty)) return false;
      const date = this.dateOf(piece.source);
      return filter.asOf === undefined || date === undefined || parseEdtf(date)!.low <= parseEdtf(filter.asOf)!.high;
    });
  }

  hidden(id: string, filter: Filter): boolean {
    const { kind, subtype } = this.entities.get(id)!;
    const refused = (name: 'kind' | 'subtype', value: string): boolean =>
      (filter.only?.[name] !== undefined && !filter.only[name].includes(value)) || filter.without?.[name]?.includes(value) === true;
    return refused('kind', kind) || refused('subtype', subtype);
  }

  values(claim: Claim, name: FacetName, filter: Filter): string[] {
    const type = this.type(claim);
    switch (name) {
      case 'family': return [type.family];
      case 'type': return [type.id];
      case 'quad': return [quadOf(type, claim)];
      case 'modality': return [claim.modality];
      case 'polarity': return [claim.polarity];
      case 'source': return [...new Set(this.pieces(claim, filter).map((piece) => piece.source as string))];
      case 'speaker': return [...new Set(this.pieces(claim, filter).map((piece) => this.speaker(piece)))];
      case 'certainty': return [...new Set(this.pieces(claim, filter).map((piece) => piece.certainty))];
      default: throw new Error(name);
    }
  }

  admits(claim: Claim, filter: Filter): boolean {
    if (this.pieces(claim, filter).length === 0) return false;
    for (const name of ['family', 'type', 'quad', 'modality', 'polarity', 'source', 'speaker', 'certainty'] as const) {
      const values = this.values(claim, name, filter);
      if (filter.only?.[name] !== undefined && !values.some((value) => filter.only![name]!.includes(value))) return false;
      if (['family', 'type', 'quad', 'modality', 'polarity'].includes(name) && filter.without?.[name]?.includes(values[0]!) === true) return false;
    }
    const members = this.participants(claim);
    if (members.length > 0 && members.every((id) => this.hidden(id, filter))) return false;
    if (filter.contested !== undefined && this.contested.has(claim.id) !== (filter.contested === 'only')) return false;
    return this.inWindow(claim, filter);
  }

  inWindow(claim: Claim, filter: Filter): boolean {
    if (filter.window?.from === undefined && filter.window?.to === undefined) return true;
    const event = this.at(claim);
    const own = claim.when ?? (event === undefined ? undefined : this.dateOf(event));
    const dates = own === undefined ? this.pieces(claim, filter).flatMap((piece) => this.dateOf(piece.source) ?? []) : [own];
    if (dates.length === 0) return false;
    const low = Math.min(...dates.map((date) => parseEdtf(date)!.low));
    const high = Math.max(...dates.map((date) => parseEdtf(date)!.high));
    return (filter.window.from === undefined || high >= parseEdtf(filter.window.from)!.low) && (filter.window.to === undefined || low <= parseEdtf(filter.window.to)!.high);
  }

  vouchers(claim: Claim, filter: Filter): Set<string> {
    return new Set(this.pieces(claim, filter).flatMap((piece) => [piece.source, this.speaker(piece), ...piece.voices, ...(piece.in ? [piece.in] : [])]));
  }

  /** Pairs that a claim ties in the drawing, as `a b`, in the order of their roles. */
  ties(claim: Claim): { a: string; b: string; directed: boolean }[] {
    const type = this.type(claim);
    const known = (ids: readonly string[]): string[] => ids.filter((id) => this.entities.has(id));
    const roles: Record<string, string[]> = { F: known(claim.from), T: known(claim.to), A: claim.about, E: claim.at ? [claim.at] : [] };
    const found: { a: string; b: string; directed: boolean }[] = [];
    const put = (a: string, b: string, directed: boolean): void => {
      if (a !== b) found.push({ a, b, directed });
    };
    if (type.viaAccount) {
      const events = new Set(this.accounts(claim).map(({ event }) => event));
      if (!type.omission) for (const event of events) for (const topic of [...roles['T']!, ...roles['A']!]) put(event, topic, true);
      for (const source of roles['F']!) for (const topic of roles['T']!) put(source, topic, true);
      return found;
    }
    for (const tied of type.ties) {
      const [x, y] = tied.split('-') as [string, string];
      roles[x]!.forEach((a, i) =>
        roles[y]!.forEach((b, j) => {
          if (x === y && j <= i) return;
          const readable = (id: string): boolean => ['topic', 'event'].includes(this.entities.get(id)!.kind);
          if (!type.annotates || (readable(a) && readable(b))) put(a, b, x === 'F' && y !== 'F');
        }),
      );
    }
    return found;
  }
}
