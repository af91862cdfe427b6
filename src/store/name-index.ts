import { foldName } from './fold-name.ts';
import type { Store } from './store.ts';

/** Entities that bear a name, by how they bear it. */
export interface NameMatch {
  /** By label. */
  readonly labels: readonly number[];
  /** By short name or alias, and not by label. */
  readonly aliases: readonly number[];
}

const indices = new WeakMap<Store, Map<string, { labels: number[]; aliases: number[] }>>();
const nobody: NameMatch = { labels: [], aliases: [] };

/** Who bears exactly this name, accents, case and punctuation apart. */
export function namesakesByName(store: Store, name: string): NameMatch {
  const steps = nameIndex(store);
  while (steps.next().done !== true);
  return indices.get(store)!.get(foldName(name)) ?? nobody;
}

/** Builds the index of names, in steps, where it has not been asked for yet. */
export function* nameIndex(store: Store): Generator<void, void, void> {
  if (indices.has(store)) return;
  const index = new Map<string, { labels: number[]; aliases: number[] }>();
  const at = (name: string): { labels: number[]; aliases: number[] } => {
    const folded = foldName(name);
    let match = index.get(folded);
    if (match === undefined) index.set(folded, (match = { labels: [], aliases: [] }));
    return match;
  };
  for (const [i, entity] of store.entities.items.entries()) {
    at(entity.label).labels.push(i);
    if (i % pace === pace - 1) yield;
  }
  for (const [i, entity] of store.entities.items.entries()) {
    for (const alias of entity.short === undefined ? entity.aliases : [entity.short, ...entity.aliases]) {
      const match = at(alias);
      if (!match.labels.includes(i) && !match.aliases.includes(i)) match.aliases.push(i);
    }
    if (i % pace === pace - 1) yield;
  }
  index.delete('');
  indices.set(store, index);
}
const pace = 4096;
