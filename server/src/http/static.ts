// Hands out the built pages: pressed files as they lie, and index.html for every address of the road, with a fresh nonce each time.
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import fastifyStatic from "@fastify/static"
import type { FastifyInstance, FastifyReply } from "fastify"
import { answerUnknown } from "./errors.ts"
import { contentPolicy, makeNonce } from "./guard.ts"

const noncePlace = "__CSP_NONCE__"
const notBuilt =
  "<!doctype html><title>Vorab</title><p>The pages are not built. Start Vorab with <code>npm start</code>.</p>"

/** @param folder of the built pages, "" where there are none (then only the API answers) */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  const page = folder === "" ? notBuilt : await readFile(join(folder, "index.html"), "utf8")
  if (folder !== "") {
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      preCompressed: true,
      decorateReply: false,
      wildcard: false,
      globIgnore: ["index.html", "**/*.br", ".vite/**"],
      cacheControl: false,
      setHeaders(reply, path) {
        // Names below assets/ carry a hash of their content; the others may change with the next build.
        const isHashed = path.includes("/assets/") || path.includes("\\assets\\")
        void reply.header("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache")
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split("?")[0] ?? ""
    const isPage = request.method === "GET" && !/^\/(api|assets)(\/|$)/.test(path) && !/\.[a-z0-9]+$/i.test(path)
    return isPage ? sendPage(reply, page) : answerUnknown(request, reply)
  })
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const nonce = makeNonce()
  return reply
    .code(200)
    .headers({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": contentPolicy(nonce),
    })
    .send(page.replaceAll(noncePlace, nonce))
}
