import { issueOrder } from '../model/issue-order.ts';
import type { Issue } from '../model/issue.ts';
import { folderLayout } from './folder-layout.ts';
import { folderSchemaName } from './folder-schemas.ts';
import { styledYaml } from './yaml-style.ts';
import { readYaml } from './yaml-file.ts';

export interface Formatted {
  /** New text by path, of the files that are not in order yet. */
  readonly files: ReadonlyMap<string, string>;
  /** Why a file could not be put in order; such a file is left alone. */
  readonly issues: readonly Issue[];
}

/**
 * Puts the files of a dossier's folder, and the vocabulary and shared entities beside it, in their fixed order: keys, items, line
 * breaks. Comments are kept, meaning never changes, and a second run changes nothing.
 */
export function formatFolder(files: ReadonlyMap<string, string>): Formatted {
  const layout = folderLayout(files);
  const issues: Issue[] = [...layout.issues];
  const changed = new Map<string, string>();
  for (const file of layout.files) {
    const yaml = readYaml(file.path, file.text);
    issues.push(...yaml.issues);
    if (yaml.document === undefined || yaml.value === undefined) continue;
    const text = styledYaml(yaml.document, folderSchemaName(file.holds));
    if (text !== file.text) changed.set(file.path, text);
  }
  return { files: changed, issues: issueOrder(issues) };
}
