import { describe, expect, it } from 'vitest';
import { stampHashes } from '../../src/cli/stamp-hashes.ts';

const hash = (source: string, n: number) => (n > 90 ? undefined : `${source}${n}`);

describe('stamping', () => {
  it('writes missing hashes in flow and in block style and leaves every other character alone', () => {
    const text = `# kept
- id: a   # odd   spacing kept
  evidence:
    - {source: x, paragraphs: [{n: 3}, {n: 4, sha256: old}, { n: 5 }]}
    - source: y
      paragraphs:
        - n: 7
        - n: 99   # no such paragraph
- id: z
  assertsNothing: [{n: 1, why: heading}]
`;
    const { text: stamped, stamped: number } = stampHashes(text, hash);
    expect(number).toBe(4);
    expect(stamped).toBe(`# kept
- id: a   # odd   spacing kept
  evidence:
    - {source: x, paragraphs: [{n: 3, sha256: x3}, {n: 4, sha256: old}, { n: 5, sha256: x5 }]}
    - source: y
      paragraphs:
        - n: 7
          sha256: y7
        - n: 99   # no such paragraph
- id: z
  assertsNothing: [{n: 1, sha256: z1, why: heading}]
`);
    expect(stampHashes(stamped, hash)).toEqual({ text: stamped, stamped: 0 });
  });

  it('finds nothing to do in a file of another kind', () => {
    expect(stampHashes('id: x\ntitle: y\n', hash)).toEqual({ text: 'id: x\ntitle: y\n', stamped: 0 });
  });
});
