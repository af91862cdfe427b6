import { effect } from '@preact/signals-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EntityId } from '../../src/model/ids.ts';
import { createSession } from '../../src/session/create-session.ts';
import { valueOf } from '../../src/session/resource.ts';
import { fakeEngine } from './fake-engine.ts';
import { smallGraph } from './small-graph.ts';

const id = (text: string): EntityId => text as EntityId;

// What a session fetches when it needs it is there at once here: the tests wait for no file.
beforeAll(async () => {
  await Promise.all([import('../../src/session/clean-state.ts'), import('../../src/session/group-namesakes.ts'), import('../../src/session/keep-pinned.ts'), import('../../src/session/read-cell.ts')]);
});

const settle = async (): Promise<void> => {
  for (let i = 0; i < 30; i++) await new Promise((resolve) => setImmediate(resolve));
};
const started = async (address = '') => {
  const engine = fakeEngine({ small: smallGraph, other: { ...smallGraph, id: 'other' } });
  const addresses: { address: string; replace: boolean }[] = [];
  let clock = 0;
  const session = createSession({ now: () => (clock += 200), engine, initialAddress: address, onAddress: (to, replace) => addresses.push({ address: to, replace }) });
  const said: string[] = [];
  effect(() => void said.push(session.announcement.value));
  await session.open({ name: 'small', files: [] });
  await settle();
  return { engine, session, addresses, said };
};
const drawn = (session: { scene: { value: { nodes: readonly { id: string }[] } } }) => session.scene.value.nodes.map((node) => node.id).toSorted();

