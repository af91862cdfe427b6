import { z } from 'zod';
import { claim } from './claim.ts';
import { conflict } from './conflict.ts';
import { entity } from './entity.ts';
import { slug } from './ids.ts';
import { vocabulary } from './vocabulary.ts';

export const dossierHead = z.strictObject({
  id: slug,
  title: z.string().min(1),
  short: z.string().min(1),
  description: z.string().min(1).optional(),
  language: z.string().min(2).default('en'),
  created: z.string().optional(),
  curators: z.array(z.string()).default([]),
  licence: z.string().optional(),
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
  conflicts: z.array(conflict).default([]),
});
export type Dossier = z.infer<typeof dossier>;
