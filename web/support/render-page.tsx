// Draws a page as the app does, against an invented server. Invariant: a request that no handler knows fails the test.
import { MantineProvider } from "@mantine/core"
import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { render } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { http, HttpResponse, type JsonBodyType } from "msw"
import { setupServer } from "msw/node"
import type { ComponentType } from "react"
import { createMemoryRouter, RouterProvider } from "react-router"
import { afterAll, afterEach, beforeAll } from "vitest"
import type { AnyEndpoint, CallOutput } from "../src/api/client.ts"
import { useShortcutListener } from "../src/ui/shortcuts.ts"
import { UndoToast } from "../src/ui/UndoToast.tsx"
import { theme } from "../src/ui/theme.ts"

/** Starts an invented server for the tests of one file. */
export function inventServer() {
  const server = setupServer()
  beforeAll(() => server.listen({ onUnhandledRequest: "error" }))
  afterEach(() => server.resetHandlers())
  afterAll(() => server.close())
  return server
}

interface Asked {
  params: Record<string, string>
  query: URLSearchParams
  body: unknown
}

/** A handler for one endpoint; `answer` may look at what was asked. The answer is typed by the endpoint. */
export function answer<E extends AnyEndpoint>(endpoint: E, answerWith: (asked: Asked) => CallOutput<E>) {
  const method = endpoint.method.toLowerCase() as "get" | "post" | "put" | "delete"
  return http[method](`*${endpoint.path}`, async ({ request, params }) => {
    const text = await request.clone().text()
    const type = request.headers.get("content-type") ?? ""
    const body: unknown = type.includes("json") && text !== "" ? JSON.parse(text) : text
    const asked = { params: params as Record<string, string>, query: new URL(request.url).searchParams, body }
    return HttpResponse.json(answerWith(asked) as JsonBodyType, { status: endpoint.status })
  })
}

/** A handler that refuses with a problem. */
export function refuse(endpoint: AnyEndpoint, status: number, code: string, detail?: string) {
  const method = endpoint.method.toLowerCase() as "get" | "post" | "put" | "delete"
  const body = {
    type: `urn:vorab:problem:${code}`,
    code,
    title: code,
    status,
    ...(detail === undefined ? {} : { detail }),
  }
  return http[method](`*${endpoint.path}`, () => HttpResponse.json(body, { status }))
}

function Listening({ Page }: { Page: ComponentType }) {
  useShortcutListener()
  return (
    <>
      <Page />
      <UndoToast />
    </>
  )
}

/** Draws `Page` at `at`, an address of the route `pattern`. Links to other pages lead to a page that names its address. */
export function renderPage(Page: ComponentType, pattern = "/", at = pattern) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const elsewhere = { path: "*", Component: () => <p>elsewhere</p> }
  const router = createMemoryRouter([{ path: pattern, element: <Listening Page={Page} /> }, elsewhere], {
    initialEntries: [at],
  })
  const shown = render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  )
  return { ...shown, router, user: userEvent.setup({ delay: null }) }
}
