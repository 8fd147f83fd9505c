/**
 * What the structure rules need to know of one TypeScript module, read with the parser that Vite ships (TypeScript 7
 * has no JavaScript API). A name counts as the global only where the file binds it nowhere: an alias such as
 * `const D = Date; D.now()` is not seen.
 */
import { parseSync, type ESTree } from "vite";

export interface ModuleFacts {
  readonly imports: readonly {
    readonly specifier: string;
    readonly line: number;
    readonly isTypeOnly: boolean;
  }[];
  /** `import(expression)`: nobody can say where it leads. */
  readonly opaqueImportLines: readonly number[];
  /** Uses of names that the file does not bind: `fetch`, `process.env`, `new Date()`, `import.meta`. */
  readonly globals: readonly { readonly name: string; readonly line: number }[];
  readonly defaultExportLines: readonly number[];
  readonly opensWithComment: boolean;
  /** Has statements, and each only passes on what another file exports. */
  readonly onlyReExports: boolean;
  /** Counted from 1; 0 where the file parses. */
  readonly syntaxErrorLine: number;
}

type Node = Record<string, unknown> & { readonly type: string; readonly start: number };

/** Type-only syntax is skipped, save for these, which wrap an expression that runs. */
const EXPRESSION_WRAPPERS = new Set([
  "TSAsExpression",
  "TSNonNullExpression",
  "TSSatisfiesExpression",
  "TSTypeAssertion",
  "TSInstantiationExpression",
]);

/** `key` of the node: an identifier there is a name of something's part, not a reference. */
const NAME_PLACES: Readonly<Record<string, string>> = {
  MemberExpression: "property",
  Property: "key",
  MethodDefinition: "key",
  PropertyDefinition: "key",
  AccessorProperty: "key",
};

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";

export function readModuleFacts(path: string, text: string): ModuleFacts {
  const { program, comments, errors } = parseSync(path, text);
  const lineOf = (offset: number): number => text.slice(0, offset).split("\n").length;
  const imports: { specifier: string; line: number; isTypeOnly: boolean }[] = [];
  const opaqueImportLines: number[] = [];
  const defaultExportLines: number[] = [];
  const references: { root: string; name: string; start: number }[] = [];
  const bound = new Set<string>();

  function addImport(source: unknown, at: Node): void {
    const specifier = isNode(source) && source.type === "Literal" ? source["value"] : undefined;
    const isTypeOnly =
      at["importKind"] === "type" || at["exportKind"] === "type" || at.type === "TSImportType";
    if (typeof specifier === "string") imports.push({ specifier, line: lineOf(at.start), isTypeOnly });
    else opaqueImportLines.push(lineOf(at.start));
  }

  function bind(pattern: unknown): void {
    if (!isNode(pattern)) return;
    if (pattern.type === "Identifier") bound.add(String(pattern["name"]));
    bind(pattern["left"] ?? pattern["argument"] ?? pattern["value"]);
    for (const part of [pattern["elements"], pattern["properties"]]) {
      if (Array.isArray(part)) part.forEach(bind);
    }
  }

  function refer(root: string, name: string, at: Node): void {
    references.push({ root, name, start: at.start });
  }

  function visit(node: Node): void {
    switch (node.type) {
      case "ImportDeclaration":
      case "ExportAllDeclaration":
      case "ImportExpression":
      case "TSImportType":
        addImport(node["source"], node);
        break;
      case "ExportNamedDeclaration":
        if (node["source"] !== null) addImport(node["source"], node);
        break;
      case "ExportDefaultDeclaration":
        defaultExportLines.push(lineOf(node.start));
        break;
      case "ExportSpecifier":
        if (isNode(node["exported"]) && node["exported"]["name"] === "default") {
          defaultExportLines.push(lineOf(node.start));
        }
        return;
      case "ImportSpecifier":
      case "ImportDefaultSpecifier":
      case "ImportNamespaceSpecifier":
        bind(node["local"]);
        return;
      case "VariableDeclarator":
      case "FunctionDeclaration":
      case "ClassDeclaration":
        bind(node["id"]);
        break;
      case "CatchClause":
        bind(node["param"]);
        break;
      case "MetaProperty":
        if (isNode(node["meta"]) && node["meta"]["name"] === "import")
          refer("import.meta", "import.meta", node);
        return;
      case "Identifier":
        refer(String(node["name"]), String(node["name"]), node);
        break;
      case "MemberExpression":
        if (referToMember(node)) return;
        break;
      case "NewExpression":
      case "CallExpression":
        referToDate(node);
        break;
      default:
    }
    if (Array.isArray(node["params"])) node["params"].forEach(bind);
    visitParts(node);
  }

  /** `root.part`, also as `root["part"]`, where `root` is a plain name: one reference. */
  function referToMember(node: Node): boolean {
    const { object, property } = node;
    if (!isNode(object) || object.type !== "Identifier" || !isNode(property)) return false;
    const part = node["computed"] === true ? property["value"] : property["name"];
    if (typeof part !== "string") return false;
    refer(String(object["name"]), `${String(object["name"])}.${part}`, node);
    return true;
  }

  /** `new Date()` and `Date()` read the clock; `new Date(0)` does not. */
  function referToDate(node: Node): void {
    const { callee } = node;
    const bare =
      node.type === "CallExpression" || (Array.isArray(node["arguments"]) && node["arguments"].length === 0);
    if (bare && isNode(callee) && callee.type === "Identifier" && callee["name"] === "Date") {
      refer("Date", node.type === "CallExpression" ? "Date()" : "new Date()", node);
    }
  }

  function visitParts(node: Node): void {
    const typeOnly = node.type.startsWith("TS") && !EXPRESSION_WRAPPERS.has(node.type);
    for (const [key, value] of Object.entries(node)) {
      if (NAME_PLACES[node.type] === key && node["computed"] !== true) continue;
      for (const part of Array.isArray(value) ? value : [value]) {
        if (!isNode(part)) continue;
        if (typeOnly || (part.type.startsWith("TS") && !EXPRESSION_WRAPPERS.has(part.type))) visitType(part);
        else visit(part);
      }
    }
  }

  /** In types only `import("…")` matters. */
  function visitType(node: Node): void {
    if (node.type === "TSImportType") addImport(node["source"], node);
    for (const value of Object.values(node)) {
      for (const part of Array.isArray(value) ? value : [value]) if (isNode(part)) visitType(part);
    }
  }

  const root: unknown = program;
  if (isNode(root)) visitParts(root);
  const firstError = errors[0];
  return {
    imports,
    opaqueImportLines,
    globals: references
      .filter(({ root }) => !bound.has(root))
      .map(({ name, start }) => ({ name, line: lineOf(start) })),
    defaultExportLines,
    opensWithComment: opensWithComment(program, comments),
    onlyReExports: program.body.length > 0 && program.body.every(isReExport),
    syntaxErrorLine: firstError === undefined ? 0 : lineOf(firstError.labels[0]?.start ?? 0),
  };
}

function opensWithComment(program: ESTree.Program, comments: readonly { start: number }[]): boolean {
  const first = comments[0];
  return first !== undefined && first.start <= (program.body[0]?.start ?? Infinity);
}

function isReExport(statement: ESTree.Program["body"][number]): boolean {
  if (statement.type === "ExportAllDeclaration") return true;
  return statement.type === "ExportNamedDeclaration" && statement.source !== null;
}
