// Starts the interface. Order matters: styles of the page before those of components, words before the first drawing.
import "./ui/base.css"
import "@mantine/core/styles.layer.css"
import "@fontsource-variable/source-serif-4/opsz.css"
import "@fontsource-variable/source-serif-4/opsz-italic.css"
import "@fontsource-variable/source-sans-3/wght.css"
import { createRoot } from "react-dom/client"
import { createBrowserRouter } from "react-router"
import { makeQueryClient } from "./api/query-client.ts"
import { App, readNonce } from "./app/App.tsx"
import { routes } from "./app/routes.tsx"
import { startWords } from "./i18n/start.ts"
import { usePreferences } from "./ui/preferences.ts"

declare global {
  interface Window {
    /** Read by get-nonce, which the scroll lock of dialogs uses for its style tag. */
    __webpack_nonce__?: string
  }
}

const root = document.getElementById("root")
if (root === null) throw new Error("index.html has no #root")
window.__webpack_nonce__ = readNonce()
await startWords(usePreferences.getState().language)
createRoot(root).render(<App client={makeQueryClient()} router={createBrowserRouter(routes)} />)
