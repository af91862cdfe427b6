import type { BriefingItem } from '../../session/briefing.ts';
import { freshKey } from '../../session/briefing.ts';
import { accountCellItem, bestOf, claimItem, claimsBriefed, comparisonItem, entityItem, figureItem, matrixCellItem, pathItem, rowsBriefed, treeItem } from '../../session/briefing-items.ts';
import { treeId } from '../../session/shown-paths.ts';
import type { Session } from '../../session/session.ts';
import { resourceValue } from '../widgets/resource-value.ts';
import { briefKey, type BriefSource } from '../widgets/brief-source.ts';

/** Puts something into the briefing, or takes it out where it is in already. Rejects, with words for the person, when it cannot be had. */
export async function toggleBriefed(session: Session, source: BriefSource): Promise<void> {
  const key = briefKey(source);
  if (key !== null && session.briefing.peek().items.some((item) => item.key === key)) return session.dispatch({ type: 'briefing', change: { edit: 'remove', key } });
  const item = await itemOf(session, source);
  session.dispatch({ type: 'briefing', change: { edit: 'add', item } });
}

async function itemOf(session: Session, source: BriefSource): Promise<BriefingItem> {
  const address = hashOf(session);
  switch (source.is) {
    case 'claim':
      return claimItem(source.claim, hashOf(session, { type: 'open-claims', claims: [source.claim.id] }));
    case 'path':
      return pathItem(source.path, source.family, hashOf(session, { type: 'focus-path', path: source.path.id }));
    case 'tree':
      return treeItem(source.connection, hashOf(session, { type: 'focus-path', path: treeId }));
    case 'entity': {
      const view = resourceValue(session.entity.peek());
      if (view?.ref.id !== source.entity.id) throw new Error(`${source.entity.label} is still being read; try again in a moment.`);
      return entityItem(view, address);
    }
    case 'matrix-cell': {
      const read = resourceValue(session.cell.peek())?.claims;
      const ids = source.cell.claims.slice(0, claimsBriefed);
      const claims = read?.[0]?.id === ids[0] ? read : await session.readClaims(ids);
      return matrixCellItem(source.view, source.cell, claims ?? [], address);
    }
    case 'account-cell': {
      const ids = source.cell.ids.slice(0, claimsBriefed);
      const claims = ids.length === 0 ? [] : await session.readClaims(ids);
      return accountCellItem(source.view, source.row, { ...source.cell, claims }, source.says, address);
    }
    case 'comparison': {
      const ids = new Set(source.rows.slice(0, rowsBriefed).flatMap((row) => row.cells.flatMap((cell) => bestOf(cell) ?? [])));
      return comparisonItem(source.view, source.rows, source.title, await session.readClaims([...ids]), address);
    }
    case 'figure':
      return picture(session, address);
  }
}

/** The canvas as it is drawn now. */
async function picture(session: Session, address: string): Promise<BriefingItem> {
  const scene = session.scene.peek();
  if (session.canvas === null || scene.nodes.length === 0) throw new Error('There is no picture to add: the graph is not drawn here.');
  const blob = await session.canvas.png();
  const bitmap = await createImageBitmap(blob);
  const { width, height } = bitmap;
  bitmap.close();
  const scale = Math.min(1, 900 / width);
  return figureItem(
    { key: freshKey(session.briefing.peek(), 'figure'), title: scene.title, detail: scene.detail, picture: await dataUri(blob), width: Math.round(width * scale), height: Math.round(height * scale) },
    scene.nodes,
    address,
  );
}

function dataUri(blob: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => done(String(reader.result)));
    reader.addEventListener('error', () => fail(new Error('The picture could not be read.')));
    reader.readAsDataURL(blob);
  });
}

/** The hash of the present view, or of the view that an action gives. */
function hashOf(session: Session, action?: Parameters<Session['addressOf']>[0]): string {
  const address = action ? session.addressOf(action) : session.address();
  return address.slice(address.indexOf('#'));
}
