// Telephone numbers made comparable, however they were written.

/**
 * The last nine digits of a number (eight or seven where there are no more), which stay the same with and without country
 * code, trunk zero and blanks; "" for fewer than seven digits.
 */
export function phoneKey(written: string): string {
  const digits = written
    .replace(/\(0\)/g, "")
    .replace(/(?:ext|x|durchwahl)\.?\s*\d+$/i, "")
    .replace(/\D/g, "")
  return digits.length < 7 ? "" : digits.slice(-9)
}
