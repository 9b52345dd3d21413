// Sets language and colours before anything is drawn, so that a dark page never flashes white. Reads what ui/preferences.ts wrote.
;(function () {
  let kept = {}
  try {
    kept = JSON.parse(localStorage.getItem("vorab-preferences") || "{}").state || {}
  } catch {
    // Storage may be shut; the defaults below hold.
  }
  const dark = kept.colors === "dark" || (kept.colors !== "light" && matchMedia("(prefers-color-scheme: dark)").matches)
  const root = document.documentElement
  root.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light")
  root.setAttribute("data-density", kept.density === "compact" ? "compact" : "comfortable")
  root.lang = kept.language || (/^de\b/i.test(navigator.language) ? "de" : "en")
})()
