import { describe, expect, it } from 'vitest';
import { readFiles } from '../../src/ui/shell/read-files.ts';

const formats = [
  { label: 'One file', short: 'files', detail: '', endings: ['.readout.json'] },
  { label: 'Folder', short: 'folders', detail: '', endings: ['.yaml', '.yml'] },
];
const file = (path: string, text = path) => ({ path, file: new File([text], path.split('/').at(-1) ?? path) });

describe('chosen files', () => {
  it('out of a folder are those that a format can be made of, under the name of the folder', async () => {
    const input = readFiles([file('graph/vocabulary.yaml', 'v'), file('graph/README.md'), file('graph/calls/claims/a.YML', 'a'), file('graph/.DS_Store')], formats);
    expect(input?.name).toBe('graph');
    const read = await Promise.all((input?.files ?? []).map(async (each) => ({ path: each.path, text: 'blob' in each ? await each.blob.text() : each.text })));
    expect(read).toEqual([{ path: 'graph/vocabulary.yaml', text: 'v' }, { path: 'graph/calls/claims/a.YML', text: 'a' }]);
  });

  it('chosen by themselves are all taken, so that the reader can say what is wrong with them', () => {
    expect(readFiles([file('notes.docx')], formats)?.name).toBe('notes.docx');
    expect(readFiles([file('a.yaml'), file('b.yaml'), file('c.txt')], formats)?.name).toBe('a.yaml and 2 more');
  });

  it('are nothing when a folder holds nothing that can be read', () => {
    expect(readFiles([file('pictures/a.png')], formats)).toBeNull();
    expect(readFiles([], formats)).toBeNull();
  });
});
