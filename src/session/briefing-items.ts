import type { ClaimId } from '../model/ids.ts';
import type { AccountCell, AccountRow, CompareView } from '../query/accounts/account-views.ts';
import type { EntityRef } from '../query/filter.ts';
import type { MatrixCell, MatrixView } from '../query/matrix/matrix-views.ts';
import { joinNames } from '../model/template.ts';
import type { ConnectionView, PathStep, PathView } from '../query/path-views.ts';
import type { ClaimView, EntityView } from '../query/views.ts';
import { thinnestSteps, warningsOf } from './thinnest-step.ts';
import type { BriefedCell, BriefedClaim, BriefedRef, BriefedStep, ClaimItem, ClaimsItem, ComparisonItem, FigureItem, PathItem, TreeItem } from './briefing.ts';

/*
 * Items of a briefing from what the views show. Pure: what has to be asked first is handed in.
 */

/** Claims that an entity or a cell brings along, rows that a comparison does. */
export const claimsBriefed = 12;
export const rowsBriefed = 40;
/** Claims set against one that are named. */
const againstNamed = 4;

export function briefedRef({ id, label, kind }: EntityRef): BriefedRef {
  return { id, label, kind };
}

export function briefedClaim(claim: ClaimView): BriefedClaim {
  const hedged = claim.evidence.length > 0 && claim.evidence.every((piece) => piece.certainty === 'hedged');
  const inferred = !hedged && claim.evidence.length > 0 && claim.evidence.every((piece) => piece.certainty !== 'stated');
  const modality = { asserted: '', future: 'still to come', hypothetical: 'hypothetical', historical: 'history' }[claim.modality];
  const clashes = claim.contested.filter((each) => each.kind === 'contradiction');
  return {
    id: claim.id,
    says: claim.says,
    ...(claim.when && { when: claim.when.text }),
    marks: [modality, claim.polarity === 'negated' ? 'negated' : '', hedged ? 'hedged' : '', inferred ? 'inferred' : '', clashes.length > 0 ? 'contested' : ''].filter((mark) => mark !== ''),
    evidence: claim.evidence.map((piece) => ({
      source: { id: piece.source.id, label: piece.source.label, ...(piece.published && { published: piece.published.text }) },
      paragraphs: piece.paragraphs,
      voice: piece.voices.length === 0 ? '' : piece.attribution,
      citation: piece.citation,
      ...(piece.quote !== undefined && { quote: piece.quote }),
    })),
    against: clashes.flatMap((each) => each.against).slice(0, againstNamed).map((each) => ({ says: each.says, voice: each.attribution, citation: each.citation })),
  };
}

export function claimItem(claim: ClaimView, address: string): ClaimItem {
  return { is: 'claim', key: `claim:${claim.id}`, title: claim.says, note: '', address, claim: briefedClaim(claim) };
}

function briefedStep(step: PathStep): BriefedStep {
  const claim = step.claims[0] && briefedClaim(step.claims[0]);
  const to = (step.claims[0]?.to ?? []).map((entity) => entity.id);
  const [back, forth] = [to.includes(step.from.id), to.includes(step.to.id)];
  return {
    from: briefedRef(step.from),
    to: briefedRef(step.to),
    phrase: step.claims[0]?.phrase ?? '',
    quad: step.claims[0]?.quad ?? 'none',
    back: back === forth ? step.against : back,
    ...(claim && { claim }),
    marks: [...(step.where === undefined ? [] : [step.where]), ...step.cautions.filter((caution) => !claim?.marks.includes(caution)), ...(step.within ? ['a part of it, which stands for it'] : [])],
    leftOut: step.leftOutBy.map(({ says, citation }) => ({ says, citation })),
    opposed: step.opposing.map(({ kind, says, attribution: voice, citation }) => ({ how: kind === 'contradiction' ? 'Contested' : 'In tension with it', says, voice, citation })),
  };
}

/** After the name of what is no connection. */
const notConnected = ', not a connection';

/** What a briefed path is worth, "61 of 100"; '' of what is no connection. */
export function worthOf({ family, score }: Pick<PathItem, 'family' | 'score'>): string {
  return family.endsWith(notConnected) ? '' : `${score} of 100`;
}

/** A path under its family's name. */
export function pathItem(path: PathView, family: string, address: string): PathItem {
  const [first, last] = [path.entities[0]?.label ?? '', path.entities.at(-1)?.label ?? ''];
  const named = path.agenda !== undefined || path.apart !== undefined || path.steps.every((step) => step.beside) ? `${family}${notConnected}` : family;
  const why = path.thinnest.why.replace(/[.\s]+$/u, '');
  const thinnest = path.steps.length < 2 ? `Its one step: ${why}.` : thinnestSteps(path).size === 1 ? `The thinnest step is ${path.thinnest.step + 1}: ${why}.` : path.thinnest.says;
  return {
    is: 'path',
    key: `path:${path.id}`,
    title: `${first} to ${last}: ${named}`,
    note: '',
    address,
    family: named,
    score: Math.round(path.score),
    steps: path.steps.map(briefedStep),
    thinnest: [...warningsOf(path), thinnest].join(' '),
  };
}

