import { z } from 'zod/mini';
import { claim } from '../model/claim.ts';
import { conflict } from '../model/conflict.ts';
import { dossier as dossierSchema, dossierHead, type Dossier } from '../model/dossier.ts';
import { entity } from '../model/entity.ts';
import { issueOrder } from '../model/issue-order.ts';
import type { Issue } from '../model/issue.ts';
import { validateSteps } from '../model/validate.ts';
import { relationType } from '../model/vocabulary.ts';
import { withDefault } from '../model/with-default.ts';
import { canonicalOrder } from './canonical-order.ts';
import type { Breathe } from './codec.ts';
import { JsonPlaces } from './json-places.ts';
import { plainItem } from './plain-item.ts';
import type { ReadResult } from './read-result.ts';

/** Items between two breaths. */
const pace = 1000;

/**
 * Reads the public file format, `*.readout.json`: half a million claims in seconds; the lines and columns of issues are looked up only where there are some.
 * `breathe` is awaited every thousand items with the number of claims read so far, so that whoever waits can be told, and can give up by throwing.
 */
export async function readDossierJson(text: string, file = 'dossier.readout.json', breathe?: Breathe): Promise<ReadResult> {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let value: unknown;
  try {
    value = JSON.parse(bare);
  } catch (error) {
    return { ok: false, issues: await syntaxIssues(bare, file, error) };
  }
  const places = new JsonPlaces(file);
  const parsed = await parseItems(value, breathe);
  const result = parsed === undefined ? await salvage(value, places) : await check(parsed, places, breathe);
  if (result.issues.length === 0) return result;
  places.find(bare);
  return { ...result, issues: issueOrder(result.issues) };
}

/** The dossier, item by item; undefined where anything has the wrong shape. */
async function parseItems(value: unknown, breathe: Breathe | undefined): Promise<Dossier | undefined> {
  await breathe?.(0, 0);
  const outer = envelope.safeParse(value);
  if (!outer.success) return undefined;
  const { entities, claims, conflicts } = outer.data;
  const head = dossierSchema.safeParse({ ...outer.data, entities: [], claims: [], conflicts });
  if (!head.success) return undefined;
  const parsed = async <T>(items: readonly unknown[], schema: z.ZodMiniType<T>, isClaims: boolean): Promise<T[] | undefined> => {
    const found: T[] = [];
    for (const [i, item] of items.entries()) {
      const one = schema.safeParse(item);
      if (!one.success) return undefined;
      found.push(one.data);
      if (i % pace === pace - 1) await breathe?.(isClaims ? i + 1 : 0, claims.length);
    }
    return found;
  };
  const allEntities = await parsed(entities, entity, false);
  const allClaims = allEntities && (await parsed(claims, claim, true));
  return allClaims && { ...head.data, entities: allEntities, claims: allClaims };
}

/** Writes the public file format: canonical order, defaults left out, an item a line. The same dossier gives the same text. */
export function writeDossierJson(dossier: Dossier): string {
  const steps = writeDossierSteps(dossier);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps of a thousand items. */
export function* writeDossierSteps(dossier: Dossier): Generator<void, string, void> {
  const ordered = canonicalOrder(dossier);
  yield;
  const head = [
    `"format": ${JSON.stringify(ordered.format)}`,
    `"version": ${ordered.version}`,
    `"dossier": ${JSON.stringify(plainItem(dossierHead)(ordered.dossier))}`,
  ];
  const { id, label, types } = ordered.vocabulary;
  head.push(`"vocabulary": {"id": ${JSON.stringify(id)}, "label": ${JSON.stringify(label)}, "types": ${yield* lines(types, relationType)}}`);
  head.push(`"entities": ${yield* lines(ordered.entities, entity)}`, `"claims": ${yield* lines(ordered.claims, claim)}`);
  if (ordered.conflicts.length > 0) head.push(`"conflicts": ${yield* lines(ordered.conflicts, conflict)}`);
  return `{\n${head.join(',\n')}\n}\n`;
}

function* lines(items: readonly unknown[], schema: z.ZodMiniType): Generator<void, string, void> {
  if (items.length === 0) return '[]';
  const plain = plainItem(schema);
  const written: string[] = [];
  for (const item of items) {
    if (written.push(JSON.stringify(plain(item))) % pace === 0) yield;
  }
  return `[\n${written.join(',\n')}\n]`;
}

async function check(dossier: Dossier, places: JsonPlaces, breathe: Breathe | undefined): Promise<ReadResult> {
  const steps = validateSteps(dossier, { locate: places.locate });
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) await breathe?.(dossier.claims.length, dossier.claims.length);
  const issues = step.value;
  if (issues.some((issue) => issue.severity === 'error')) return { ok: false, issues };
  return { ok: true, dossier: canonicalOrder(dossier), issues };
}

/** Everything but the items, which are read one by one. */
const envelope = z.strictObject({
  format: z.literal('readout-dossier'),
  version: z.literal(1),
  dossier: z.unknown(),
  vocabulary: z.unknown(),
  entities: z.array(z.unknown()),
  claims: z.array(z.unknown()),
  conflicts: withDefault(z.array(z.unknown()), []),
});

/** Reads what can be read of a file with items of the wrong shape, to tell all its issues together. */
async function salvage(value: unknown, places: JsonPlaces): Promise<ReadResult> {
  const { DossierDraft } = await import('./dossier-draft.ts');
  const { schemaIssues } = await import('./schema-issues.ts');
  const parsed = envelope.safeParse(value, { reportInput: true });
  if (!parsed.success) {
    const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
    if (format === 'readout-dossier') return { ok: false, issues: schemaIssues(parsed.error, places.locate, Object.keys(envelope.shape)) };
    const issue: Issue = {
      code: 'not-a-dossier',
      severity: 'error',
      where: places.locate(['format']),
      message: 'the file is JSON, but not a Readout dossier: "format" is not "readout-dossier"',
      hint: 'write one with `readout pack`, or import the file by its own format',
    };
    return { ok: false, issues: [issue] };
  }
  const draft = new DossierDraft();
  draft.setHead(parsed.data.dossier, (path) => places.locate(['dossier', ...path]));
  draft.addVocabulary(parsed.data.vocabulary, (path) => places.locate(['vocabulary', ...path]));
  parsed.data.entities.forEach((item, i) => draft.addEntity(item, (path) => places.locate(['entities', i, ...path])));
  parsed.data.claims.forEach((item, i) => draft.addClaim(item, (path) => places.locate(['claims', i, ...path])));
  parsed.data.conflicts.forEach((item, i) => draft.addConflict(item, (path) => places.locate(['conflicts', i, ...path])));
  return draft.finish();
}

async function syntaxIssues(text: string, file: string, error: unknown): Promise<readonly Issue[]> {
  const { visit, printParseErrorCode } = await import('jsonc-parser');
  const issues: Issue[] = [];
  const words = (code: string): string => code.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`).trim();
  visit(
    text,
    {
      onError: (code, _offset, _length, line, column) => {
        // One a line: the rest of a line follows from its first slip.
        if (issues.length < 20 && issues.at(-1)?.where?.line !== line + 1) {
          issues.push({ code: 'json-syntax', severity: 'error', where: { file, line: line + 1, column: column + 1 }, message: `the JSON is broken: ${words(printParseErrorCode(code))}` });
        }
      },
    },
    { disallowComments: true },
  );
  if (issues.length > 0) return issues;
  return [{ code: 'json-syntax', severity: 'error', where: { file, line: 1, column: 1 }, message: `the JSON is broken: ${error instanceof Error ? error.message : String(error)}` }];
}
