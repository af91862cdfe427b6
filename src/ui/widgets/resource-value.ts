import type { Resource } from '../../session/session.ts';

/** The answer if there is one, be it the old one while a new one loads. */
export function resourceValue<T>(resource: Resource<T>): T | undefined {
  return resource.is === 'idle' ? undefined : resource.value;
}
