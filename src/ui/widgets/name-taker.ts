import type { EntityRef } from '../../query/filter.ts';
import type { Session } from '../../session/session.ts';

/** A field as it is at this moment. */
export interface NamedField {
  readonly value: readonly EntityRef[];
  /** Ids that have another part in the question. */
  readonly taken: readonly string[];
  /** Each choice is one more, and the field itself stays empty. */
  readonly several: boolean;
  readonly onChange: (entities: readonly EntityRef[]) => void;
}

export interface NameTaker {
  /** Gives the field whoever bears exactly this name, as the command line understands it; anything else is let go. Settles when that is done (true) or given up. */
  take(name: string): Promise<boolean>;
  /** Something else was chosen, or the field is gone: names still being looked up are let go. */
  drop(): void;
}

/** Takes names that are typed in full. A name that is found late goes to the field as it is then, and not at all where that holds something else by then. */
export function nameTaker(resolve: Session['resolve'], field: () => NamedField): NameTaker {
  const asked = new Set<AbortController>();
  const drop = (): void => {
    for (const each of asked) each.abort();
    asked.clear();
  };
  const held = (): string => field().value.map((entity) => entity.id).join(' ');
  return {
    drop,
    take: async (name) => {
      if (!field().several) drop();
      const mine = new AbortController();
      asked.add(mine);
      const before = held();
      const answer = await resolve(name, mine.signal).catch(() => null);
      asked.delete(mine);
      if (answer?.ok !== true || mine.signal.aborted || held() !== before) return false;
      const { taken, onChange } = field();
      const named = answer.entities.filter((entity) => !taken.includes(entity.id));
      if (named.length > 0) onChange(named);
      return named.length > 0;
    },
  };
}
