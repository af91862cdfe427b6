import { z } from 'zod';

/** Turns a parsed value into plain data to write: keys in the schema's order, defaults and absent members left out. */
export type Plain = (value: unknown) => unknown;

const compiled = new WeakMap<z.ZodType, Plain>();

/** The writer of a schema's values; reading what it gives with the schema gives the value again. Compiled once for each schema. */
export function plainItem(schema: z.ZodType): Plain {
  let plain = compiled.get(schema);
  if (plain === undefined) {
    plain = compile(schema);
    compiled.set(schema, plain);
  }
  return plain;
}

function compile(schema: z.ZodType): Plain {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return plainItem(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) {
    const element = plainItem(schema.element as z.ZodType);
    return (value) => (value as readonly unknown[]).map(element);
  }
  if (schema instanceof z.ZodRecord) {
    const inner = plainItem(schema.valueType as z.ZodType);
    return (value) => Object.fromEntries(Object.entries(value as object).map(([key, entry]) => [key, inner(entry)]));
  }
  if (schema instanceof z.ZodDiscriminatedUnion) return compileUnion(schema);
  if (schema instanceof z.ZodObject) return compileObject(schema);
  return (value) => value;
}

function compileObject(schema: z.ZodObject): Plain {
  const members = Object.entries(schema.shape).map(([key, member]) => ({
    key,
    plain: plainItem(member as z.ZodType),
    unless: member instanceof z.ZodDefault ? JSON.stringify(member.def.defaultValue) : undefined,
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

function compileUnion(schema: z.ZodDiscriminatedUnion): Plain {
  const key = schema.def.discriminator;
  const options = new Map<unknown, Plain>();
  for (const option of schema.options) {
    if (!(option instanceof z.ZodObject)) continue;
    const tag = option.shape[key];
    if (tag instanceof z.ZodLiteral) for (const value of tag.values) options.set(value, plainItem(option));
  }
  return (value) => {
    const plain = options.get((value as Record<string, unknown>)[key]);
    if (plain === undefined) throw new Error(`no option of the union has ${key} ${String((value as Record<string, unknown>)[key])}`);
    return plain(value);
  };
}
