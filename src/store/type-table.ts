import { rolePairs, type RelationType, type Vocabulary } from '../model/vocabulary.ts';

export const TYPE_ENDS_ONLY = 1;
export const TYPE_HIERARCHY = 2;
export const TYPE_NAMESAKE = 4;
export const TYPE_OMISSION = 8;
export const TYPE_VIA_ACCOUNT = 16;
export const TYPE_ANNOTATES = 32;
/** It says how much attention an account gives (emphasises, mentions). */
export const TYPE_ATTENTION = 64;

/** Indices into `rolePairs`, by name. */
export const pair = {
  FF: rolePairs.indexOf('F-F'),
  FT: rolePairs.indexOf('F-T'),
  FA: rolePairs.indexOf('F-A'),
  FE: rolePairs.indexOf('F-E'),
  TT: rolePairs.indexOf('T-T'),
  TA: rolePairs.indexOf('T-A'),
  TE: rolePairs.indexOf('T-E'),
  AA: rolePairs.indexOf('A-A'),
  AE: rolePairs.indexOf('A-E'),
} as const;

/** The vocabulary by index, with what kernels ask of it in typed arrays. */
export interface TypeTable {
  readonly count: number;
  readonly relations: readonly RelationType[];
  /** TYPE_ bits. */
  readonly flags: Uint16Array;
  /** Bit i = the type ties `rolePairs[i]`. */
  readonly ties: Uint16Array;
  /** Added to the price of a step. */
  readonly price: Uint16Array;
  /** Whole price of a step, -1 = the usual rule. */
  readonly step: Int32Array;
  /** -1 = no such type. */
  indexOf(id: string): number;
}

export function typeTable(vocabulary: Vocabulary): TypeTable {
  const relations = vocabulary.types;
  const count = relations.length;
  const flags = new Uint16Array(count);
  const ties = new Uint16Array(count);
  const price = new Uint16Array(count);
  const step = new Int32Array(count).fill(-1);
  const index = new Map<string, number>();
  relations.forEach((type, i) => {
    index.set(type.id, i);
    flags[i] =
      (type.endsOnly ? TYPE_ENDS_ONLY : 0) |
      (type.hierarchy ? TYPE_HIERARCHY : 0) |
      (type.namesake ? TYPE_NAMESAKE : 0) |
      (type.omission ? TYPE_OMISSION : 0) |
      (type.viaAccount ? TYPE_VIA_ACCOUNT : 0) |
      (type.annotates ? TYPE_ANNOTATES : 0) |
      (type.attention === undefined ? 0 : TYPE_ATTENTION);
    for (const tied of type.ties) ties[i]! |= 1 << rolePairs.indexOf(tied);
    price[i] = type.price;
    if (type.step !== undefined) step[i] = type.step;
  });
  return { count, relations, flags, ties, price, step, indexOf: (id) => index.get(id) ?? -1 };
}
