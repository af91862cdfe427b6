import cytoscape, { type Core, type EdgeSingular } from 'cytoscape';
import { diffScenes } from '../scene/scene-diff.ts';
import type { CanvasHandle, CanvasOptions, MakeCanvas, Scene } from '../scene/scene.ts';
import { bendEdges } from './bend-edges.ts';
import { cyStyle } from './cy-style.ts';
import { fitView, freeArea, shiftIntoView, type Insets } from './fit-view.ts';
import { listenToGestures } from './gestures.ts';
import { labelText } from './label-text.ts';
import { createLayoutClient } from './layout/layout-client.ts';
import type { LayoutAnswer, Point } from './layout/layout-request.ts';
import { groundKey, layoutKey, toRequest } from './layout/to-request.ts';
import { makeLayers } from './make-layers.ts';
import { makeMeasure } from './make-measure.ts';
import { font, paintOver, paintUnder } from './paint.ts';
import { haloOf, labelFont, scaleFor, type Picture } from './picture.ts';
import { planLabels, type Plan } from './plan-labels.ts';
import { rememberSights } from './remember-sights.ts';
import { isStrip, smallPicture } from './small-picture.ts';
import { themes, type Theme } from './theme.ts';
import { edgeData, edgeElement, nodeData, nodeElement } from './to-elements.ts';
import { tween } from './tween.ts';

const motionMs = 160;
/** Above so many edges, they are left out while the view moves. */
const manyEdges = 400;
/** Above so many nodes, they jump to their places. */
const manyNodes = 400;

