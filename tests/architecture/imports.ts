import { posix } from 'node:path';
import { parseSync } from 'vite';

/** One import as it stands in a file. */
export interface Import {
  readonly file: string;
  /** A file of the map (`src/model/ids.ts`), or a package's name (`@scope/name`, `node:fs`). */
  readonly target: string;
  readonly own: boolean;
  /** True where nothing is left of it in the built program. */
  readonly typeOnly: boolean;
}

interface AstNode {
  readonly type: string;
  readonly [key: string]: unknown;
}
const isNode = (value: unknown): value is AstNode => typeof value === 'object' && value !== null && typeof (value as AstNode).type === 'string';
const textOf = (value: unknown): string | undefined => {
  if (!isNode(value)) return undefined;
  if (value.type === 'Literal' && typeof value['value'] === 'string') return value['value'];
  if (value.type === 'TemplateLiteral' && Array.isArray(value['quasis']) && value['quasis'].length === 1) {
    return (value['quasis'][0] as { value: { cooked: string } }).value.cooked;
  }
  return value.type === 'TSLiteralType' ? textOf(value['literal']) : undefined;
};

/** Whether every name of an import or export declaration is a type. */
const onlyTypes = (node: AstNode, kind: 'importKind' | 'exportKind'): boolean => {
  if (node[kind] === 'type') return true;
  const specifiers = node['specifiers'];
  return Array.isArray(specifiers) && specifiers.length > 0 && specifiers.every((specifier: AstNode) => specifier[kind] === 'type');
};

type Found = { readonly request: string; readonly typeOnly: boolean };

/** What one node of the syntax tree imports: static, re-exported, dynamic, in a type, by `require`, or as a worker's URL. */
const importOf = (node: AstNode): Found | undefined => {
  const found = (source: unknown, typeOnly: boolean): Found | undefined => {
    const request = textOf(source);
    return request === undefined ? undefined : { request, typeOnly };
  };
  switch (node.type) {
    case 'ImportDeclaration': return found(node['source'], onlyTypes(node, 'importKind'));
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration': return found(node['source'], onlyTypes(node, 'exportKind'));
    case 'ImportExpression': return found(node['source'], false);
    case 'TSImportType': return found(node['source'] ?? node['argument'], true);
    case 'TSExternalModuleReference': return found(node['expression'], false);
    case 'NewExpression': {
      const [first, second] = node['arguments'] as readonly AstNode[];
      const callee = node['callee'] as AstNode;
      return callee['name'] === 'URL' && second?.type === 'MemberExpression' && (second['object'] as AstNode).type === 'MetaProperty' ? found(first, false) : undefined;
    }
    default: return undefined;
  }
};

const walk = (value: unknown, visit: (node: AstNode) => void): void => {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  else if (isNode(value)) {
    visit(value);
    for (const inner of Object.values(value)) if (typeof inner === 'object') walk(inner, visit);
  }
};

/** `@scope/name/file` -> `@scope/name`. */
const packageOf = (request: string): string => (request.startsWith('node:') ? request : request.split('/').slice(0, request.startsWith('@') ? 2 : 1).join('/'));

/** All imports of one file; throws where it is not a module that can be parsed. */
export const importsOf = (file: string, text: string): readonly Import[] => {
  const parsed = parseSync(file, text);
  if (parsed.errors.length > 0) throw new Error(`${file}: ${parsed.errors[0]?.message ?? 'cannot be parsed'}`);
  const imports: Import[] = [];
  walk(parsed.program, (node) => {
    const found = importOf(node);
    if (found === undefined) return;
    const request = found.request.replace(/\?.*$/, '');
    const own = request.startsWith('.') || request.startsWith('/');
    const target = own ? (request.startsWith('/') ? request.slice(1) : posix.join(posix.dirname(file), request)) : packageOf(request);
    imports.push({ file, target, own, typeOnly: found.typeOnly });
  });
  return imports;
};
