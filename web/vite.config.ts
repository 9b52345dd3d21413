// Builds the web part: one script per page, styles and scripts pressed with Brotli beside the originals.
import { fileURLToPath } from "node:url"
import react from "@vitejs/plugin-react"
import postcssPresetMantine from "postcss-preset-mantine"
import { defineConfig } from "vite"
import { pressWithBrotli } from "./press-with-brotli.ts"

const serverPort = process.env["PORT"] ?? "4747"

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react(), pressWithBrotli()],
  // The server puts a fresh value in this place for each request (server/src/http/static.ts).
  html: { cspNonce: "__CSP_NONCE__" },
  css: { postcss: { plugins: [postcssPresetMantine()] } },
  build: {
    target: "es2023",
    manifest: true,
    // Inlined data: addresses would need a wider content security policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: {
    port: 4748,
    strictPort: false,
    proxy: { "/api": { target: `http://localhost:${serverPort}`, changeOrigin: true } },
  },
})
