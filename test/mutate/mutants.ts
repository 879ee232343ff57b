import { SyntaxKind } from 'typescript/unstable/ast';
import type { Node, SourceFile } from 'typescript/unstable/ast';

/** One small change of a source text: what lies between two offsets is replaced. */
export interface Mutant {
  readonly start: number;
  readonly end: number;
  readonly now: string;
  /** Whether this runs when the module is loaded, and not when a function is called. */
  readonly atLoad: boolean;
}

type Change = Omit<Mutant, 'atLoad'>;

/** What an operator of two operands becomes: boundaries, equality, connectives, arithmetic. */
const operators: Readonly<Record<string, string>> = {
  '<': '<=', '<=': '<', '>': '>=', '>=': '>', '===': '!==', '!==': '===', '==': '!=', '!=': '==',
  '&&': '||', '||': '&&', '+': '-', '-': '+', '*': '/', '/': '*', '%': '*', '+=': '-=', '-=': '+=', '&': '|', '|': '&', '<<': '>>', '>>': '<<',
};

/** What a method becomes when it is called in place of its sibling. */
const siblings: Readonly<Record<string, string>> = {
  some: 'every', every: 'some', startsWith: 'endsWith', endsWith: 'startsWith', min: 'max', max: 'min', indexOf: 'lastIndexOf', lastIndexOf: 'indexOf',
  toLowerCase: 'toUpperCase', toUpperCase: 'toLowerCase', trimStart: 'trimEnd', trimEnd: 'trimStart', floor: 'ceil', ceil: 'floor',
};

/** Methods whose call is left out, so that what they are called on takes its place. */
const leftOut = new Set(['filter', 'slice', 'trim', 'sort', 'toSorted', 'reverse', 'toReversed', 'trimEnd', 'trimStart', 'flat', 'normalize']);

/** What is never changed: types, the names of modules, and what only declares. */
const untouched = new Set([
  SyntaxKind.ImportDeclaration, SyntaxKind.ExportDeclaration, SyntaxKind.InterfaceDeclaration, SyntaxKind.TypeAliasDeclaration,
  SyntaxKind.LiteralType, SyntaxKind.TypeLiteral, SyntaxKind.TypeReference, SyntaxKind.UnionType, SyntaxKind.ImportType,
]);

/** What runs later than the module that it is in. */
const functions = new Set([
  SyntaxKind.FunctionDeclaration, SyntaxKind.FunctionExpression, SyntaxKind.ArrowFunction, SyntaxKind.MethodDeclaration,
  SyntaxKind.Constructor, SyntaxKind.GetAccessor, SyntaxKind.SetAccessor,
]);

/** Every mutant of a file, in the order of its text. Some do not compile: whoever tries them asks the compiler first. */
export function mutantsOf(source: SourceFile): readonly Mutant[] {
  const found: Mutant[] = [];
  const visit = (node: Node, atLoad: boolean): void => {
    if (untouched.has(node.kind)) return;
    for (const change of mutantsAt(node as Node & Parts, source)) found.push({ ...change, atLoad });
    node.forEachChild((child) => visit(child, atLoad && !functions.has(node.kind)));
  };
  source.forEachChild((node) => visit(node, true));
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The parts of those kinds of nodes that are looked at here. */
interface Parts {
  readonly expression?: Node & Parts;
  readonly condition?: Node;
  readonly operatorToken?: Node;
  readonly operator?: SyntaxKind;
  readonly operand?: Node;
  readonly name?: Node;
  readonly initializer?: Node;
  readonly thenStatement?: Node;
  readonly elseStatement?: Node;
  readonly elements?: readonly Node[];
  readonly arguments?: readonly Node[];
  readonly body?: Node;
}

function* mutantsAt(node: Node & Parts, source: SourceFile): Generator<Change> {
  const textOf = (each: Node) => each.getText(source);
  const replace = (each: Node, now: string): Change => ({ start: each.getStart(source), end: each.end, now });
  const text = textOf(node);
  switch (node.kind) {
    case SyntaxKind.IfStatement:
      yield replace(node.expression!, `!(${textOf(node.expression!)})`);
      if (node.elseStatement !== undefined) yield replace(node.elseStatement, '{}');
      else yield replace(node, '{}');
      return;
    case SyntaxKind.WhileStatement:
      yield replace(node.expression!, 'false');
      return;
    case SyntaxKind.ConditionalExpression:
      yield replace(node.condition!, `!(${textOf(node.condition!)})`);
      return;
    case SyntaxKind.BinaryExpression: {
      const now = operators[textOf(node.operatorToken!)];
      if (now !== undefined) yield replace(node.operatorToken!, now);
      return;
    }
    case SyntaxKind.PrefixUnaryExpression:
      if (/^[!-](?!\d)/.test(text)) yield replace(node, textOf(node.operand!));
      return;
    case SyntaxKind.TrueKeyword:
    case SyntaxKind.FalseKeyword:
      yield replace(node, node.kind === SyntaxKind.TrueKeyword ? 'false' : 'true');
      return;
    case SyntaxKind.NumericLiteral:
      yield replace(node, changed(Number(text.replaceAll('_', ''))));
      return;
    case SyntaxKind.StringLiteral:
    case SyntaxKind.NoSubstitutionTemplateLiteral:
      if (!isName(node)) yield replace(node, text.length > 2 ? "''" : "'?'");
      return;
    case SyntaxKind.TemplateExpression:
      yield replace(node, "''");
      return;
    case SyntaxKind.RegularExpressionLiteral:
      if (text.startsWith('/^')) yield replace(node, `/${text.slice(2)}`);
      if (/\$\/[a-z]*$/.test(text)) yield replace(node, text.replace(/\$(\/[a-z]*)$/, '$1'));
      if (/\/[a-z]*i[a-z]*$/.test(text)) yield replace(node, text.replace(/i(?=[a-z]*$)/, ''));
      return;
    case SyntaxKind.ArrayLiteralExpression:
      if (node.elements!.length > 0) yield replace(node, '[]');
      return;
    case SyntaxKind.ExpressionStatement:
      if (!text.startsWith('super')) yield replace(node, ';');
      return;
    case SyntaxKind.ReturnStatement:
      if (node.expression !== undefined && textOf(node.expression) !== 'undefined') yield replace(node.expression, 'undefined');
      return;
    case SyntaxKind.CallExpression: {
      const callee = node.expression!;
      if (callee.kind !== SyntaxKind.PropertyAccessExpression) return;
      const method = textOf(callee.name!);
      if (Object.hasOwn(siblings, method)) yield replace(callee.name!, siblings[method]!);
      if (leftOut.has(method)) yield replace(node, textOf(callee.expression!));
      return;
    }
    default:
  }
}

/** Another number that is far enough away to matter: a delay of 1201 milliseconds behaves as one of 1200. */
function changed(value: number): string {
  return String(value < 10 ? value + 1 : value * 2);
}

/** Whether a string names a module or a member and is no value. */
function isName(node: Node): boolean {
  const { parent } = node as { parent: Node & Parts };
  return parent.name === node
    || parent.kind === SyntaxKind.ExternalModuleReference
    || (parent.kind === SyntaxKind.CallExpression && parent.expression?.kind === SyntaxKind.ImportKeyword);
}
