// The API as a page to read: made here, loads nothing, works without scripts.
import type { Endpoint } from "@vorab/shared/api/endpoint"
import { problemCatalogue } from "@vorab/shared/api/problem"
import { toJsonSchema } from "./openapi-schema.ts"

/** @param nonce lets the page's one style tag through */
export function drawApiPage(endpoints: readonly Endpoint[], nonce: string): string {
  const rooms = new Map<string, Endpoint[]>()
  for (const endpoint of endpoints) {
    const room = endpoint.path.split("/")[2] ?? ""
    rooms.set(room, [...(rooms.get(room) ?? []), endpoint])
  }
  const index = [...rooms.keys()].map((room) => `<li><a href="#${room}">${escapeHtml(room)}</a></li>`).join("")
  const sections = [...rooms].map(([room, list]) => drawRoom(room, list)).join("")
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Vorab API</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style nonce="${nonce}">${style}</style></head><body>
<header><h1>Vorab API</h1><p>Every endpoint this server answers. The same as data:
<a href="/api/openapi.json">OpenAPI 3.1</a>. Refusals are <code>application/problem+json</code>; long work answers 202
with a job, whose progress can be followed as server-sent events.</p><nav><ul>${index}<li><a href="#problems">problems</a></li></ul></nav></header>
<main>${sections}${drawProblems()}</main></body></html>`
}

function drawRoom(room: string, endpoints: readonly Endpoint[]): string {
  return `<section id="${escapeHtml(room)}"><h2>${escapeHtml(room)}</h2>${endpoints.map(drawEndpoint).join("")}</section>`
}

function drawEndpoint(endpoint: Endpoint): string {
  const path = escapeHtml(endpoint.path).replaceAll(/:(\w+)/g, "<var>{$1}</var>")
  const parts = [
    drawSchema("Query", toJsonSchema(endpoint.query, "input")),
    drawSchema(endpoint.upload ? "Form, besides the part file" : "Body", toJsonSchema(endpoint.body, "input")),
    endpoint.answer === "file" ? "" : drawSchema("Answer", toJsonSchema(endpoint.response, "output")),
  ]
  const answers = { json: "", file: " · a file", events: " · server-sent events" }[endpoint.answer]
  return `<article><h3><b>${endpoint.method}</b> ${path}</h3><p>${escapeHtml(endpoint.summary)} <small>${endpoint.status}${answers}</small></p>${parts.join("")}</article>`
}

function drawSchema(title: string, schema: Record<string, unknown>): string {
  const properties = schema["properties"]
  const isEmpty = typeof properties === "object" && properties !== null && Object.keys(properties).length === 0
  if (isEmpty) return ""
  return `<details><summary>${title}</summary><pre>${escapeHtml(JSON.stringify(schema, null, 2))}</pre></details>`
}

function drawProblems(): string {
  const rows = Object.entries(problemCatalogue)
    .map(([code, { status, title }]) => `<tr><td>${status}<td><code>${code}</code><td>${escapeHtml(title)}`)
    .join("")
  return `<section id="problems"><h2>problems</h2><table>${rows}</table></section>`
}

function escapeHtml(text: string): string {
  const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }
  return text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign)
}

const style = `:root{color-scheme:light dark;--paper:light-dark(#fbfaf6,#171614);--ink:light-dark(#1d1c1a,#edeae3);--grey:light-dark(#66625a,#a8a297);--rule:light-dark(#e5e1d8,#33302b);--accent:light-dark(#b5371f,#ff8a70)}
body{background:var(--paper);color:var(--ink);font:15px/1.5 "Source Sans 3",system-ui,sans-serif;max-width:52rem;margin:0 auto;padding:2rem 1rem 6rem}
h1,h2{font-family:"Source Serif 4",Georgia,serif;font-weight:600;line-height:1.15}h1{font-size:34px;margin:0}h2{font-size:24px;margin:3rem 0 .5rem;border-top:1px solid var(--rule);padding-top:1rem}
h3{font:15px/1.5 ui-monospace,monospace;margin:1.5rem 0 0;overflow-wrap:anywhere}h3 b{display:inline-block;min-width:4.5rem}var{color:var(--accent);font-style:normal}
p{margin:.1rem 0 .4rem;max-width:68ch}small,summary{color:var(--grey);font-size:13px}summary{cursor:pointer}pre{overflow:auto;max-height:24rem;padding:.75rem;border:1px solid var(--rule);border-radius:6px;font-size:13px}
a{color:var(--accent)}nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem}table{border-spacing:0}td{padding:.2rem 1rem .2rem 0;vertical-align:top}`