/** The graph that joins all ends; what is told of it first is that it joins them by nothing, where it does not. */
export function treeItem({ ends, steps, says, agenda, thinnest }: ConnectionView, address: string): TreeItem {
  return {
    is: 'tree',
    key: `tree:${ends.map((end) => end.id).join(',')}`,
    title: `${joinNames(ends.map((end) => end.label))} together${agenda === undefined ? '' : notConnected}`,
    note: '',
    address,
    ends: ends.map(briefedRef),
    steps: steps.map(briefedStep),
    thinnest: [...(agenda === undefined ? [] : [agenda]), thinnest.says].join(' '),
    detail: says,
  };
}

export function entityItem(view: EntityView, address: string): ClaimsItem {
  const claims = view.groups.flatMap((group) => group.claims);
  const facts = [`${view.ref.kind}, ${view.ref.subtype}`, view.claims === 1 ? '1 claim' : `${view.claims.toLocaleString('en')} claims`, view.span?.text ?? ''];
  return {
    is: 'entity',
    key: `entity:${view.ref.id}`,
    title: view.ref.label,
    note: '',
    address,
    refs: [briefedRef(view.ref)],
    detail: [facts.filter((each) => each !== '').join(' · '), view.entity.description ?? ''].filter((each) => each !== '').join('. '),
    claims: claims.slice(0, claimsBriefed).map(briefedClaim),
    total: view.claims,
  };
}

/** A cell of the matrix with the claims that were read for it. */
export function matrixCellItem(view: MatrixView, cell: MatrixCell, claims: readonly ClaimView[], address: string): ClaimsItem {
  const refs = [view.rows[cell.row], view.columns[cell.column]].flatMap((head) => (head ? [briefedRef(head.entity)] : []));
  return {
    is: 'cell',
    key: `cell:${view.mode}:${refs.map((ref) => ref.id).join(':')}`,
    title: refs.map((ref) => ref.label).join(' and '),
    note: '',
    address,
    refs,
    detail: cell.name,
    claims: claims.slice(0, claimsBriefed).map(briefedClaim),
    total: cell.count + cell.omissions,
  };
}

/** What one side says of one thing; `says` is the cell in words. */
export function accountCellItem(view: CompareView, row: AccountRow, cell: AccountCell, says: string, address: string): ClaimsItem {
  const column = view.columns[cell.column];
  return {
    is: 'cell',
    key: `account:${column?.key ?? ''}:${row.key}`,
    title: `${row.label} in ${column?.label ?? ''}`,
    note: '',
    address,
    refs: [briefedRef(row.entity)],
    detail: says,
    claims: cell.claims.slice(0, claimsBriefed).map(briefedClaim),
    total: cell.count,
  };
}

/** The claim that a cell of a comparison brings along: the one whose sentence it shows. */
export function bestOf(cell: AccountCell): ClaimId | undefined {
  return cell.best?.claim ?? cell.ids[0];
}

/** The comparison as it stands: its columns, the rows listed, and of each cell its best claim, as far as `claims` holds it. */
export function comparisonItem(view: CompareView, rows: readonly AccountRow[], title: string, claims: readonly ClaimView[], address: string): ComparisonItem {
  const read = new Map(claims.map((claim) => [claim.id, claim]));
  return {
    is: 'comparison',
    key: `comparison:${view.columns.map((column) => column.key).join(',')}`,
    title,
    note: '',
    address,
    detail: [view.says, view.divergence.says].filter((each) => each !== '').join(' '),
    columns: view.columns.map(({ label, detail }) => ({ label, detail })),
    rows: rows.slice(0, rowsBriefed).map((row) => ({ ref: briefedRef(row.entity), label: row.label, relation: row.relationWords, cells: view.columns.map((_, column) => briefedCell(row, column, read)) })),
    total: view.total,
  };
}

function briefedCell(row: AccountRow, column: number, read: ReadonlyMap<ClaimId, ClaimView>): BriefedCell {
  const cell = row.cells.find((each) => each.column === column);
  if (!cell) return { grade: 'not-reported', count: 0 };
  const id = bestOf(cell);
  const best = id && read.get(id);
  const stance = cell.stance && { supports: 'supports it', opposes: 'opposes it', neutral: 'neutral', ambiguous: 'ambiguous', both: 'for and against' }[cell.stance.stance];
  return {
    grade: cell.grade,
    count: cell.count,
    ...(stance !== undefined && { stance }),
    ...(cell.change && cell.change.tag !== '' && { change: cell.change.tag }),
    ...(best && { claim: briefedClaim(best) }),
  };
}

/** A picture as a data URI, with what is on it. */
export function figureItem(figure: Pick<FigureItem, 'key' | 'title' | 'detail' | 'picture' | 'width' | 'height'>, on: readonly EntityRef[], address: string): FigureItem {
  return { is: 'figure', note: '', address, ...figure, refs: on.map(briefedRef) };
}
