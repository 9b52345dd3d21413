// Presses the built scripts and styles once, at build time, so that the server only hands out finished `.br` files.
import { promisify } from "node:util"
import { brotliCompress, constants } from "node:zlib"
import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Plugin } from "vite"

const pressAsync = promisify(brotliCompress)

/** Brotli at its highest level. In: any bytes. Out: the pressed bytes. */
export function press(bytes: Uint8Array | string): Promise<Buffer> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  return pressAsync(bytes, { params })
}

/** Vite plugin: writes `x.br` beside every script, style and picture of words. HTML is left out, since each answer carries its own nonce. */
export function pressWithBrotli(): Plugin {
  return {
    name: "press-with-brotli",
    apply: "build",
    async writeBundle(options, bundle) {
      const directory = options.dir ?? "dist"
      const names = Object.keys(bundle).filter((name) => /\.(js|css|svg|json|webmanifest)$/.test(name))
      await Promise.all(
        names.map(async (name) => {
          const path = join(directory, name)
          await writeFile(`${path}.br`, await press(await readFile(path)))
        }),
      )
    },
  }
}
