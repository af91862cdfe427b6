import { expect, test } from 'vitest';
import { jsonSchemas } from '../../src/formats/json-schema.ts';

const schemas = jsonSchemas();

test('one for each file of a folder, and one for the public file', () => {
  expect(Object.keys(schemas).sort()).toEqual(['actors', 'claims', 'conflicts', 'dossier', 'events', 'readout-dossier', 'sources', 'topics', 'vocabulary']);
  for (const schema of Object.values(schemas)) {
    expect(schema).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#', title: expect.any(String) });
    expect(JSON.stringify(schema)).not.toMatch(/"\$ref"|"not":\{\}/);
  }
});

test('lists are lists of items, and say what an item needs', () => {
  expect(schemas.claims).toMatchObject({ type: 'array', items: { required: ['id', 'type', 'from', 'says', 'evidence'], additionalProperties: false } });
  expect(schemas.dossier).toMatchObject({ type: 'object', required: ['id', 'title', 'short'] });
  expect(schemas.events).toMatchObject({ items: { properties: { subtype: { enum: expect.arrayContaining(['call', 'summit']) } } } });
});

test('what an editor takes for a number is admitted where Readout reads text; in the public file text is text', () => {
  expect(schemas.events).toMatchObject({ items: { properties: { when: { type: ['string', 'number'] } } } });
  expect(schemas.claims).toMatchObject({ items: { properties: { evidence: { items: { properties: { paragraphs: { items: { properties: { n: { anyOf: expect.anything() } } } } } } } } } });
  expect(JSON.stringify(schemas['readout-dossier'])).not.toContain('["string","number"]');
});
