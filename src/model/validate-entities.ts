import { parseEdtf } from './edtf-date.ts';
import type { Entity, Source } from './entity.ts';
import type { EntityId } from './ids.ts';
import { visitClaimReferences, visitConflictReferences, visitEntityReferences } from './references.ts';
import type { DossierPath, Validation } from './validation.ts';

/** Checks each entity: its id, its dates, what a source's account and carrier are, and that something uses it. */
export function validateEntities(validation: Validation): void {
  const used = usedIds(validation);
  const seen = new Map<string, Entity>();
  const labels = new Map<string, string>();
  validation.dossier.entities.forEach((entity, index) => {
    const path = ['entities', index];
    const twin = seen.get(entity.id);
    if (twin !== undefined) validation.error('duplicate-id', [...path, 'id'], `there are two entities ${entity.id}, ${labelled(twin)} and ${labelled(entity)}`);
    seen.set(entity.id, entity);
    const key = `${entity.kind} ${entity.label.toLowerCase()}`;
    const namesake = labels.get(key);
    if (namesake !== undefined && twin === undefined) {
      validation.warning('same-label', [...path, 'label'], `${namesake} and ${entity.id} have one label, ${entity.label}`, 'tell them apart, or make them one');
    }
    labels.set(key, entity.id);
    if (entity.kind === 'event') checkDate(validation, entity.when, [...path, 'when']);
    if (entity.kind === 'source') checkSource(validation, entity, path);
    if (!used.has(entity.id) && twin === undefined) {
      validation.warning('unused-entity', path, `nothing names ${entity.id}`, 'use it in a claim, or take it out');
    }
  });
  checkCarriers(validation);
}

/** Reports a date that is not EDTF; an absent one is no issue. */
export function checkDate(validation: Validation, text: string | undefined, path: DossierPath): void {
  if (text === undefined || parseEdtf(text) !== undefined) return;
  validation.error('bad-date', path, `"${text}" is not an EDTF date`, 'write 2025-11-24, 2025-11, 2025-11-24?, 2025-10/2026-10 or ../2025-11');
}

function labelled(entity: Entity): string {
  return `the ${entity.kind} ${entity.label}`;
}

function checkSource(validation: Validation, source: Source, path: DossierPath): void {
  checkDate(validation, source.date, [...path, 'date']);
  if (source.account !== undefined) {
    validation.expectEntity(source.account.actor, ['actor'], 'the actor of an account', 'account-not-actor', [...path, 'account', 'actor']);
    validation.expectEntity(source.account.event, ['event'], 'the event of an account', 'account-not-event', [...path, 'account', 'event']);
  }
  if (source.carriedBy !== undefined) {
    validation.expectEntity(source.carriedBy, ['source'], 'what carries a source', 'carrier-not-source', [...path, 'carriedBy']);
  }
  const seen = new Set<number>();
  source.assertsNothing.forEach((locator, i) => {
    if (seen.has(locator.n)) validation.error('paragraph-twice', [...path, 'assertsNothing', i], `paragraph ${locator.n} of ${source.id} is listed twice`);
    seen.add(locator.n);
    if (locator.sha256 === undefined) unstamped(validation, source.id, locator.n, [...path, 'assertsNothing', i]);
  });
}

/** Reports a paragraph that nobody can check, as it has no hash. */
export function unstamped(validation: Validation, source: string, n: number, path: DossierPath): void {
  validation.warning('paragraph-unstamped', path, `paragraph ${n} of ${source} has no sha256`, 'run `readout verify --texts <folder> --stamp`');
}

/** Follows `carriedBy` from each source; each source is walked once. */
function checkCarriers(validation: Validation): void {
  const state = new Map<string, 'open' | 'done'>();
  validation.dossier.entities.forEach((entity, index) => {
    const chain: string[] = [];
    let at: Entity | undefined = entity;
    while (at?.kind === 'source' && !state.has(at.id)) {
      state.set(at.id, 'open');
      chain.push(at.id);
      at = at.carriedBy === undefined ? undefined : validation.entities.get(at.carriedBy satisfies EntityId);
    }
    if (at !== undefined && chain.length > 0 && state.get(at.id) === 'open') {
      validation.error('carrier-cycle', ['entities', index, 'carriedBy'], `${entity.id} is carried by a source that it carries itself: ${[...chain, at.id].join(', ')}`);
    }
    for (const id of chain) state.set(id, 'done');
  });
}

function usedIds(validation: Validation): ReadonlySet<string> {
  const used = new Set<string>(validation.alsoUsed);
  const add = (id: string): void => void used.add(id);
  const { dossier, entities } = validation;
  for (const claim of dossier.claims) visitClaimReferences(claim, add);
  for (const conflict of dossier.conflicts) visitConflictReferences(conflict, add);
  for (const entity of dossier.entities) visitEntityReferences(entity, (id) => entities.get(id)?.kind === 'actor', add);
  return used;
}
