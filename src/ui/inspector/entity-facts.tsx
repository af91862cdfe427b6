import type { ReactNode } from 'react';
import type { EntityView, RelationGroup } from '../../query/views.ts';
import { listed, wordsOf } from '../claim/claim-words.ts';
import { SaidBy } from '../claim/said-by.tsx';
import { ActionLink } from '../widgets/action-link.tsx';
import { EntityLink } from '../widgets/entity-link.tsx';
import { hostOf, OutLink } from '../widgets/out-link.tsx';
import { useSession } from '../session-context.ts';
import { CopyText } from './copy-text.tsx';

/** What is known of an entity besides its claims: other names, dates, what became of it by voice, publication, identifiers elsewhere. */
export function EntityFacts({ view }: { readonly view: EntityView }) {
  const session = useSession();
  const { entity } = view;
  const rows: [string, ReactNode][] = [];
  if (entity.kind === 'source') {
    if (entity.title !== entity.label) rows.push(['Title', entity.title]);
    const by = [entity.author, entity.publisher].flatMap((name) => (name === undefined ? [] : [session.refOf?.(name as EntityView['ref']['id'])?.label ?? name]));
    if (by.length > 0) rows.push(['By', [...new Set(by)].join(', ')]);
    if (entity.date !== undefined) rows.push(['Published', view.when?.text ?? entity.date]);
    if (entity.dateNote !== undefined) rows.push(['Date', entity.dateNote]);
    if (entity.language !== undefined) rows.push(['Language', languageName(entity.language)]);
    if (entity.url !== undefined) {
      const host = hostOf(entity.url);
      rows.push(['Address', <span key="url" className="spaced">{host !== undefined && <OutLink url={entity.url} words={`read ${view.ref.short} where it was published`} shown={host} />}<CopyText text={entity.url} what="the address" /></span>]);
    }
  } else if (view.when !== undefined) rows.push(['When', view.when.text]);
  if (entity.kind === 'event' && entity.whenNote !== undefined) rows.push(['Date', entity.whenNote]);
  for (const status of view.statuses)
    rows.push([
      'Status',
      <span key={status.status}>
        <b>{wordsOf.status[status.status]}</b>
        {', according to '}
        {status.says.slice(0, 4).map((says, index) => (
          <span key={`${says.claim} ${says.citation}`}>
            {index > 0 && '; '}
            <SaidBy attribution={says.attribution} citation={says.citation} />{' '}
            <ActionLink className="cite" action={{ type: 'open-claims', claims: [says.claim] }}>{says.citation}</ActionLink>
          </span>
        ))}
        {status.says.length > 4 && ` and ${status.says.length - 4} more`}
      </span>,
    ]);
  const silent = view.statuses.length > 0 ? silentAccounts(view.groups) : [];
  if (silent.length > 0) rows.push(['', `Not mentioned by ${listed(silent)}.`]);
  if (view.namesakes.length > 0)
    rows.push([
      'Same name',
      <span key="namesakes" className="spaced">
        {view.namesakes.map((other) => <EntityLink key={other.id} entity={other} glyph>{other.label} ({other.subtype})</EntityLink>)}
      </span>,
    ]);
  if (entity.aliases.length > 0) rows.push(['Also', some(entity.aliases, 12)]);
  if (entity.sameAs.length > 0)
    rows.push(['Same as', <span key="same" className="spaced">{entity.sameAs.map((same) => <CopyText key={`${same.scheme} ${same.id}`} text={same.id} before={same.scheme} what={`${same.scheme} identifier`} />)}</span>]);
  if (rows.length === 0) return null;
  return (
    <dl className="facts">
      {rows.map(([term, value], index) => (
        <div key={index}>
          <dt>{term === rows[index - 1]?.[0] ? <span className="vh">{term}</span> : term === '' ? <span className="vh">Silence</span> : term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The first few of many names. */
function some(names: readonly string[], most: number): string {
  const rest = names.length - most;
  return names.slice(0, most).join(' · ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** Names of the accounts that leave an entity out, as far as the loaded claims tell. */
export function silentAccounts(groups: readonly RelationGroup[]): readonly string[] {
  const omissions = groups.filter((group) => group.omission && group.direction === 'to');
  return [...new Set(omissions.flatMap((group) => group.claims.flatMap((claim) => claim.from.map((from) => from.label))))];
}

const languages = new Intl.DisplayNames('en', { type: 'language' });
function languageName(code: string): string {
  try {
    return languages.of(code) ?? code;
  } catch {
    return code; // not a BCP 47 tag: shown as it was written
  }
}
