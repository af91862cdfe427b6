/** The caller aborted it (or a newer open took its place). */
export class AbortError extends Error {
  override readonly name = 'AbortError';
  constructor(message = 'The request was cancelled.') {
    super(message);
  }
}

/** A question was asked before a graph was open, or after the engine was closed. */
export class NotOpenError extends Error {
  override readonly name = 'NotOpenError';
  constructor(message = 'No graph is open: open a dossier first.') {
    super(message);
  }
}

/** The open graph has no entity or claim of this id. */
export class UnknownIdError extends Error {
  override readonly name = 'UnknownIdError';
  readonly id: string;
  constructor(id: string) {
    super(`The graph has nothing with the id "${id}".`);
    this.id = id;
  }
}

/** The worker died; what it held is gone, and open() starts a new one. */
export class EngineCrashedError extends Error {
  override readonly name = 'EngineCrashedError';
  constructor(reason = '') {
    super(`The engine stopped working${reason === '' ? '' : ` (${reason})`}; open the dossier again.`);
  }
}

/** An error as it crosses from the worker to the page. */
export interface WireError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
  readonly id?: string;
}

export function toWire(error: unknown): WireError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  return {
    name: error.name,
    message: error.message,
    ...(error.stack !== undefined && { stack: error.stack }),
    ...(error instanceof UnknownIdError && { id: error.id }),
  };
}

/** The error in its own class again, so that `instanceof` holds on both sides. */
export function fromWire(wire: WireError): Error {
  const error = restore(wire);
  if (wire.stack !== undefined) error.stack = wire.stack;
  return error;
}

function restore(wire: WireError): Error {
  switch (wire.name) {
    case 'AbortError':
      return new AbortError(wire.message);
    case 'NotOpenError':
      return new NotOpenError(wire.message);
    case 'UnknownIdError':
      return new UnknownIdError(wire.id ?? '');
    case 'EngineCrashedError':
      return new EngineCrashedError();
    default: {
      const error = new Error(wire.message);
      error.name = wire.name;
      return error;
    }
  }
}
