import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What a handler file may be called; Forge's bundler tries them in this order. */
const EXTENSIONS = ['tsx', 'jsx', 'ts', 'js', 'cjs'];

const SOURCE = /\.(tsx?|jsx?|cjs|mjs)$/;

const sourceFiles = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
    : [];

/** Packages that the sources under `folder` import, each with the first file that does. */
export const importsUnder = (folder: string): Map<string, string> => {
  const imports = new Map<string, string>();
  for (const file of sourceFiles(folder)) {
    for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles)
      if (!imports.has(fileName)) imports.set(fileName, file);
  }
  return imports;
};

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);

/** Names a module exports, or null when the file is missing or hands on everything of another one. */
export const exportsOf = (sourceFolder: string, module: string): Set<string> | null => {
  const file = EXTENSIONS.map((extension) => join(sourceFolder, `${module}.${extension}`)).find(existsSync);
  if (!file) return null;
  const names = new Set<string>();
  for (const node of ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022).statements) {
    if (ts.isExportDeclaration(node)) {
      if (!node.exportClause) return null;
      if (ts.isNamedExports(node.exportClause) && !node.isTypeOnly)
        node.exportClause.elements.forEach((element) => names.add(element.name.text));
    } else if (ts.isVariableStatement(node) && isExported(node)) {
      for (const { name } of node.declarationList.declarations) if (ts.isIdentifier(name)) names.add(name.text);
    } else if (ts.isFunctionDeclaration(node) && isExported(node) && node.name) names.add(node.name.text);
  }
  return names;
};
