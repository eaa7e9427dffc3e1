import ts from 'typescript';

export interface DeclaredName {
  name: string;
  line: number;
}

/** Names a file gives to things of its own: types, functions, exported constants, properties of its types, vocabularies. */
export function declaredNames(file: string, text: string): DeclaredName[] {
  const code = file.endsWith('.svelte') ? scriptsOf(text) : text;
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const found: DeclaredName[] = [];
  const note = (node: ts.Node, name: string): void => {
    found.push({
      name,
      line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1,
    });
  };
  const visit = (node: ts.Node): void => {
    if (isNamed(node) && ts.isIdentifier(node.name)) note(node.name, node.name.text);
    else if (ts.isVariableStatement(node) && isExported(node))
      for (const { name } of node.declarationList.declarations)
        if (ts.isIdentifier(name)) note(name, name.text);
    if (isVocabulary(node))
      for (const element of node.expression.elements)
        if (ts.isStringLiteral(element)) note(element, element.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isNamed(node: ts.Node): node is ts.NamedDeclaration & { name: ts.Node } {
  return (
    (ts.isTypeAliasDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isPropertySignature(node)) &&
    node.name !== undefined
  );
}

function isExported(node: ts.VariableStatement): boolean {
  return node.modifiers?.some((word) => word.kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

type Vocabulary = ts.AsExpression & { expression: ts.ArrayLiteralExpression };

function isVocabulary(node: ts.Node): node is Vocabulary {
  return (
    ts.isAsExpression(node) &&
    ts.isArrayLiteralExpression(node.expression) &&
    ts.isConstTypeReference(node.type)
  );
}

/** The scripts of a component, with the rest blanked so that lines keep their numbers. */
function scriptsOf(component: string): string {
  let code = '';
  let from = 0;
  for (const match of component.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)) {
    const body = match[1] ?? '';
    const start = match.index + match[0].indexOf('>') + 1;
    code += component.slice(from, start).replace(/[^\n]/g, ' ') + body;
    from = start + body.length;
  }
  return code;
}
