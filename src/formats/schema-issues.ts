import type { z } from 'zod/mini';
import type { Issue } from '../model/issue.ts';
import { nearest } from '../model/nearest.ts';
import type { DossierPath, Locate } from '../model/validation.ts';

/**
 * The issues of a value that does not have its schema's shape, each at its place. `keys` are the keys to suggest for unknown ones,
 * `own` those that the value itself may have.
 */
export function schemaIssues(error: z.core.$ZodError, locate: Locate, keys: Iterable<string>, own: readonly string[] = []): readonly Issue[] {
  return error.issues.flatMap((issue) => issuesOf(issue, issue.path as DossierPath, locate, [...keys], own));
}

type ZodIssue = z.core.$ZodError['issues'][number];

function issuesOf(issue: ZodIssue, path: DossierPath, locate: Locate, keys: readonly string[], own: readonly string[] = []): readonly Issue[] {
  const name = nameOf(path);
  const last = path.at(-1);
  const make = (code: string, at: DossierPath, message: string, hint?: string): Issue => {
    const where = locate(at);
    return { code, severity: 'error', ...(where && { where }), message, ...(hint !== undefined && hint !== '' && { hint }) };
  };
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const admitted = path.length === 0 ? own : [];
        const near = nearest(key, (admitted.length > 0 ? admitted : keys).filter((known) => known !== key));
        const hints = [...(near.length === 0 ? [] : [`did you mean ${near.join(' or ')}?`]), ...(admitted.length === 0 ? [] : [`admitted are ${admitted.join(', ')}`])];
        return make('unknown-key', [...path, key], `there is no key ${key}${path.length === 0 ? '' : ` in ${name}`}`, hints.join(' ') || 'take it out');
      });
    case 'invalid_type':
      if (issue.input === undefined) {
        if (last === 'evidence') return [make('no-evidence', path, 'a claim without evidence', 'say which source vouches for it, and in which paragraph')];
        if (last === 'says') return [make('no-says', path, 'nothing is said', 'add `says`: one plain sentence in your own words')];
        return [make('missing-key', path, `${name} is missing`)];
      }
      return [make('bad-value', path, `${name} must be ${words[issue.expected] ?? issue.expected}, and is ${describe(issue.input)}`)];
    case 'too_small':
      if (last === 'evidence') return [make('no-evidence', path, 'a claim without evidence', 'say which source vouches for it, and in which paragraph')];
      if (last === 'says') return [make('no-says', path, 'nothing is said', 'add `says`: one plain sentence in your own words')];
      if (issue.origin === 'array') return [make('too-few', path, `${name} needs ${issue.minimum === 1 ? 'an entry' : `at least ${issue.minimum} entries`}`)];
      if (issue.origin === 'string') return [make('bad-value', path, `${name} is empty`)];
      return [make('bad-value', path, `${name} must be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`)];
    case 'too_big':
      return [make('bad-value', path, `${name} must be ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`)];
    case 'invalid_value': {
      const values = issue.values.map(String);
      const near = nearest(String(issue.input), values);
      return [make('not-admitted', path, `${name} must be ${listed(values)}, and is ${describe(issue.input)}`, near.length === 0 ? undefined : `did you mean ${near.join(' or ')}?`)];
    }
    case 'invalid_format':
      return [make('bad-format', path, `${name} ${formatWords(issue)}, and is ${describe(issue.input)}`)];
    case 'invalid_union':
      if (issue.input === undefined) return [make('missing-key', path, `${name} is missing`)];
      // Of a union, the branch that came nearest tells most.
      return issue.errors.length === 0
        ? [make('not-admitted', path, `${name} is none of what is admitted here`)]
        : [...issue.errors]
            .sort((a, b) => a.length - b.length)
            .slice(0, 1)
            .flatMap((branch) => branch.flatMap((inner) => issuesOf(inner, [...path, ...(inner.path as DossierPath)], locate, keys)));
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.flatMap((inner) => issuesOf(inner, [...path, ...(inner.path as DossierPath)], locate, keys));
    default:
      return [make('bad-value', path, `${name}: ${issue.message}`)];
  }
}

const words: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a map',
  record: 'a map',
  number: 'a number',
  int: 'a whole number',
};

/** "evidence 2, source": list positions count from 1 for people. */
function nameOf(path: DossierPath): string {
  let name = '';
  for (const key of path) {
    if (typeof key === 'number') name += name === '' ? `item ${key + 1}` : ` ${key + 1}`;
    else name += name === '' ? key : `, ${key}`;
  }
  return name === '' ? 'the item' : name;
}

function listed(values: readonly string[]): string {
  return values.length === 1 ? (values[0] ?? '') : values.length > 12 ? `one of ${values.slice(0, 12).join(', ')} ...` : `one of ${values.join(', ')}`;
}

function describe(input: unknown): string {
  if (input === null || input === '') return 'empty';
  if (input === undefined) return 'missing';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a map';
  const text = String(input);
  return `"${text.length > 60 ? `${text.slice(0, 57)}...` : text}"`;
}

function formatWords(issue: Extract<ZodIssue, { code: 'invalid_format' }>): string {
  if (issue.format === 'url') return 'must be a web address';
  return issue.message.startsWith('Invalid') ? `must have the form ${issue.format}` : issue.message.replace(/^use /, 'must use ');
}
