// The colours of paper and ink, light and dark. Invariant: every pair named in `readablePairs` has AA contrast (palette.test.ts).

export interface Palette {
  /** The page. */
  paper: string
  /** What lies on the page: menus, fields, sheets. */
  sheet: string
  /** Hover and the line that is chosen. */
  wash: string
  ink: string
  /** Second voice: organization and role below a name. */
  ink2: string
  /** Third voice: labels, hints. Still AA. */
  ink3: string
  rule: string
  /** Edges of things that can be filled in or pressed (3:1). */
  edge: string
  /** Vermilion, for the one thing to do next. */
  accent: string
  accentHover: string
  onAccent: string
  accentWash: string
  /** Underline of differences, marks in the margin. */
  mark: string
}

export const light: Palette = {
  paper: "#FBFAF6",
  sheet: "#FFFFFF",
  wash: "#F3F0E8",
  ink: "#1D1C1A",
  ink2: "#55524B",
  ink3: "#6B675E",
  rule: "#E5E1D8",
  edge: "#8C867A",
  accent: "#C8402A",
  accentHover: "#AD3320",
  onAccent: "#FFFFFF",
  accentWash: "#FBEBE5",
  mark: "#F6E3B4",
}

export const dark: Palette = {
  paper: "#171614",
  sheet: "#1F1D1A",
  wash: "#26241F",
  ink: "#EDEAE3",
  ink2: "#BDB7AB",
  ink3: "#A19A8D",
  rule: "#35322C",
  edge: "#7F796D",
  accent: "#F0785E",
  accentHover: "#F58F78",
  onAccent: "#1B0E0A",
  accentWash: "#35201A",
  mark: "#54451C",
}

type Tone = keyof Palette

/** Foreground, background, least contrast: text 4.5, edges and marks of controls 3. */
export const readablePairs: readonly (readonly [Tone, Tone, number])[] = [
  ...(["paper", "sheet", "wash"] as const).flatMap((ground) =>
    (["ink", "ink2", "ink3"] as const).map((tone) => [tone, ground, 4.5] as const),
  ),
  ["accent", "paper", 4.5],
  ["accent", "sheet", 4.5],
  ["accent", "accentWash", 3],
  ["ink", "accentWash", 4.5],
  ["ink", "mark", 4.5],
  ["onAccent", "accent", 4.5],
  ["onAccent", "accentHover", 4.5],
  ["edge", "paper", 3],
  ["edge", "sheet", 3],
]

/** Contrast ratio of two "#RRGGBB" colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(a: string, b: string): number {
  const [bright, dim] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (bright + 0.05) / (dim + 0.05)
}

function luminance(color: string): number {
  const channel = (start: number) => {
    const value = Number.parseInt(color.slice(start, start + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
