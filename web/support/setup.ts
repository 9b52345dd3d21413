// Readies jsdom for components: matchers, the missing pieces of a browser, German or English words.
import "@testing-library/jest-dom/vitest"
import { cleanup, configure } from "@testing-library/react"
import { afterEach, beforeAll, vi } from "vitest"
import { startWords } from "../src/i18n/start.ts"

class NoObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

if (typeof window !== "undefined") {
  window.matchMedia = (query: string) =>
    ({
      matches: false,
      media: query,
      onchange: null,
      addEventListener() {},
      removeEventListener() {},
      addListener() {},
      removeListener() {},
      dispatchEvent: () => false,
    }) as MediaQueryList
  window.ResizeObserver = NoObserver
  window.scrollTo = () => {}
  Object.defineProperty(document, "fonts", { value: new EventTarget(), configurable: true })
  window.HTMLElement.prototype.scrollIntoView = () => {}
  // jsdom lays nothing out; a list that draws only what is in sight needs a height to draw anything.
  vi.spyOn(window.HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(44)

  // On a busy machine a page may take longer than the second that is usual.
  configure({ asyncUtilTimeout: 5000 })

  beforeAll(async () => {
    await startWords("en")
  })
  afterEach(() => {
    cleanup()
    localStorage.clear()
  })
}