describe('createSession', () => {
  it('opens a dossier and shows its overview', async () => {
    const { session } = await started();
    expect(session.opening.value).toMatchObject({ is: 'open', name: 'small' });
    expect(session.scene.value).toMatchObject({ title: 'Overview', arrangement: 'groups' });
    expect(session.scene.value.nodes).toHaveLength(9);
    expect(session.announcement.value).toBe('Dossier small opened');
  });

  it('selects, answers, announces, and undoes', async () => {
    const { session, addresses } = await started();
    session.dispatch({ type: 'select', entity: id('taiwan'), open: true });
    await settle();
    expect(session.state.value).toMatchObject({ view: 'links', selection: ['taiwan'] });
    expect(valueOf(session.entity.value)?.ref.label).toBe('Taiwan');
    expect(session.announcement.value).toBe('Taiwan selected, 4 neighbours');
    expect(session.scene.value).toMatchObject({ arrangement: 'centre', centre: 'taiwan', title: 'Taiwan', detail: '4 neighbours in focus, the rest kept as context' });
    expect(addresses.at(-1)).toEqual({ address: '#/links?select=taiwan&around=taiwan', replace: false });
    session.undo();
    await settle();
    expect(session.state.value).toMatchObject({ view: 'overview', selection: [] });
    expect(session.entity.value.is).toBe('idle');
    session.redo();
    expect(session.state.value.selection).toEqual(['taiwan']);
  });

  it('opens where the address says, and shows the same to somebody else', async () => {
    const { session } = await started();
    session.dispatch({ type: 'select', entity: id('taiwan'), open: true });
    await settle();
    session.dispatch({ type: 'hide', entities: [id('japan')] });
    session.dispatch({ type: 'move', entity: id('china'), x: 10.4, y: -3 });
    session.dispatch({ type: 'toggle-facet', facet: 'source', value: 'post', mode: 'without' });
    await settle();
    const other = await started(session.address());
    expect(other.session.state.value).toEqual(session.state.value);
    expect(other.session.scene.value).toEqual(session.scene.value);
  });

  it('leaves out what the dossier does not hold', async () => {
    const { session, said } = await started('#/links?select=taiwan,atlantis&from=mu&show=taiwan,china,lemuria');
    expect(session.state.value.selection).toEqual(['taiwan']);
    expect(session.state.value.question.from).toEqual([]);
    expect(said).toContain('Not in this dossier, left out: atlantis, lemuria, mu');
    expect(drawn(session)).toEqual(['china', 'taiwan']);
  });

  it('takes a label in the address for its entity, as the command line does, and writes the id', async () => {
    const { session, addresses } = await started('#/paths?from=Soybeans&to=taiwan');
    expect(session.state.value.question).toMatchObject({ from: ['soybeans'], to: ['taiwan'] });
    expect(session.unknown.value).toEqual([]);
    expect(addresses.at(-1)).toEqual({ address: '#/paths?from=soybeans&to=taiwan', replace: true });
  });

  it('says which names of the question nothing here bears, until that part of it changes', async () => {
    const { session } = await started('#/paths?from=soybeans&to=nonsense&through=foo');
    expect(session.unknown.value).toMatchObject([{ end: 'to', name: 'nonsense', suggestions: [{}] }, { end: 'through', name: 'foo' }]);
    session.dispatch({ type: 'ask', question: { to: [id('taiwan')] } });
    expect(session.unknown.value.map((each) => each.name)).toEqual(['foo']);
    session.forgetUnknown();
    expect(session.unknown.value).toEqual([]);
    session.navigate('#/paths?from=soybeans&to=gibberish');
    await settle();
    expect(session.unknown.value.map((each) => each.name)).toEqual(['gibberish']);
  });

  it('says nothing of a former address about the present one', async () => {
    const { engine, session, said } = await started();
    engine.hold(true);
    session.navigate('#/paths?from=nonsense&to=taiwan');
    session.navigate('#/paths?from=japan&to=taiwan');
    engine.hold(false);
    for (let at = 0; at < engine.held.length; at += 1) engine.held[at]!.answer();
    await settle();
    expect(session.state.value.question.from).toEqual(['japan']);
    expect(session.unknown.value).toEqual([]);
    expect(said.filter((words) => words.includes('nonsense'))).toEqual([]);
  });

  it('cleans an address that came while the one before it was being cleaned, and forgets its names with the next', async () => {
    const { engine, session } = await started();
    engine.hold(true);
    session.navigate('#/paths?from=nonsense&to=taiwan');
    session.dispatch({ type: 'as-list', on: true });
    engine.hold(false);
    for (let at = 0; at < engine.held.length; at += 1) engine.held[at]!.answer();
    await settle();
    expect(session.state.value).toMatchObject({ asList: true, question: { from: [], to: ['taiwan'] } });
    expect(session.unknown.value.map((each) => each.name)).toEqual(['nonsense']);
    session.navigate('#/paths');
    expect(session.unknown.value).toEqual([]);
  });

  it('opens where the last address says that came while the dossier was being read', async () => {
    const engine = fakeEngine({ small: smallGraph });
    const session = createSession({ engine, initialAddress: '#/paths?from=nonsense&to=taiwan' });
    engine.hold(true);
    void session.open({ name: 'small', files: [] });
    engine.held[0]!.answer();
    await settle();
    session.navigate('#/paths?from=japan&to=taiwan');
    engine.hold(false);
    for (let at = 1; at < engine.held.length; at += 1) engine.held[at]!.answer();
    await settle();
    expect(session.state.value.question).toMatchObject({ from: ['japan'], to: ['taiwan'] });
    expect(session.unknown.value).toEqual([]);
  });

  it('takes one entity for a further end, whatever its name stands for', async () => {
    const twin = { ...smallGraph, entities: [...smallGraph.entities, { id: 'taiwan-polity', label: 'Taiwan', kind: 'actor' as const }] };
    const session = createSession({ engine: fakeEngine({ twin }), initialAddress: '#/paths?from=soybeans&to=iran&also=Taiwan&through=Taiwan' });
    await session.open({ name: 'twin', files: [] });
    await settle();
    expect(session.state.value.question).toMatchObject({ also: ['taiwan'], through: ['taiwan', 'taiwan-polity'] });
  });

  it('asks to pass either of a polity and the issue that bears its name, as the command line does', async () => {
    const twin = { ...smallGraph, entities: [...smallGraph.entities.map((each) => (each.id === 'taiwan' ? { ...each, namesakes: ['taiwan-polity'] } : each)), { id: 'taiwan-polity', label: 'Taiwan', kind: 'actor' as const }] };
    const session = createSession({ engine: fakeEngine({ twin }), initialAddress: '#/paths?from=soybeans&to=seafood-ban&through=Taiwan,japan' });
    await session.open({ name: 'twin', files: [] });
    await settle();
    expect(valueOf(session.paths.value)?.query).toMatchObject({ through: ['japan'], throughOneOf: [['taiwan', 'taiwan-polity']] });
    session.dispatch({ type: 'ask', question: { through: [id('taiwan-polity')] } });
    await settle();
    expect(valueOf(session.paths.value)?.query).toMatchObject({ through: ['taiwan-polity'] });
    expect(valueOf(session.paths.value)?.query.throughOneOf).toBeUndefined();
  });

  it('knows what was looked at before, the last first', async () => {
    const { session } = await started();
    for (const entity of ['taiwan', 'china', 'taiwan', 'japan']) session.dispatch({ type: 'select', entity: id(entity) });
    session.dispatch({ type: 'ask', question: { from: [id('iran')] } });
    expect(session.recent.value).toEqual(['iran', 'japan', 'taiwan', 'china']);
  });

  it('fills the part of the question that was asked for by an entity that has no part in it yet', async () => {
    const { session, said } = await started('#/paths?from=soybeans&to=taiwan');
    for (const [end, entity] of [['to', 'japan'], ['also', 'china'], ['through', 'iran'], ['avoid', 'trump']] as const) {
      session.fillNext(end);
      expect(session.filling.value).toBe(end);
      session.intent({ type: 'select', entity: id(entity), add: false });
      expect(session.state.value.question[end]).toEqual([entity]);
      expect(session.filling.value).toBeNull();
    }
    session.fillNext('to');
    session.intent({ type: 'select', entity: id('soybeans'), add: false });
    expect(session.state.value.question.to).toEqual(['japan']);
    expect(said.at(-1)).toContain('It is an end already');
    expect([session.state.value.selection, session.filling.value]).toEqual([[], 'to']);
    session.fillNext('avoid');
    session.intent({ type: 'select', entity: id('iran'), add: false });
    expect(session.state.value.question).toMatchObject({ through: [], avoid: ['trump', 'iran'] });
  });

  it('puts a choice in the place of the further end that was in use', async () => {
    const { session } = await started('#/paths?from=soybeans&to=taiwan&also=japan,china');
    session.fillNext('also', id('japan'));
    session.intent({ type: 'select', entity: id('iran'), add: false });
    expect(session.state.value.question.also).toEqual(['iran', 'china']);
  });

  it('does not ask how something is connected to itself', async () => {
    const { engine, session } = await started('#/paths?from=soybeans&to=soybeans');
    expect(session.paths.value.is).toBe('idle');
    expect(engine.calls).not.toContain('paths');
  });

  it('lets searches run side by side', async () => {
    const { session } = await started();
    await expect(Promise.all([session.search('a'), session.search('b')])).resolves.toHaveLength(2);
  });

  it('keeps the order of the list in the address, and undoes it', async () => {
    const { session } = await started('#/paths?from=soybeans&to=taiwan');
    session.dispatch({ type: 'order-paths', order: 'sure' });
    expect(session.address()).toBe('#/paths?from=soybeans&to=taiwan&by=sure');
    session.undo();
    expect(session.state.value.pathOrder).toBe('tells');
  });

  it('asks for paths once both ends are set, and marks the path', async () => {
    const { engine, session } = await started();
    session.dispatch({ type: 'ask', question: { from: [id('soybeans')] } });
    await settle();
    expect(engine.calls).not.toContain('paths');
    session.dispatch({ type: 'ask', question: { to: [id('taiwan')] } });
    await settle();
    expect(session.announcement.value).toBe('1 path in 1 family');
    expect(session.scene.value).toMatchObject({ title: 'Path 1', detail: 'Shortest, 2 steps', arrangement: 'path', path: ['soybeans', 'china', 'taiwan'] });
    expect(session.scene.value.edges.filter((edge) => edge.step !== undefined).map((edge) => edge.step).toSorted()).toEqual([1, 2]);
  });

  it('shows what the filter blocks when there is no path', async () => {
    const { session } = await started('#/paths?from=soybeans&to=iran&not-source=post');
    expect(session.announcement.value).toBe('No path from Soybeans to Iran');
    expect(session.scene.value.edges.find((edge) => edge.blocked)).toMatchObject({ source: 'trump', target: 'iran', blocked: 'filtered out: without source post' });
  });

  it('keeps the old answer while the new one is on its way, and aborts what is stale', async () => {
    const { engine, session } = await started();
    session.dispatch({ type: 'select', entity: id('taiwan') });
    await settle();
    engine.hold(true);
    session.dispatch({ type: 'select', entity: id('china') });
    session.dispatch({ type: 'select', entity: id('japan') });
    await settle();
    expect(session.entity.value).toMatchObject({ is: 'loading', value: { ref: { id: 'taiwan' } } });
    const [first, second] = engine.held.filter((call) => call.method === 'entity');
    expect([first?.signal?.aborted, second?.signal?.aborted]).toEqual([true, false]);
    second?.fail(new Error('The worker died.'));
    await settle();
    expect(session.entity.value).toMatchObject({ is: 'failed', message: 'The worker died.', value: { ref: { id: 'taiwan' } } });
    engine.hold(false);
    session.retry();
    await settle();
    expect(session.entity.value).toMatchObject({ is: 'ready', value: { ref: { id: 'japan' } } });
  });

  it('cancels what is on its way', async () => {
    const { engine, session } = await started();
    engine.hold(true);
    session.dispatch({ type: 'select', entity: id('taiwan') });
    session.cancel();
    await settle();
    expect(session.entity.value).toEqual({ is: 'cancelled' });
    expect(engine.held.every((call) => call.signal?.aborted)).toBe(true);
    void session.open({ name: 'other', files: [] });
    session.cancel();
    await settle();
    expect(session.opening.value).toEqual({ is: 'cancelled', name: 'other' });
    engine.hold(false);
    session.retry();
    await settle();
    expect(session.opening.value).toMatchObject({ is: 'open', name: 'other' });
  });

  it('draws the whole of a path that is there when the rest is cancelled, and never half of it', async () => {
    // So much that is weightier stands around that the ends are drawn only where a path is.
    const ring = Array.from({ length: 30 }, (_, i) => `ring-${i}`);
    const claims = ring.flatMap((from, i) => [0, 1, 2].map((copy) => ({ id: `${from}-${copy}`, from, to: ring[(i + 1) % ring.length]! })));
    const engine = fakeEngine({ large: { ...smallGraph, entities: [...smallGraph.entities, ...ring.map((each) => ({ id: each }))], claims: [...smallGraph.claims, ...claims] } });
    const session = createSession({ engine, initialAddress: '#/paths?from=soybeans&to=taiwan&not-type=praises' });
    await session.open({ name: 'large', files: [] });
    await settle();
    expect(drawn(session)).not.toContain('iran');
    engine.hold(true);
    session.dispatch({ type: 'ask', question: { from: [id('iran')] }, filter: {} });
    await settle();
    engine.hold(false);
    for (const call of engine.held.splice(0)) if (call.method === 'paths') call.answer();
    await settle();
    session.cancel();
    await settle();
    expect(session.paths.value.is).toBe('ready');
    expect(session.overview.value.is).toBe('cancelled');
    const { path, edges } = session.scene.value;
    expect(path?.[0]).toBe('iran');
    expect(drawn(session)).toEqual(expect.arrayContaining([...path!]));
    expect(edges.filter((edge) => edge.step !== undefined)).toHaveLength(path!.length - 1);
    session.retry();
    await settle();
    expect(session.overview.value.is).toBe('ready');
  });

  it('keeps the old picture where what is to be drawn cannot be had', async () => {
    const { engine, session } = await started('#/paths?from=soybeans&to=taiwan');
    const before = session.scene.value;
    engine.hold(true);
    session.dispatch({ type: 'ask', question: { from: [id('iran')] } });
    await settle();
    engine.held.splice(0).find((call) => call.method === 'paths')!.answer();
    await settle();
    engine.held.find((call) => call.method === 'graph')!.fail(new Error('The worker died.'));
    await settle();
    expect(session.paths.value.is).toBe('ready');
    expect(session.scene.value).toBe(before);
  });

  it('starts afresh with another dossier and keeps the old picture when one fails', async () => {
    const { session, addresses } = await started('#/links?select=taiwan');
    await session.open({ name: 'missing', files: [] });
    expect(session.opening.value).toMatchObject({ is: 'failed', issues: [{ message: 'No missing' }] });
    expect(session.scene.value.nodes).toHaveLength(9);
    expect(session.state.value.selection).toEqual(['taiwan']);
    await session.open({ name: 'other', files: [] });
    await settle();
    expect(session.state.value).toMatchObject({ view: 'overview', selection: [] });
    expect(session.canUndo.value).toBe(false);
    expect(addresses.at(-1)?.address).toBe('#/?dossier=other');
  });

  it('names the dossier that the address speaks of where another is open, and follows the address once it is opened', async () => {
    const { session } = await started('#/links?dossier=other&select=taiwan,japan');
    expect(session.foreign.value).toBe('other');
    session.dispatch({ type: 'go', view: 'overview' });
    await session.open({ name: 'other', files: [] });
    await settle();
    expect(session.foreign.value).toBeNull();
    expect(session.address()).toBe('#/links?dossier=other&select=taiwan,japan');
    await session.open({ name: 'small', files: [] });
    await settle();
    expect([session.foreign.value, session.address()]).toEqual([null, '#/']);
  });

  it('goes with the browser back and forward, and undo knows it', async () => {
    const { session } = await started();
    const first = session.address();
    session.dispatch({ type: 'go', view: 'links' });
    const second = session.address();
    session.navigate(first);
    expect(session.state.value.view).toBe('overview');
    expect(session.canRedo.value).toBe(true);
    session.navigate(second);
    expect(session.canRedo.value).toBe(false);
    session.navigate('#/paths?from=china');
    expect(session.state.value).toMatchObject({ view: 'paths', question: { from: ['china'] } });
    session.undo();
    expect(session.state.value.view).toBe('links');
  });

  it('selects in place what is clicked in the overview, adds with a key held, and asks for the path between the two', async () => {
    const { session } = await started();
    const places = session.scene.value.nodes.map((node) => node.id);
    session.intent({ type: 'select', entity: id('china'), add: false });
    session.intent({ type: 'select', entity: id('iran'), add: true });
    await settle();
    expect(session.state.value).toMatchObject({ view: 'overview', selection: ['china', 'iran'] });
    expect(session.scene.value).toMatchObject({ arrangement: 'groups' });
    expect(session.scene.value.nodes.map((node) => node.id)).toEqual(places);
    session.intent({ type: 'select', entity: id('japan'), add: false });
    expect(session.state.value.selection).toEqual(['japan']);
    // Its tab leads back to the start, and what is selected goes along to any other view.
    session.dispatch({ type: 'go', view: 'links' });
    expect(session.state.value.selection).toEqual(['japan']);
    session.dispatch({ type: 'go', view: 'overview' });
    expect(session.state.value).toMatchObject({ view: 'overview', selection: [], pair: null, claims: [] });
  });

  it('reads the first claims of a tie under the pointer, and the heaviest of an entity', async () => {
    const { session } = await started();
    const edge = session.scene.value.edges.find((each) => each.count === 2)!;
    session.intent({ type: 'hover', entity: null, edge: { id: edge.id, at: { x: 4, y: 5 } } });
    await settle();
    expect(session.hoveredEdge.value).toEqual({ id: edge.id, at: { x: 4, y: 5 } });
    expect(valueOf(session.hoverClaims.value)?.map((claim) => claim.id)).toEqual(['c1', 'c2']);
    session.intent({ type: 'hover', entity: id('taiwan') });
    await settle();
    expect(session.hoveredEdge.value).toBeNull();
    expect(valueOf(session.hoverClaims.value)).toHaveLength(1);
  });

  it('makes one change of a drag', async () => {
    const { session, addresses } = await started();
    for (let x = 0; x < 5; x++) session.intent({ type: 'move', entity: id('china'), x, y: 0 });
    expect(addresses.map((each) => each.replace)).toEqual([false, true, true, true, true]);
    session.undo();
    expect(session.state.value.pins).toEqual({});
    expect(session.canUndo.value).toBe(false);
  });

  it('expands and collapses', async () => {
    const { session } = await started('#/links?show=soybeans,trump');
    expect(drawn(session)).toEqual(['soybeans', 'trump']);
    session.expand(id('trump'));
    await settle();
    const option = valueOf(session.expansion.value)?.relations[0];
    expect(option).toMatchObject({ hidden: 2 });
    session.dispatch({ type: 'show', entities: option!.next.slice(0, 1).map((ref) => ref.id), from: id('trump') });
    expect(session.announcement.value).toBe('1 of 2 added');
    await settle();
    expect(drawn(session)).toEqual(['soybeans', 'trump', 'visit']);
    expect(session.scene.value.nodes.find((node) => node.id === 'visit')?.cameFrom).toBe('trump');
    session.dispatch({ type: 'collapse', entity: id('trump') });
    await settle();
    expect(drawn(session)).toEqual(['soybeans', 'trump']);
  });

  it('steps through the neighbours of where stepping began', async () => {
    const { session } = await started();
    session.dispatch({ type: 'select', entity: id('taiwan') });
    const seen: string[] = [];
    for (let i = 0; i < 5; i++) {
      session.step(1);
      seen.push(session.state.value.selection[0]!);
    }
    expect(new Set(seen.slice(0, 4))).toEqual(new Set(['china', 'japan', 'remark', 'visit']));
    expect(seen[4]).toBe(seen[0]);
  });

  it('keeps the identity of what did not change', async () => {
    const { session } = await started();
    session.dispatch({ type: 'select', entity: id('taiwan') });
    await settle();
    const before = session.scene.value;
    session.dispatch({ type: 'tied-to', entities: [id('china')] });
    await settle();
    expect(session.scene.value).toBe(before);
    session.dispatch({ type: 'select', entity: id('japan'), add: true });
    await settle();
    const after = session.scene.value;
    const same = (of: string): boolean => before.nodes.find((node) => node.id === of) === after.nodes.find((node) => node.id === of);
    expect([same('japan'), same('china')]).toEqual([false, true]);
  });
});
