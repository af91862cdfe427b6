import type { Issue } from '../model/issue.ts';
import { issueOrder } from '../model/issue-order.ts';
import type { Locate } from '../model/validation.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { DossierDraft } from './dossier-draft.ts';
import { folderLayout, type FolderFile } from './folder-layout.ts';
import type { ReadResult } from './read-result.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

export interface FolderOptions {
  /** Used where the files hold no vocabulary. */
  readonly vocabulary?: Vocabulary;
  /** Folder of the dossier, where the files hold several. */
  readonly root?: string;
}

/**
 * Reads a dossier from the files of its folder, by path: `dossier.yaml` and what stands beside it, `../shared/` and
 * `../vocabulary.yaml`. Of the shared entities only those that the dossier uses become part of it. All issues come at once, each
 * with the path as it was handed in.
 */
export function readDossierFolder(files: ReadonlyMap<string, string>, options: FolderOptions = {}): ReadResult {
  const layout = folderLayout(files, options.root);
  if (layout.files.length === 0) return { ok: false, issues: layout.issues };
  const draft = new DossierDraft();
  draft.add(...layout.issues);
  let unread = false;
  for (const file of layout.files) {
    const yaml = readYaml(file.path, file.text);
    draft.add(...yaml.issues);
    if (yaml.document === undefined) unread = true;
    else addPart(draft, file, yaml);
  }
  if (!draft.hasVocabulary && options.vocabulary !== undefined) draft.useVocabulary(options.vocabulary);
  if (!draft.hasVocabulary && !unread) {
    draft.add({ code: 'no-vocabulary', severity: 'error', message: 'there is no vocabulary.yaml in the folder or beside it', hint: 'hand in the vocabulary with the folder' });
  }
  const result = draft.finish();
  if (result.ok || !(unread || !draft.hasVocabulary)) return result;
  // With a file missing whole, names that it holds are not unknown: only what the files say by themselves is told.
  return { ok: false, issues: issueOrder(result.issues.filter((issue) => !needsTheRest.has(issue.code))) };
}

const needsTheRest: ReadonlySet<string> = new Set(['unknown-entity', 'unknown-claim', 'unknown-type', 'unused-entity', 'no-dossier']);

function addPart(draft: DossierDraft, file: FolderFile, yaml: YamlFile): void {
  const { holds } = file;
  switch (holds.part) {
    case 'dossier':
      draft.setHead(yaml.value, yaml.locate);
      return;
    case 'vocabulary':
      draft.addVocabulary(yaml.value, yaml.locate);
      return;
    case 'conflicts':
      forEachItem(draft, yaml, (item, locate) => draft.addConflict(item, locate));
      return;
    case 'entities':
      forEachItem(draft, yaml, (item, locate) => draft.addEntity(item, locate, holds.kind, holds.shared));
      return;
    case 'claims':
      forEachItem(draft, yaml, (item, locate) => {
        const claim = draft.addClaim(item, locate);
        if (claim === undefined) return;
        const first = claim.evidence[0]?.source;
        if (first !== undefined && first !== holds.source) {
          draft.add(warning('claim-in-other-file', locate(['evidence', 0, 'source']), `the first evidence is of ${first}, and the file is that of ${holds.source}`, `move the claim to claims/${first}.yaml`));
        }
        if (!/-[a-z0-9]{6}$/.test(claim.id)) {
          draft.add(warning('claim-id-form', locate(['id']), `${claim.id} does not end in six random characters`, 'add them: two curators may find the same words'));
        }
      });
  }
}

function forEachItem(draft: DossierDraft, yaml: YamlFile, add: (item: unknown, locate: Locate) => void): void {
  if (yaml.value === undefined || yaml.value === '') return;
  if (!Array.isArray(yaml.value)) {
    draft.add({ code: 'bad-value', severity: 'error', where: yaml.locate([]), message: 'the file must be a list', hint: 'begin each item with "- id: ..."' });
    return;
  }
  yaml.value.forEach((item: unknown, index) => add(item, (path) => yaml.locate([index, ...path])));
}

function warning(code: string, where: Issue['where'], message: string, hint: string): Issue {
  return { code, severity: 'warning', ...(where && { where }), message, hint };
}
