import { useLayoutEffect, useRef } from 'react';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { resourceValue } from '../widgets/resource-value.ts';

/** Beside the node under the pointer: its heaviest claim. The same is in the panel and in the list, so nothing is lost without a mouse. */
export function HoverCard() {
  const session = useSession();
  const hovered = useSignal(session.hovered);
  const expanding = useSignal(session.expanding);
  const claim = resourceValue(useSignal(session.hoverClaim));
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = card.current;
    const box = hovered && session.canvas?.boxOf(hovered);
    const ground = element?.parentElement;
    if (!element || !box || !ground) return;
    const right = box.x + box.width + 12;
    const left = right + element.offsetWidth > ground.clientWidth - 8 ? box.x - element.offsetWidth - 12 : right;
    const top = Math.min(box.y + box.height + 8, ground.clientHeight - element.offsetHeight - 8);
    element.style.left = `${Math.max(8, left)}px`;
    element.style.top = `${Math.max(8, top)}px`;
  }, [hovered, claim, session]);
  const evidence = claim?.evidence[0];
  if (!hovered || !claim || expanding) return null;
  return (
    <div ref={card} className="hovercard" aria-hidden="true">
      <p className="says">{claim.says}</p>
      {evidence && <p className="meta">{evidence.attribution} · {evidence.citation}</p>}
    </div>
  );
}
