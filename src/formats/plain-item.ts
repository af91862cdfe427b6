import { z } from 'zod/mini';

/** Turns a parsed value into plain data to write: keys in the schema's order, defaults and absent members left out. */
export type Plain = (value: unknown) => unknown;

const compiled = new WeakMap<z.ZodMiniType, Plain>();

/** The writer of a schema's values; reading what it gives with the schema gives the value again. Compiled once for each schema. */
export function plainItem(schema: z.ZodMiniType): Plain {
  let plain = compiled.get(schema);
  if (plain === undefined) {
    plain = compile(schema);
    compiled.set(schema, plain);
  }
  return plain;
}

function compile(schema: z.ZodMiniType): Plain {
  if (schema instanceof z.ZodMiniDefault || schema instanceof z.ZodMiniOptional) return plainItem(schema.def.innerType as z.ZodMiniType);
  if (schema instanceof z.ZodMiniArray) {
    const element = plainItem(schema.def.element as z.ZodMiniType);
    return (value) => (value as readonly unknown[]).map(element);
  }
  if (schema instanceof z.ZodMiniRecord) {
    const inner = plainItem(schema.def.valueType as z.ZodMiniType);
    return (value) => Object.fromEntries(Object.entries(value as object).map(([key, entry]) => [key, inner(entry)]));
  }
  if (schema instanceof z.ZodMiniDiscriminatedUnion) return compileUnion(schema);
  if (schema instanceof z.ZodMiniObject) return compileObject(schema);
  return (value) => value;
}

function compileObject(schema: z.ZodMiniObject): Plain {
  const members = Object.entries(schema.shape).map(([key, member]) => ({
    key,
    plain: plainItem(member as z.ZodMiniType),
    unless: member instanceof z.ZodMiniDefault ? JSON.stringify(member.def.defaultValue) : undefined,
  }));
  return (value) => {
    const out: Record<string, unknown> = {};
    for (const { key, plain, unless } of members) {
      const member = (value as Record<string, unknown>)[key];
      if (member === undefined || (unless !== undefined && isSame(member, unless))) continue;
      out[key] = plain(member);
    }
    return out;
  };
}

/** Most members are text or a list that is not empty: only what may be a default is worth writing out to compare. */
function isSame(member: unknown, unless: string): boolean {
  if (Array.isArray(member) && (member.length > 0) !== unless.length > 2) return false;
  return JSON.stringify(member) === unless;
}

function compileUnion(schema: z.ZodMiniDiscriminatedUnion): Plain {
  const key = (schema.def as z.core.$ZodDiscriminatedUnionDef).discriminator;
  const options = new Map<unknown, Plain>();
  for (const option of schema.def.options) {
    if (!(option instanceof z.ZodMiniObject)) continue;
    const tag = option.shape[key];
    if (tag instanceof z.ZodMiniLiteral) for (const value of tag.def.values) options.set(value, plainItem(option));
  }
  return (value) => {
    const plain = options.get((value as Record<string, unknown>)[key]);
    if (plain === undefined) throw new Error(`no option of the union has ${key} ${String((value as Record<string, unknown>)[key])}`);
    return plain(value);
  };
}
