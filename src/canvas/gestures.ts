import type { Core, EventObject, NodeSingular } from 'cytoscape';
import type { EntityId } from '../model/ids.ts';
import type { Intent, Scene } from '../scene/scene.ts';
import type { Point } from './layout/layout-request.ts';

export interface GestureOptions {
  readonly cy: Core;
  readonly scene: () => Scene;
  readonly onIntent: (intent: Intent) => void;
  /** The entity whose label is at a point of the screen. */
  readonly labelAt: (point: Point) => string | undefined;
  readonly onHover: (target: { readonly entity?: string; readonly edge?: string } | null) => void;
  readonly onDrag: (id: string, to: Point) => void;
  readonly onDrop: (id: string, to: Point) => void;
}

const hoverDelay = 120;

/** What a person does on the canvas, told as intents: nothing else reads Cytoscape's events. */
export function listenToGestures({ cy, scene, onIntent, labelAt, onHover, onDrag, onDrop }: GestureOptions): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let hovered = false;
  const hover = (entity: string | null, edge: string | null, gone = false, at?: Point): void => {
    clearTimeout(waiting);
    if (entity === null && edge === null && !hovered) return;
    waiting = setTimeout(
      () => {
        hovered = entity !== null || edge !== null;
        onHover(entity !== null ? { entity } : edge !== null ? { edge } : null);
        onIntent({ type: 'hover', entity: entity as EntityId | null, ...(entity === null && edge !== null && { edge: { id: edge, ...(at && { at }) } }) });
      },
      gone ? 0 : entity === null && edge === null ? 40 : hoverDelay,
    );
  };
  const adds = (event: EventObject): boolean => {
    const { shiftKey, ctrlKey, metaKey } = event.originalEvent as MouseEvent;
    return shiftKey || ctrlKey || metaKey;
  };
  const select = (id: string, event: EventObject): void => onIntent({ type: 'select', entity: id as EntityId, add: adds(event) });

  cy.on('tap', (event) => {
    const { target } = event;
    if (target === cy) {
      const id = labelAt(event.renderedPosition);
      if (id !== undefined) select(id, event);
      else if (!adds(event)) onIntent({ type: 'clear' });
    } else if ((target as NodeSingular).isNode()) {
      select(target.id(), event);
    } else {
      const edge = scene().edges.find((each) => each.id === target.id());
      if (edge) onIntent({ type: 'select-edge', edge: edge.id, claims: edge.claims });
    }
  });
  cy.on('dbltap', (event) => {
    const id = event.target === cy ? labelAt(event.renderedPosition) : (event.target as NodeSingular).isNode() ? event.target.id() : undefined;
    if (id !== undefined) onIntent({ type: 'expand', entity: id as EntityId });
  });
  cy.on('mousemove', (event) => {
    if (event.target !== cy) return;
    const id = labelAt(event.renderedPosition);
    hover(id ?? null, null);
  });
  cy.on('mouseover', 'node', (event) => hover(event.target.id(), null));
  cy.on('mouseover', 'edge', (event) => hover(null, event.target.id(), false, { ...event.renderedPosition }));
  cy.on('mouseout', 'node, edge', () => hover(null, null));
  // Who leaves the canvas in one stroke is over no node any more, and Cytoscape does not say so.
  const leave = (): void => hover(null, null, true);
  const container = cy.container();
  container?.addEventListener('mouseleave', leave);
  cy.on('drag', 'node', (event) => onDrag(event.target.id(), event.target.position()));
  cy.on('dragfree', 'node', (event) => {
    const { x, y } = event.target.position();
    onDrop(event.target.id(), { x, y });
    onIntent({ type: 'move', entity: event.target.id() as EntityId, x, y });
  });

  const boxed = new Set<string>();
  cy.on('box', 'node', (event) => void boxed.add(event.target.id()));
  cy.on('boxend', () => {
    // The nodes in the box are told after the end of it.
    setTimeout(() => {
      const chosen = [...boxed] as EntityId[];
      boxed.clear();
      cy.elements().unselect();
      if (chosen.length > 0) onIntent({ type: 'select-many', entities: chosen });
    });
  });
  return () => {
    clearTimeout(waiting);
    container?.removeEventListener('mouseleave', leave);
  };
}