/** The drawing: Cytoscape for nodes, edges and gestures, between two painted layers for hulls and halos below, labels and marks above. */
export const makeCanvas: MakeCanvas = (options: CanvasOptions): CanvasHandle => {
  const { container, reducedMotion } = options;
  const layers = makeLayers(container);
  const measure = makeMeasure();
  let themeName = options.theme;
  let theme: Theme = themes[themeName];
  let insets: Insets = { top: 48, right: 16, bottom: 16, left: 16 };
  let size = { width: 0, height: 0 };
  let pageWidth = window.innerWidth;

  let wanted: Scene | null = null;
  let scene: Scene = { nodes: [], edges: [], groups: [], title: '', detail: '', arrangement: 'groups', omitted: 0, marks: [] };
  let places = new Map<string, Point>();
  /** Where the layout has put each: an entity that is let go of returns there. */
  const homes = new Map<string, Point>();
  /** Where the layout has put the ends of a question and what is around its paths: there they stay, whichever path is opened. */
  const stood = new Map<string, Point>();
  const sights = rememberSights();
  let stoodFor = '';
  let bends: ReadonlyMap<string, number> = new Map();
  let placedFor = '';
  let run = 0;
  /** Settles when what is wanted has its places. */
  let placing: Promise<void> = Promise.resolve();
  let scale = 1;
  let highlighted: { readonly entity?: string; readonly edge?: string } | null = null;
  let dimmed: ReadonlySet<string> | null = null;
  /** A person has moved the view: it is not fitted of itself any more. */
  let touched = false;
  let plan: Plan | null = null;
  let room: Picture['room'];
  let stopMoving = (): void => undefined;
  let stopViewing = (): void => undefined;

  // An edge between two that are just on top of each other, while one comes in, is nothing to warn of.
  cytoscape.warnings(false);
  const cy: Core = cytoscape({
    container: layers.host,
    style: cyStyle(theme),
    minZoom: 0.05,
    maxZoom: 4,
    boxSelectionEnabled: true,
    selectionType: 'additive',
    layout: { name: 'preset' },
  });
  const client = createLayoutClient();
  const density = (): number => Math.min(3, window.devicePixelRatio || 1);

  const picture = (): Picture => ({ scene, places, bends, zoom: cy.zoom(), scale, hovered: highlighted?.entity ?? null, strip: isStrip(size.height), room, measure });
  const paint = (): void => {
    if (size.width === 0) return;
    plan ??= planLabels(picture());
    const frame = { ...size, density: density(), pan: cy.pan() };
    paintUnder(layers.under, plan, theme, frame);
    paintOver(layers.over, plan, theme, frame, dimmed);
  };
  const repaint = (): void => {
    plan = null;
    paint();
  };
  const ringed = (): ReadonlySet<string> => new Set(scene.nodes.filter((node) => node.emphasis === 'selected').map((node) => node.id));
  const restyle = (rings = ringed()): void => {
    cy.batch(() => {
      for (const node of scene.nodes) cy.getElementById(node.id).data(nodeData(node, theme, scale));
      for (const edge of scene.edges) cy.getElementById(edge.id).data(edgeData(edge, theme, scale, rings));
    });
  };
  const bend = (): void => {
    const obstacles = scene.nodes.flatMap((node) => {
      const at = places.get(node.id);
      return at ? { id: node.id, ...at, radius: node.radius, ...labelSize(node) } : [];
    });
    bends = bendEdges(scene.edges, obstacles);
    cy.batch(() => {
      for (const [id, value] of bends) cy.getElementById(id).data('bend', value);
    });
  };
  const labelSize = (node: Scene['nodes'][number]): { labelWidth: number; labelHeight: number } => {
    const { size: px, bold } = labelFont(node, 1);
    const { lines, width } = labelText(node.label, node.short, bold, measure);
    return { labelWidth: width * px, labelHeight: lines.length * px * 1.18 + haloOf(node) };
  };

  const goTo = (view: { readonly zoom: number; readonly pan: Point }, ms: number): void => {
    stopViewing();
    const from = { zoom: cy.zoom(), pan: { ...cy.pan() } };
    stopViewing = tween(ms, (t) => {
      const zoom = from.zoom * (view.zoom / from.zoom) ** t;
      cy.viewport({ zoom, pan: { x: from.pan.x + (view.pan.x - from.pan.x) * t, y: from.pan.y + (view.pan.y - from.pan.y) * t } });
    });
  };
  const fit = (ms: number): void => {
    const middle = [...places.values()].reduce((sum, at) => sum + at.y, 0) / Math.max(1, places.size);
    const boxes = scene.nodes.flatMap((node) => {
      const at = places.get(node.id);
      if (!at) return [];
      const up = isStrip(size.height) && at.y < middle;
      const { labelWidth, labelHeight } = labelSize(node);
      // The label's height includes the halo.
      const [r, hanging] = [node.radius + haloOf(node), node.radius + labelHeight];
      return { ...at, half: Math.max(r, labelWidth / 2) + 4, above: up ? hanging + 2 : r + 6, below: up ? r : hanging + 4 };
    });
    // Captions stand above and below the outermost nodes.
    const free = scene.groups.length > 0 ? { ...insets, top: insets.top + 20, bottom: insets.bottom + 20 } : insets;
    const view = fitView(boxes, size.width, size.height, free);
    [room, plan] = [view.room, null];
    goTo(view, ms);
  };

  /** Whether every node with its label is in the free area. */
  const inView = (): boolean => {
    const [zoom, pan] = [cy.zoom(), cy.pan()];
    return scene.nodes.every((node) => {
      const at = places.get(node.id);
      if (!at) return true;
      const { labelWidth, labelHeight } = labelSize(node);
      const [x, y, half] = [at.x * zoom + pan.x, at.y * zoom + pan.y, Math.max(node.radius, labelWidth / 2)];
      return x - half >= insets.left - 1 && x + half <= size.width - insets.right + 1 && y - node.radius >= insets.top - 1 && y + node.radius + labelHeight <= size.height - insets.bottom + 1;
    });
  };

  /** Brings an entity into the free area, where a person has moved it out of sight. */
  const reveal = (id: string): void => {
    const at = places.get(id);
    if (!at) return;
    const [zoom, pan] = [cy.zoom(), cy.pan()];
    const { x, y } = shiftIntoView({ x: at.x * zoom + pan.x, y: at.y * zoom + pan.y }, size, insets);
    if (x !== 0 || y !== 0) goTo({ zoom, pan: { x: pan.x + x, y: pan.y + y } }, reducedMotion ? 0 : motionMs);
  };

  /** Draws a scene, with new places where the layout has given some. */
  const apply = (next: Scene, answer: LayoutAnswer | null): void => {
    stopMoving();
    const first = scene.nodes.length === 0;
    const diff = diffScenes(scene, next);
    const old = places;
    for (const node of next.nodes) {
      const home = answer?.[node.id];
      if (home && !node.pinned) homes.set(node.id, home);
    }
    const freed = new Set(scene.nodes.filter((node) => node.pinned).map((node) => node.id));
    places = new Map(next.nodes.flatMap((node) => {
      const at = node.position ?? answer?.[node.id] ?? (freed.has(node.id) ? homes.get(node.id) : undefined) ?? old.get(node.id);
      return at ? [[node.id, { x: at.x, y: at.y }] as const] : [];
    }));
    scene = next;
    const rings = ringed();
    const startOf = (id: string, cameFrom: string | undefined): Point => (cameFrom === undefined ? undefined : old.get(cameFrom)) ?? places.get(id) ?? { x: 0, y: 0 };
    cy.batch(() => {
      for (const id of diff.removedEdges) cy.getElementById(id).remove();
      for (const id of diff.removedNodes) cy.getElementById(id).remove();
      cy.add(diff.addedNodes.map((node) => nodeElement(node, theme, scale, { ...(first ? (places.get(node.id) ?? { x: 0, y: 0 }) : startOf(node.id, node.cameFrom)) })));
      cy.add(diff.addedEdges.map((edge) => edgeElement(edge, theme, scale, rings)));
      for (const node of diff.changedNodes) cy.getElementById(node.id).data(nodeData(node, theme, scale));
      // A ring that comes or goes moves the ends of edges that have not changed themselves.
      for (const edge of diff.changedNodes.length > 0 ? next.edges : diff.changedEdges) cy.getElementById(edge.id).data(edgeData(edge, theme, scale, rings));
    });
    const renderer = (cy as unknown as { renderer(): { hideEdgesOnViewport: boolean; textureOnViewport: boolean } }).renderer();
    renderer.hideEdgesOnViewport = next.edges.length > manyEdges;
    renderer.textureOnViewport = false;
    bend();
    highlighted = null;
    dim();
    const targets = places;
    const moves = next.nodes.flatMap((node) => {
      const element = cy.getElementById(node.id);
      const to = targets.get(node.id);
      const from = element.position();
      return to && (Math.abs(from.x - to.x) > 0.5 || Math.abs(from.y - to.y) > 0.5) ? [{ id: node.id as string, element, from: { ...from }, to }] : [];
    });
    const ms = first || reducedMotion || next.nodes.length > manyNodes ? 0 : motionMs;
    if (moves.length > 0) {
      stopMoving = tween(ms, (t) => {
        const now = new Map(targets);
        cy.batch(() => {
          for (const { id, element, from, to } of moves) {
            const at = { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
            element.position(at);
            now.set(id, at);
          }
        });
        places = t === 1 ? targets : now;
        repaint();
      });
    }
    repaint();
    const chosen = [...diff.addedNodes, ...diff.changedNodes].findLast((node) => node.emphasis === 'selected');
    if (chosen && touched) reveal(chosen.id);
  };

  const update = (next: Scene): void => {
    wanted = next;
    if (size.width === 0) return;
    const view = smallPicture(next, size.height);
    const key = layoutKey(view, isStrip(size.height));
    const kept = view.nodes.filter((node) => places.has(node.id)).length;
    const mine = ++run;
    if (key === placedFor && (kept === view.nodes.length || view.nodes.length === 0)) {
      apply(view, null);
      options.onPlacing?.(false);
      return;
    }
    options.onPlacing?.(true);
    const incremental = key === placedFor && kept > view.nodes.length * 0.5;
    const free = freeArea(size, insets);
    const ground = groundKey(view, isStrip(size.height));
    if (ground !== stoodFor) stood.clear();
    stoodFor = ground;
    const stays = stood.size > 0;
    placing = sights.place(view, key, incremental, () => client.place(toRequest(view, { ...free, incremental, places, homes: stood, labelSize }))).then((answer) => {
      if (!answer || mine !== run) return;
      const wasEmpty = scene.nodes.length === 0;
      placedFor = key;
      if (ground !== '') {
        const between = new Set<string>(view.path?.slice(1, -1) ?? []);
        for (const node of view.nodes) if (!between.has(node.id) && answer[node.id]) stood.set(node.id, answer[node.id]!);
      }
      apply(view, answer);
      options.onPlacing?.(false);
      // What was under the pointer is elsewhere now.
      options.onIntent({ type: 'hover', entity: null });
      if (!incremental) touched = false;
      if (!touched && !(stays && inView())) fit(wasEmpty || reducedMotion ? 0 : motionMs);
    });
  };

  const dim = (): void => {
    // Around what is selected the rest is emptied already, and stays legible.
    const entity = scene.nodes.find((node) => node.id === highlighted?.entity && node.emphasis !== 'selected')?.id;
    const edge = scene.edges.find((each) => each.id === highlighted?.edge);
    const live = new Set<string>();
    if (entity !== undefined) {
      live.add(entity);
      for (const each of scene.edges) {
        if (each.source !== entity && each.target !== entity) continue;
        live.add(each.id).add(each.source).add(each.target);
      }
    } else if (edge) {
      live.add(edge.id).add(edge.source).add(edge.target);
    }
    // The path that was asked for stays whole while one of its steps is looked at.
    if (live.size > 0) for (const each of [...scene.nodes, ...scene.edges]) if (each.emphasis === 'path' || each.emphasis === 'selected') live.add(each.id);
    dimmed = live.size > 0 && scene.edges.length <= manyEdges ? new Set([...scene.nodes, ...scene.edges].map((each) => each.id).filter((id) => !live.has(id))) : null;
    cy.batch(() => {
      cy.elements('.dim').removeClass('dim');
      for (const id of dimmed ?? []) cy.getElementById(id).addClass('dim');
      cy.elements('.lit').removeClass('lit');
      if (edge?.emphasis === 'path') cy.getElementById(edge.id).addClass('lit');
    });
  };
  const highlight: CanvasHandle['highlight'] = (target) => {
    highlighted = target && { ...(target.entity !== undefined && { entity: target.entity as string }), ...(target.edge !== undefined && { edge: target.edge }) };
    dim();
    repaint();
  };

  const stopGestures = listenToGestures({
    cy,
    scene: () => scene,
    onIntent: options.onIntent,
    labelAt: ({ x, y }) => {
      const pan = cy.pan();
      return plan?.labels.find(({ rect }) => x - pan.x >= rect.x && x - pan.x <= rect.x + rect.width && y - pan.y >= rect.y && y - pan.y <= rect.y + rect.height)?.id;
    },
    onHover: (target) => highlight(target as Parameters<typeof highlight>[0]),
    onDrag: (id, to) => {
      places.set(id, { ...to });
      plan = null;
    },
    onDrop: (id, to) => {
      places.set(id, { ...to });
      bend();
      repaint();
    },
  });
  cy.on('render', paint);
  cy.on('zoom', () => {
    plan = null;
    const next = scaleFor(cy.zoom());
    if (next === scale) return;
    scale = next;
    restyle();
  });
  // 'scrollzoom', 'pinchzoom' and 'dragpan' are a person's doing, 'viewport' alone may be ours.
  cy.on('scrollzoom pinchzoom dragpan', () => void (touched = true));

  const resize = (): void => {
    const { clientWidth: width, clientHeight: height } = container;
    if (width === size.width && height === size.height) return;
    const before = size;
    size = { width, height };
    layers.resize(width, height, density());
    cy.resize();
    if (width === 0 || height === 0) return void (size = { width: 0, height: 0 });
    // A picture laid out for quite another shape is laid out again; a panel that opens or closes beside it moves nothing in it, only the view.
    const beside = height === before.height && window.innerWidth === pageWidth;
    pageWidth = window.innerWidth;
    const reshaped = before.width === 0 || (!beside && Math.abs(Math.log((width / height) * (before.height / Math.max(1, before.width)))) > 0.35);
    if (reshaped && !touched) {
      placedFor = '';
      stood.clear();
      sights.forget();
    }
    if (wanted) update(wanted);
    if (!touched && placedFor !== '') fit(0);
    paint();
  };
  const observer = new ResizeObserver(resize);
  observer.observe(container);
  resize();
  void document.fonts?.load(font(12, 400)).then(() => {
    measure.forget();
    // Labels are as wide as they are only now.
    if (!touched && scene.nodes.length > 0) fit(0);
    repaint();
  });

  return {
    update,
    fit: () => {
      touched = false;
      fit(reducedMotion ? 0 : motionMs);
    },
    zoomBy: (factor) => {
      touched = true;
      const zoom = Math.min(4, Math.max(0.05, cy.zoom() * factor));
      const [x, y] = [(size.width + insets.left - insets.right) / 2, (size.height + insets.top - insets.bottom) / 2];
      const pan = cy.pan();
      const k = zoom / cy.zoom();
      goTo({ zoom, pan: { x: x - (x - pan.x) * k, y: y - (y - pan.y) * k } }, reducedMotion ? 0 : motionMs);
    },
    highlight,
    boxOf: (id) => {
      const element = cy.getElementById(id);
      if (element.empty()) return null;
      if (element.group() === 'edges') return { ...(element as unknown as EdgeSingular).renderedMidpoint(), width: 0, height: 0 };
      const { x, y } = element.renderedPosition();
      const [width, height] = [element.renderedWidth(), element.renderedHeight()];
      return { x: x - width / 2, y: y - height / 2, width, height };
    },
    setTheme: (name) => {
      themeName = name;
      theme = themes[name];
      cy.style(cyStyle(theme));
      restyle();
      repaint();
    },
    setInsets: (next) => {
      if (next.top === insets.top && next.right === insets.right && next.bottom === insets.bottom && next.left === insets.left) return;
      insets = next;
      if (!touched && scene.nodes.length > 0) fit(0);
    },
    png: async (times = density()) => {
      const { pictureAsShown, pictureOfAll } = await import('./saved-picture.ts');
      if (isStrip(size.height) && wanted) return pictureOfAll(makeCanvas, wanted, themeName, times);
      await placing;
      return pictureAsShown(await cy.png({ output: 'blob-promise', scale: times, full: false }), (plan ??= planLabels(picture())), theme, { ...size, density: times, pan: cy.pan() });
    },
    destroy: () => {
      stopMoving();
      stopViewing();
      stopGestures();
      observer.disconnect();
      client.dispose();
      cy.destroy();
      layers.remove();
    },
  };
};
