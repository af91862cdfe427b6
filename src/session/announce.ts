import { effect, signal, untracked, type ReadonlySignal } from '@preact/signals-core';
import { admitsAll } from './edit-filter.ts';
import { emptyBriefing, wordsOfEdit } from './briefing.ts';
import type { KnownRefs } from './known-refs.ts';
import type { Questions } from './questions.ts';
import { valueOf, type LiveResource } from './resource.ts';
import type { Action } from './session.ts';
import type { ViewState } from './state.ts';
import { cellOf } from './cell-of.ts';
import { wordsOfCentrality, wordsOfCommunities, wordsOfCompare, wordsOfMatrix, wordsOfPaths, wordsOfSelection, wordsOfShow } from './words.ts';

export interface Announcer {
  readonly announcement: ReadonlySignal<string>;
  /** Says it; '' says nothing. */
  say(text: string): void;
  /** Says what an action did, where no answer will say it. Called before the state changes. */
  action(action: Action, before: ViewState, next: ViewState): void;
  dispose(): void;
}

/** What is said within so many ms is read out together: a live region would lose the first. */
const togetherMs = 150;

/** The words for the polite live region: what an action did, and answers when they come, each once. */
export function createAnnouncer(questions: Questions, state: ReadonlySignal<ViewState>, refs: KnownRefs, now: () => number): Announcer {
  const announcement = signal('');
  let saidAt = -Infinity;
  const disposals: (() => void)[] = [];
  const say = (text: string): void => {
    if (text === '') return;
    const at = now();
    announcement.value = at - saidAt < togetherMs ? `${announcement.peek()}. ${text}` : text;
    saidAt = at;
  };

  const whenReady = <T>(live: LiveResource<T>, words: (value: T) => string): void => {
    let last: T | undefined;
    disposals.push(
      effect(() => {
        const at = live.value.value;
        if (at.is === 'idle') last = undefined;
        if (at.is !== 'ready' || at.value === last) return;
        last = at.value;
        untracked(() => say(words(at.value)));
      }),
    );
  };
  let selected: string | undefined;
  whenReady(questions.entity, (value) => {
    const again = selected === value.ref.id;
    selected = value.ref.id;
    return again || state.peek().selection.length !== 1 ? '' : wordsOfSelection([value.ref.label], value.neighbours);
  });
  whenReady(questions.paths, wordsOfPaths);
  whenReady(questions.compare, wordsOfCompare);
  whenReady(questions.communities, wordsOfCommunities);
  whenReady(questions.centrality, wordsOfCentrality);
  whenReady(questions.matrix, wordsOfMatrix);
  whenReady(questions.cell, () => {
    const matrix = valueOf(questions.matrix.value.peek());
    return (matrix && cellOf(matrix, state.peek().selection)?.name) ?? '';
  });
  whenReady(questions.facets, (value) =>
    admitsAll(state.peek().filter) ? '' : `${value.claims.toLocaleString('en')} of ${value.total.toLocaleString('en')} claims pass the filter`,
  );
  for (const live of questions.all) {
    disposals.push(
      effect(() => {
        const at = live.value.value;
        if (at.is === 'failed') untracked(() => say(`Failed: ${at.message}`));
      }),
    );
  }

  const action: Announcer['action'] = (done, before, next) => {
    const drawn = questions.scene.peek().nodes.length;
    if (done.type === 'show') {
      const asked = new Set<string>(done.entities);
      const option = valueOf(questions.expansion.value.peek())?.relations.find((each) => asked.size > 0 && each.next.filter((ref) => asked.has(ref.id)).length === asked.size);
      say(wordsOfShow((next.shown?.length ?? drawn) - drawn, option?.hidden));
    } else if (done.type === 'hide' || done.type === 'collapse') {
      const left = next.shown?.length ?? drawn;
      if (left < drawn) say(`${drawn - left} hidden`);
    } else if (done.type === 'briefing') {
      say(wordsOfEdit(done.change, next.briefing ?? emptyBriefing));
    } else if (next.filter !== before.filter && admitsAll(next.filter)) {
      say('Filter cleared');
    } else if (next.selection !== before.selection && done.type !== 'cell') {
      if (next.selection.length !== 1) {
        selected = undefined;
        say(wordsOfSelection(next.selection.map((id) => refs.get(id)?.label ?? id), undefined));
      }
    }
  };

  return {
    announcement,
    say,
    action,
    dispose: () => {
      for (const end of disposals) end();
    },
  };
}
