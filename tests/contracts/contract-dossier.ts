import { claim, type Claim } from '../../src/model/claim.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { dossierHead } from '../../src/model/dossier.ts';
import { conflict } from '../../src/model/conflict.ts';
import { entity } from '../../src/model/entity.ts';
import { smallVocabulary } from '../store/small-vocabulary.ts';

type Loose = Record<string, unknown>;
const claims: Claim[] = [];
const says = (id: string, type: string, sentence: string, rest: Loose, ...evidence: Loose[]): void => {
  claims.push(claim.parse({ id: `${id}-aaaaaa`, type, says: sentence, evidence: evidence.length > 0 ? evidence : [{ source: 'paper', paragraphs: [{ n: 1 }] }], ...rest }));
};

says('ada-bo-talk', 'talks', 'Ada and Bo talk about tea at the spring call.', { from: ['ada', 'bo'], about: ['tea'], at: 'spring-call' },
  { source: 'paper', paragraphs: [{ n: 2 }, { n: 4 }] }, { source: 'post', paragraphs: [{ n: 1 }] });
says('bo-for-tea', 'holds', 'Bo is for tea.', { from: ['bo'], to: ['tea'], stance: 'supports' }, { source: 'paper', voices: ['bo', 'herald'], paragraphs: [{ n: 3 }] });
says('bo-against-tea', 'holds', 'Bo is against tea.', { from: ['bo'], to: ['tea'], stance: 'opposes' }, { source: 'memo', certainty: 'hedged', paragraphs: [{ n: 3 }] });
says('ada-called', 'joins', 'Ada placed the spring call.', { from: ['ada'], to: ['spring-call'], role: 'caller' }, { source: 'paper', voices: ['bo'] });
says('bo-called', 'joins', 'Bo placed the spring call.', { from: ['bo'], to: ['spring-call'], role: 'caller' }, { source: 'paper', voices: ['ada'] });
says('fair-planned', 'becomes', 'The fair is planned.', { from: ['fair'], status: 'planned' }, { source: 'paper', voices: ['ada'] });
says('fair-cancelled', 'becomes', 'The fair is off.', { from: ['fair'], status: 'cancelled', modality: 'hypothetical' }, { source: 'memo', voices: ['herald'] });
says('names', 'names', 'Bo, the state, is the issue of Bo.', { from: ['bo'], to: ['bo-issue'] });
says('post-stresses-tea', 'stresses', "Ada's post stresses tea.", { from: ['post'], to: ['tea'] }, { source: 'post' });
says('post-skips-salt', 'skips', "Ada's post leaves out salt.", { from: ['post'], to: ['salt'] });
says('bo-hits-salt', 'hits', 'Bo bans salt at the fair.', { from: ['bo'], to: ['salt'], at: 'fair', when: '2026-03' });
says('tea-salt', 'connects', 'Cafe Müller links tea with salt.', { from: ['cafe-muller'], to: ['tea', 'salt'] });
says('why-ban', 'glosses', 'The ban is a signal on tea.', { from: ['bo-hits-salt-aaaaaa'], to: ['tea'] }, { source: 'memo' });
says('ada-buys', 'talks', 'Ada offers five tons.', { from: ['ada'], to: ['bo'], about: ['salt'], quantity: { value: 5, unit: 'tons' }, condition: { event: 'fair', holds: 'yes' } });

/** A small dossier with one of everything: accounts, an omission, a namesake, a reading, statuses, contradictions to be found, a declared tension. */
export const contractDossier: Dossier = {
  format: 'readout-dossier',
  version: 1,
  dossier: dossierHead.parse({ id: 'contract', title: 'The spring call', short: 'Spring call' }),
  vocabulary: smallVocabulary,
  entities: [
    entity.parse({ kind: 'actor', id: 'ada', label: 'Ada Lovelace', short: 'Ada', subtype: 'person', aliases: ['Countess'] }),
    entity.parse({ kind: 'actor', id: 'bo', label: 'Bo', subtype: 'state' }),
    entity.parse({ kind: 'actor', id: 'herald', label: 'The Herald', subtype: 'body' }),
    entity.parse({ kind: 'actor', id: 'cafe-muller', label: 'Café Müller', subtype: 'body' }),
    entity.parse({ kind: 'topic', id: 'tea', label: 'Tea', subtype: 'goods' }),
    entity.parse({ kind: 'topic', id: 'salt', label: 'Salt', subtype: 'goods' }),
    entity.parse({ kind: 'topic', id: 'bo-issue', label: 'Bo issue', subtype: 'issue', aliases: ['Bo'] }),
    entity.parse({ kind: 'event', id: 'spring-call', label: 'Spring call', subtype: 'call', when: '2026-04-01' }),
    entity.parse({ kind: 'event', id: 'fair', label: 'Fair', subtype: 'summit', when: '2026-06' }),
    entity.parse({ kind: 'source', id: 'paper', label: 'The Paper', short: 'Paper', subtype: 'article', title: 'Calls and tea', date: '2026-04-03' }),
    entity.parse({ kind: 'source', id: 'post', label: "Ada's post", subtype: 'post', title: 'A post', date: '2026-04-01', account: { actor: 'ada', event: 'spring-call' } }),
    entity.parse({ kind: 'source', id: 'memo', label: 'Memo', subtype: 'remarks', title: 'A memo', date: '2026-05' }),
  ],
  claims,
  conflicts: [
    conflict.parse({
      id: 'ban-or-trade', over: 'salt', kind: 'tension', says: 'Bo bans what Ada offers.',
      sides: [{ claims: ['bo-hits-salt-aaaaaa'], holder: 'bo' }, { claims: ['ada-buys-aaaaaa'], holder: 'ada' }],
    }),
  ],
};
