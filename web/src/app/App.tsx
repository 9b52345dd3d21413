// Puts the house together: words, colours, server state, pages.
import { MantineProvider } from "@mantine/core"
import { QueryClientProvider, type QueryClient } from "@tanstack/react-query"
import { useEffect, type ComponentProps } from "react"
import { RouterProvider } from "react-router/dom"
import { usePreferences } from "../ui/preferences.ts"
import { cssVariables, theme } from "../ui/theme.ts"
import { preferenceColorScheme } from "./color-scheme.ts"

const colorScheme = preferenceColorScheme()

/** The nonce of this page, which the server wrote into index.html; without it the policy refuses our style tags. */
export function readNonce(): string {
  return document.querySelector<HTMLMetaElement>("meta[property=csp-nonce]")?.nonce ?? ""
}

interface AppProps {
  client: QueryClient
  router: ComponentProps<typeof RouterProvider>["router"]
}

export function App({ client, router }: AppProps) {
  const density = usePreferences((state) => state.density)
  useEffect(() => {
    document.documentElement.dataset["density"] = density
  }, [density])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
      getStyleNonce={readNonce}
    >
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  )
}
