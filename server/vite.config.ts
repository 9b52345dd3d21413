// Builds the program and its threads for Node. Small libraries are bundled, so that a command starts fast; what has native parts
// or is large and loaded only by the server stays outside.
import { readdirSync } from "node:fs"
import { basename, join } from "node:path"
import { fileURLToPath } from "node:url"
import { defineConfig } from "vite"

const root = fileURLToPath(new URL(".", import.meta.url))

/** Every `<name>.thread.ts` below src is an entry of its own. */
function threads(): Record<string, string> {
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  return Object.fromEntries(
    files
      .filter((file) => file.endsWith(".thread.ts"))
      .map((file) => [`threads/${basename(file, ".thread.ts")}`, join(root, "src", file)]),
  )
}

export default defineConfig(({ mode }) => ({
  root,
  logLevel: "warn",
  ssr: {
    noExternal: true,
    external: [
      "libsql",
      "pg",
      "fastify",
      "@fastify/multipart",
      "@fastify/static",
      "nodemailer",
      "wawoff2",
      "@myriaddreamin/typst-ts-node-compiler",
    ],
  },
  build: {
    ssr: true,
    target: "node20",
    minify: false,
    sourcemap: false,
    emptyOutDir: true,
    rolldownOptions: {
      input: mode === "threads" ? threads() : { cli: join(root, "src/cli/cli.ts"), ...threads() },
      output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
    },
  },
}))
