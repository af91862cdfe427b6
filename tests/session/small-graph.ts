import type { FakeGraph } from './fake-engine.ts';

/** Nine entities; taiwan has six neighbours; iran hangs on one claim of the source `post`. */
export const smallGraph: FakeGraph = {
  id: 'small',
  entities: [
    { id: 'china', kind: 'actor' }, { id: 'japan', kind: 'actor' }, { id: 'trump', kind: 'actor' }, { id: 'taiwan' }, { id: 'soybeans' }, { id: 'iran' },
    { id: 'seafood-ban', kind: 'event' }, { id: 'remark', kind: 'event' }, { id: 'visit', kind: 'event', planned: true },
  ],
  claims: [
    { id: 'c1', from: 'china', to: 'taiwan', quad: 'verbal-conflict', phrase: 'warns about' },
    { id: 'c2', from: 'china', to: 'taiwan', quad: 'verbal-conflict', phrase: 'claims' },
    { id: 'c3', from: 'japan', to: 'taiwan', quad: 'verbal-cooperation', phrase: 'supports' },
    { id: 'c4', from: 'remark', to: 'taiwan', quad: 'none', phrase: 'concerns' },
    { id: 'c5', from: 'seafood-ban', to: 'remark', quad: 'none', phrase: 'answers' },
    { id: 'c6', from: 'china', to: 'seafood-ban', quad: 'material-conflict', phrase: 'imposed' },
    { id: 'c7', from: 'china', to: 'soybeans', quad: 'material-conflict', phrase: 'cut imports of' },
    { id: 'c8', from: 'trump', to: 'soybeans', quad: 'verbal-cooperation', phrase: 'praises' },
    { id: 'c9', from: 'trump', to: 'visit', quad: 'verbal-cooperation', phrase: 'plans' },
    { id: 'c10', from: 'trump', to: 'iran', quad: 'verbal-cooperation', phrase: 'discussed', source: 'post' },
    { id: 'c11', from: 'visit', to: 'taiwan', quad: 'none', phrase: 'concerns' },
  ],
  groups: [{ label: 'Taiwan', members: ['china', 'japan', 'taiwan', 'remark', 'seafood-ban'] }, { label: 'Trade', members: ['soybeans', 'trump', 'visit', 'iran'] }],
};
