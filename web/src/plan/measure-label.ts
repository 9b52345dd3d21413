// How wide a text gets on screen, by the browser's own letters. Where there is no canvas, half an em a letter.
import { sans, serif } from "../ui/theme.ts"

let pen: CanvasRenderingContext2D | null | undefined

/** Measures names (serif) and captions (sans); a little generous, so that rounding never makes letters touch. */
export function measureLabel(text: string, size: number, letters: "name" | "caption"): number {
  pen ??= makePen()
  if (pen === null) return Array.from(text).length * size * 0.55
  pen.font = letters === "name" ? `560 ${size}px ${serif}` : `400 ${size}px ${sans}`
  return pen.measureText(text).width * 1.02
}

function makePen(): CanvasRenderingContext2D | null {
  // A window without a canvas has no constructor for its pen either.
  if (typeof CanvasRenderingContext2D === "undefined") return null
  return document.createElement("canvas").getContext("2d")
}
