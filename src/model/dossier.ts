import { z } from 'zod/mini';
import { claim } from './claim.ts';
import { conflict } from './conflict.ts';
import { entity } from './entity.ts';
import { filled } from './filled.ts';
import { slug } from './ids.ts';
import { vocabulary } from './vocabulary.ts';
import { withDefault } from './with-default.ts';

export const dossierHead = z.strictObject({
  id: slug,
  title: filled,
  short: filled,
  description: z.optional(filled),
  language: withDefault(z.string().check(z.minLength(2)), 'en'),
  created: z.optional(z.string()),
  curators: withDefault(z.array(z.string()), []),
  licence: z.optional(z.string()),
});
export type DossierHead = z.infer<typeof dossierHead>;

/** The public file format, `*.readout.json`: one dossier with the vocabulary it is written in. */
export const dossier = z.strictObject({
  format: z.literal('readout-dossier'),
  version: z.literal(1),
  dossier: dossierHead,
  vocabulary,
  entities: z.array(entity),
  claims: z.array(claim),
  conflicts: withDefault(z.array(conflict), []),
});
export type Dossier = z.infer<typeof dossier>;
