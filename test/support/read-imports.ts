// Reads what a source file imports, from its syntax tree: also types, dynamic imports, worker files and threads started by name.
import { parseSync } from "vite"

export interface SourceFile {
  /** From the top of the project, with forward slashes. */
  readonly path: string
  readonly code: string
}

export interface Import {
  /** As written: "./store.ts", "@vorab/shared/text/fold", "node:fs". A thread started by name is "thread:<name>". */
  readonly target: string
  /** Only a type: gone when the program runs. */
  readonly isType: boolean
}

const known = new WeakMap<SourceFile, readonly Import[]>()

/** @throws Error if the file cannot be parsed: a file that is not read would pass every rule */
export function readImports(file: SourceFile): readonly Import[] {
  const imports = known.get(file) ?? parseImports(file)
  known.set(file, imports)
  return imports
}

function parseImports({ path, code }: SourceFile): Import[] {
  const { program, errors } = parseSync(path, code)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`)
  const found: Import[] = []
  walk(program, (node) => {
    const target = targetOf(node)
    if (target !== "") found.push({ target, isType: node["importKind"] === "type" || node["type"] === "TSImportType" })
  })
  return found
}

type Node = Record<string, unknown>

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (!isNode(value)) return
  if (typeof value["type"] === "string") visit(value)
  for (const child of Object.values(value)) walk(child, visit)
}

function textOf(value: unknown): string {
  return isNode(value) && typeof value["value"] === "string" ? value["value"] : ""
}

const threadStarters = new Set(["startThread", "runThread", "runStoppable"])

function targetOf(node: Node): string {
  switch (node["type"]) {
    case "ImportDeclaration":
    case "ExportAllDeclaration":
    case "ExportNamedDeclaration":
    case "ImportExpression":
    case "TSImportType":
      return textOf(node["source"])
    case "NewExpression":
      return nameOf(node["callee"]) === "URL" ? workerFile(node["arguments"]) : ""
    case "CallExpression": {
      const name = threadStarters.has(nameOf(node["callee"])) ? textOf(firstOf(node["arguments"])) : ""
      return name === "" ? "" : `thread:${name}`
    }
    default:
      return ""
  }
}

function nameOf(value: unknown): string {
  return isNode(value) && typeof value["name"] === "string" ? value["name"] : ""
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined
}

/** `new URL("./x.thread.ts", import.meta.url)`; other addresses are no imports. */
function workerFile(values: unknown): string {
  const file = textOf(firstOf(values))
  return /^\.\.?\/.*\.(ts|tsx|js)$/.test(file) ? file : ""
}
