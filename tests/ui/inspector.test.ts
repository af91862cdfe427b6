import { expect, test } from 'vitest';
import type { ClaimView, RelationGroup } from '../../src/query/views.ts';
import { commonPair } from '../../src/ui/inspector/common-pair.ts';
import { silentAccounts } from '../../src/ui/inspector/entity-facts.tsx';

type Ref = ClaimView['from'][number];
const ref = (id: string): Ref => ({ id, label: id, short: id, kind: 'actor', subtype: 'state' }) as unknown as Ref;
const claim = (from: string[], to: string[], about: string[] = []): ClaimView => ({ from: from.map(ref), to: to.map(ref), about: about.map(ref) }) as unknown as ClaimView;

test('the pair that claims have in common names an edge, whichever way they point', () => {
  expect(commonPair([claim(['china'], ['taiwan']), claim(['taiwan'], ['china'], ['arms'])])?.map((each) => each.id)).toEqual(['china', 'taiwan']);
  expect(commonPair([claim(['china'], ['taiwan', 'japan'])])).toBeNull();
  expect(commonPair([claim(['china'], ['taiwan']), claim(['us'], ['japan'])])).toBeNull();
  expect(commonPair([])).toBeNull();
});

test('accounts that leave an event out are named once', () => {
  const group = (omission: boolean, direction: 'to' | 'from', ...claims: ClaimView[]): RelationGroup => ({ omission, direction, claims }) as unknown as RelationGroup;
  expect(silentAccounts([group(true, 'to', claim(['readout'], ['visit']), claim(['readout'], ['visit']), claim(['post'], ['visit'])), group(true, 'from', claim(['x'], ['y'])), group(false, 'to', claim(['z'], ['y']))])).toEqual(['readout', 'post']);
});
