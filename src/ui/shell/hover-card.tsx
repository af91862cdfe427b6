import { useLayoutEffect, useRef } from 'react';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { plural } from '../widgets/format.ts';
import { resourceValue } from '../widgets/resource-value.ts';

/**
 * Beside what is under the pointer: of a node its heaviest claim, of an edge its first claims, who says so, and how many there are besides. The same is in the panel
 * and in the list, where a row of a tie opens to its claims, so nothing is lost without a mouse.
 */
export function HoverCard() {
  const session = useSession();
  const hovered = useSignal(session.hovered);
  const hoveredEdge = useSignal(session.hoveredEdge);
  const expanding = useSignal(session.expanding);
  const scene = useSignal(session.scene);
  const read = resourceValue(useSignal(session.hoverClaims));
  const card = useRef<HTMLDivElement>(null);
  const edge = hoveredEdge ? scene.edges.find((each) => each.id === hoveredEdge.id) : undefined;
  // While another tie's claims are on their way, those that are there are not its own.
  const claims = edge ? read?.filter((claim) => edge.claims.includes(claim.id)) : hovered ? read : undefined;
  useLayoutEffect(() => {
    const element = card.current;
    const ground = element?.parentElement;
    if (!element || !ground) return;
    const box = hoveredEdge?.at ? { ...hoveredEdge.at, width: 0, height: 0 } : session.canvas?.boxOf(hoveredEdge?.id ?? hovered ?? '');
    if (!box) return;
    const right = box.x + box.width + 12;
    const left = right + element.offsetWidth > ground.clientWidth - 8 ? box.x - element.offsetWidth - 12 : right;
    const below = box.y + box.height + 8;
    // Under the pointer it would hide what it speaks of.
    const top = below + element.offsetHeight <= ground.clientHeight - 8 ? below : hoveredEdge ? box.y - element.offsetHeight - 12 : ground.clientHeight - element.offsetHeight - 8;
    element.style.left = `${Math.max(8, left)}px`;
    element.style.top = `${Math.max(8, top)}px`;
  }, [hovered, hoveredEdge, claims, session]);
  if (!claims || claims.length === 0 || expanding) return null;
  const rest = edge ? edge.count - claims.length : 0;
  return (
    <div ref={card} className="hovercard" aria-hidden="true">
      {edge?.blocked !== undefined && <p className="meta blocks">{edge.blocked}</p>}
      {claims.map((claim) => {
        const [evidence] = claim.evidence;
        return (
          <div key={claim.id}>
            <p className="says">{claim.says}</p>
            {evidence && <p className="meta">{evidence.citation.startsWith(evidence.attribution) ? '' : `${evidence.attribution} · `}{evidence.citation}</p>}
          </div>
        );
      })}
      {rest > 0 && <p className="meta more">and {plural(rest, 'more claim')}: click to read them</p>}
    </div>
  );
}
