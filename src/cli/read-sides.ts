import type { Engine } from '../engine/engine.ts';
import { parseEdtf } from '../model/edtf-date.ts';
import type { AccountsView, SideKey } from '../query/accounts/account-views.ts';
import { misunderstood } from './failure.ts';
import { findEntity } from './find-entity.ts';

/** Keys as an address has them. */
const isKey = (text: string): boolean => /^(account|source|speaker|event|window):/.test(text);

/**
 * A side by what was typed: `<actor>@<event>` is that actor's account of the event, a source that source, an event all that is said of it, an actor all that it
 * says, a date or interval (EDTF) the claims that can lie in it. With `asAccount` a source that is somebody's account stands for that account, which alone has a time before. Throws a Failure with what there is where it cannot be understood.
 */
export const readSide = async (engine: Engine, accounts: AccountsView, text: string, asAccount = false): Promise<SideKey> => {
  const known = new Set(accounts.sides.map((side) => side.key));
  if (isKey(text)) {
    if (known.has(text) || text.startsWith('window:')) return text;
    throw unknown(text, accounts);
  }
  const at = text.lastIndexOf('@');
  if (at > 0) {
    const [actors, events] = await Promise.all([findEntity(engine, text.slice(0, at)), findEntity(engine, text.slice(at + 1))]);
    for (const actor of actors.ids) {
      for (const event of events.ids) if (known.has(`account:${actor}@${event}`)) return `account:${actor}@${event}`;
    }
    throw unknown(text, accounts);
  }
  if (/^[\d.]/.test(text) && parseEdtf(text) !== undefined) return `window:${text}`;
  const { entities } = await findEntity(engine, text);
  for (const [kind, is] of [['source', 'source'], ['event', 'event'], ['actor', 'speaker']] as const) {
    const entity = entities.find((one) => one.kind === kind);
    if (is === 'source' && asAccount && entity !== undefined) {
      const { entity: source } = await engine.entity({ id: entity.id, limit: 0 });
      const account = source.kind === 'source' && source.account ? `account:${source.account.actor}@${source.account.event}` : undefined;
      if (account !== undefined && known.has(account)) return account;
    }
    if (entity !== undefined) return `${is}:${entity.id}`;
  }
  throw misunderstood('no-side', `${entities[0]?.label ?? text} is a topic: topics are the rows of a comparison, not its sides.`, sidesThere(accounts), entities);
};

const unknown = (text: string, accounts: AccountsView): Error => misunderstood('no-account', `No account "${text}" is known here.`, sidesThere(accounts));

const sidesThere = (accounts: AccountsView): string => {
  const there = accounts.sides.filter((side) => side.is === 'account').slice(0, 6).map((side) => side.key.slice('account:'.length));
  return there.length === 0 ? 'Name two sources, speakers, events or dates.' : `There is ${there.join(', ')}; or name sources, speakers, events or dates.`;
};
