// Words of the kit.
export const ui = {
  loading: "Loading",
  close: "Close",
  undo: "Undo",
  skip: "Skip to the page",
  keys: {
    title: "Keys",
    everywhere: "Everywhere",
    single: "Keys of a single character",
    singleHint: "Switch them off if you dictate or use a screen reader that needs the letters.",
    next: "Next",
    previous: "Previous",
    first: "First",
    last: "Last",
    open: "Open",
    back: "Back",
    filter: "Filter",
    help: "Show the keys",
  },
  days: { previous: "Month before", next: "Month after" },
  progress: {
    of: "{{done}} of {{total}}",
    stop: "Stop",
  },
}
