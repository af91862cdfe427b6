import { compileDossier } from '../../src/store/compile-dossier.ts';
import { contractDossier } from '../contracts/contract-dossier.ts';

export const store = compileDossier(contractDossier);
/** Index of an entity by its id. */
export const at = (id: string): number => store.entities.indexOf(id);
/** Index of a claim by the slug of its id. */
export const claimAt = (slug: string): number => store.claims.indexOf(`${slug}-aaaaaa`);
