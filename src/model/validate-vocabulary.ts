import { modalities, polarities, stances, statuses } from './claim.ts';
import { phrasePattern } from './phrase-pattern.ts';
import type { DossierPath, Validation } from './validation.ts';
import type { Phrases, RelationType } from './vocabulary.ts';

/** Checks each relation type: its id, its phrases, and that its settings speak of roles and values that it has. */
export function validateVocabulary(validation: Validation): void {
  const seen = new Set<string>();
  validation.dossier.vocabulary.types.forEach((type, index) => {
    const path = ['vocabulary', 'types', index];
    if (seen.has(type.id)) validation.error('duplicate-id', [...path, 'id'], `there are two relation types ${type.id}`);
    seen.add(type.id);
    checkTemplates(validation, type, path);
    checkRoles(validation, type, path);
    checkPhrase(validation, type.tail, [...path, 'tail']);
  });
}

function checkTemplates(validation: Validation, type: RelationType, path: DossierPath): void {
  const values = variantValues(type);
  for (const value of ['any', ...values]) {
    if (Object.hasOwn(type.templates, value)) continue;
    const what = value === 'any' ? 'for any claim' : `for ${type.variant} ${value}`;
    validation.error('template-missing', [...path, 'templates'], `type ${type.id} has no template ${what}`, `add ${value} under templates`);
  }
  for (const [value, phrases] of Object.entries(type.templates)) {
    checkPhrases(validation, phrases, [...path, 'templates', value]);
    if (value !== 'any' && type.variant !== 'to' && !values.includes(value)) {
      validation.error('template-unknown', [...path, 'templates', value], `type ${type.id} has a template for ${value}, which is none of its values`, validation.suggestion(value, values));
    }
  }
  if (type.between !== undefined) checkPhrases(validation, type.between, [...path, 'between']);
  else if (type.ties.includes('T-T')) {
    validation.error('template-missing', [...path, 'ties'], `type ${type.id} ties the members of \`to\` and has no words for that`, 'add `between`');
  }
}

function checkRoles(validation: Validation, type: RelationType, path: DossierPath): void {
  if (type.role === 'none' && type.roles.length > 0) {
    validation.error('role-not-admitted', [...path, 'roles'], `type ${type.id} lists roles and has none`, 'set `role: required` or `role: optional`');
  }
  type.functional.forEach((role, i) => {
    if (type.roles.includes(role)) return;
    validation.error('role-unknown', [...path, 'functional', i], `type ${type.id} has no role ${role}`, validation.suggestion(role, type.roles));
  });
  if (type.variant === 'role' || type.variant === 'stance' || type.variant === 'status') {
    if (type[type.variant] === 'none') {
      validation.error('variant-not-admitted', [...path, 'variant'], `type ${type.id} chooses its words by ${type.variant} and has none`, `set \`${type.variant}: required\` or \`optional\``);
    }
  }
  const values = variantValues(type);
  for (const value of Object.keys(type.quads)) {
    if (!values.includes(value)) validation.error('quad-unknown', [...path, 'quads', value], `type ${type.id} gives a quad class for ${value}, which is none of its values`, validation.suggestion(value, values));
  }
}

function variantValues(type: RelationType): readonly string[] {
  switch (type.variant) {
    case 'role':
      return type.roles;
    case 'stance':
      return stances;
    case 'status':
      return statuses;
    case 'to':
    case 'none':
      return [];
  }
}

function checkPhrases(validation: Validation, phrases: Phrases, path: DossierPath): void {
  for (const modality of modalities) {
    for (const polarity of polarities) checkPhrase(validation, phrases[modality][polarity], [...path, modality, polarity]);
  }
}

function checkPhrase(validation: Validation, text: string, path: DossierPath): void {
  const pattern = phrasePattern(text);
  if (!pattern.ok) validation.error('phrase-malformed', path, `"${text}": ${pattern.problem}`);
}
