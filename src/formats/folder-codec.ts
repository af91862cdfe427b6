import type { Codec } from './codec.ts';

/** The folder of YAML files that curators edit. */
export const folderCodec: Codec = {
  id: 'folder',
  label: 'Readout folder (YAML)',
  extensions: ['yaml'],
  sniff: (path) => (/(?:^|[\\/])dossier\.yaml$/.test(path) ? 1 : 0),
  read: async (input) => {
    const { readDossierFolder } = await import('./dossier-folder.ts');
    return readDossierFolder(new Map(input.files.map(({ path, text }) => [path, text])));
  },
  write: async (dossier) => {
    const { writeDossierFolder } = await import('./write-dossier-folder.ts');
    return writeDossierFolder(dossier);
  },
};
