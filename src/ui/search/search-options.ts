import type { Kind } from '../../model/entity.ts';
import type { ClaimId, EntityId } from '../../model/ids.ts';
import type { EntityRef } from '../../query/filter.ts';
import type { SearchView, Statistics } from '../../query/views.ts';
import type { Action } from '../../session/session.ts';
import { kindNames, kindOrder } from '../widgets/kind-words.ts';

export interface SearchOption {
  readonly key: string;
  readonly kind: Kind | 'claim' | 'paths' | 'links';
  readonly label: string;
  readonly detail: string;
  readonly marks: readonly (readonly [number, number])[];
  readonly claims?: number;
  readonly entity?: EntityRef;
  readonly action: Action;
}
export interface SearchSection {
  readonly key: string;
  readonly label: string;
  /** How many were found, when more than are listed. */
  readonly total?: number;
  readonly options: readonly SearchOption[];
}

/** Of one kind, where several kinds were found: the best of each stay in sight. */
const mostOfAKind = 6;

/** What was found, by kind: the question that was understood, then the kind of the best hit, and so on. */
export function foundOptions({ hits, counts, question }: SearchView): readonly SearchSection[] {
  const sections: SearchSection[] = [];
  if (question) {
    const { from, to, also = [] } = question;
    const fromIds = (question.fromAll ?? [from]).map((entity) => entity.id);
    const toIds = (question.toAll ?? [to]).map((entity) => entity.id);
    const paths: SearchOption = {
      key: 'paths', kind: 'paths', marks: [], label: `Paths from ${from.label} to ${to.label}${also.length > 0 ? `, with ${also.map(({ label }) => label).join(' and ')}` : ''}`,
      detail: also.length > 0 ? 'How all of them are connected, step by step' : 'How one is connected to the other, step by step',
      action: { type: 'ask', question: { from: fromIds, to: toIds, also: also.map(({ id }) => id) } },
    };
    const links: SearchOption = {
      key: 'links', kind: 'links', marks: [], label: `What ties ${from.label} to ${to.label}`, detail: 'The claims that name both',
      action: { type: 'links', a: fromIds, b: toIds },
    };
    sections.push({ key: 'question', label: 'Question', options: question.kind === 'links' ? [links, paths] : also.length > 0 ? [paths] : [paths, links] });
    const listed = new Set<string>(hits.map((hit) => hit.id));
    const named = [...new Map([...(question.fromAll ?? [from]), ...also, ...(question.toAll ?? [to])].map((entity) => [entity.id, entity])).values()].filter(({ id }) => !listed.has(id));
    if (named.length) sections.push({ key: 'named', label: 'Named', options: named.map(entityOption) });
  }
  const order = [...new Set(hits.map((hit) => hit.kind))];
  for (const kind of order) {
    const ofKind = hits.filter((hit) => hit.kind === kind);
    const options = (order.length > 1 ? ofKind.slice(0, mostOfAKind) : ofKind).map((hit): SearchOption => ({
      key: hit.id,
      kind: hit.kind,
      label: hit.label,
      detail: hit.detail,
      marks: hit.marks,
      ...(hit.kind === 'claim' ? {} : { claims: hit.claims }),
      ...(hit.entity ? { entity: hit.entity } : {}),
      action: hit.kind === 'claim' ? { type: 'open-claims', claims: [hit.id as ClaimId] } : { type: 'select', entity: hit.entity?.id ?? (hit.id as EntityId), open: true },
    }));
    const total = Math.max(counts[kind] ?? 0, ofKind.length);
    sections.push({ key: kind, label: kind === 'claim' ? 'Claims' : kindNames(kind), options, ...(total > options.length ? { total } : {}) });
  }
  return sections;
}

function entityOption(entity: EntityRef): SearchOption {
  return { key: entity.id, kind: entity.kind, label: entity.label, detail: entity.subtype, marks: [], entity, action: { type: 'select', entity: entity.id, open: true } };
}

/** Before anything is typed: the weightiest of each kind. */
export function startOptions({ heaviest }: Statistics): readonly SearchSection[] {
  const options = kindOrder
    .filter((kind) => kind !== 'source')
    .flatMap((kind) => heaviest[kind].slice(0, 3))
    .map(({ entity, claims }): SearchOption => ({ ...entityOption(entity), claims }));
  return options.length ? [{ key: 'weightiest', label: 'Weightiest here', options }] : [];
}
