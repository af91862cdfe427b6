/** px */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a menu of this size goes: beside its node (right, else left), inside the area with a margin of 12; centred when the node is not drawn. */
export function expandPlace(node: Box | null, menu: { readonly width: number; readonly height: number }, area: { readonly width: number; readonly height: number }): { readonly left: number; readonly top: number } {
  const margin = 12;
  const clamp = (value: number, most: number): number => Math.max(margin, Math.min(value, most - margin));
  if (node === null) return { left: clamp((area.width - menu.width) / 2, area.width - menu.width), top: clamp((area.height - menu.height) / 2, area.height - menu.height) };
  const right = node.x + node.width + 8;
  const fits = right + menu.width + margin <= area.width;
  const left = fits ? right : node.x - 8 - menu.width;
  return { left: clamp(left, area.width - menu.width), top: clamp(node.y + node.height / 2 - 20, area.height - menu.height) };
}
