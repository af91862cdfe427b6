const pressed: KeyboardEvent[] = [];
const keep = (event: KeyboardEvent): void => void pressed.push(event);

/** Keeps the key presses that come between the page's script and its first picture: nobody else listens yet. */
export function keepEarlyKeys(): void {
  addEventListener('keydown', keep);
}

/** The presses kept so far, in their order; none is kept from now on. */
export function takeEarlyKeys(): readonly KeyboardEvent[] {
  removeEventListener('keydown', keep);
  return pressed.splice(0);
}
