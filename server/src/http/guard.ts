// Who may ask, and what a page may do. Invariant: no page of another site can read or change anything here, not even by DNS rebinding,
// and no page of ours can load anything from elsewhere.
import { randomBytes } from "node:crypto"
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { Problem } from "@vorab/shared/api/problem"

const ownNames = new Set(["localhost", "127.0.0.1", "[::1]"])

/** Checks every request before its body is read, and gives every answer its headers. */
export function guard(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    giveHeaders(request, reply)
    refuseStrangers(request)
  })
}

function refuseStrangers(request: FastifyRequest): void {
  const host = request.headers.host ?? ""
  if (!ownNames.has(host.replace(/:\d+$/, "").toLowerCase())) throw new Problem("wrong-host", `Host was "${host}".`)
  const { origin } = request.headers
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) {
    throw new Problem("wrong-origin", `Origin was "${origin}".`)
  }
  // Browsers that send no Origin with a plain GET say by this where it comes from; following a link to a page is fine.
  const site = request.headers["sec-fetch-site"]
  const isPage = request.headers["sec-fetch-mode"] === "navigate" && request.method === "GET" && !isApi(request)
  if (site !== undefined && site !== "same-origin" && site !== "none" && !isPage) {
    throw new Problem("wrong-origin", `Sec-Fetch-Site was "${site}".`)
  }
}

function isApi(request: FastifyRequest): boolean {
  return request.url === "/api" || request.url.startsWith("/api/")
}

function giveHeaders(request: FastifyRequest, reply: FastifyReply): void {
  void reply.headers({
    "content-security-policy": contentPolicy(""),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
    ...(isApi(request) ? { "cache-control": "no-store" } : {}),
  })
}

/** A value no page can guess, for one answer. */
export function makeNonce(): string {
  return randomBytes(16).toString("base64")
}

/**
 * Content-Security-Policy of a page.
 * @param nonce lets the style tags through that carry it (Mantine makes some while it runs); "" for none
 */
export function contentPolicy(nonce: string): string {
  const style = nonce === "" ? "'self'" : `'self' 'nonce-${nonce}'`
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${style}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join("; ")
}
