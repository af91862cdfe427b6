import type { Codec } from './codec.ts';
import { readDossierJson, writeDossierJson } from './dossier-json.ts';

/** The public file format: one JSON file with everything in it. */
export const jsonCodec: Codec = {
  id: 'json',
  label: 'Readout dossier (JSON)',
  extensions: ['readout.json', 'json'],
  sniff: (path, head) => {
    if (/"format"\s*:\s*"readout-dossier"/.test(head)) return 1;
    if (/\.readout\.json$/i.test(path)) return 0.9;
    return /\.json$/i.test(path) ? 0.2 : 0;
  },
  read: async ({ files }, breathe) => {
    const [file, ...more] = files;
    if (file === undefined || more.length > 0) throw new Error(`the JSON codec reads one file, and was given ${files.length}`);
    return readDossierJson(file.text, file.path, breathe);
  },
  write: async (dossier) => new Map([[`${dossier.dossier.id}.readout.json`, writeDossierJson(dossier)]]),
};
