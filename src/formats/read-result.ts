import type { Dossier } from '../model/dossier.ts';
import type { Issue } from '../model/issue.ts';

/** A dossier with its warnings, or all the issues that keep it from being one. Nothing half-read is handed on. */
export type ReadResult =
  | { readonly ok: true; readonly dossier: Dossier; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };
