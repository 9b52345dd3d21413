// Vite gives a file's text where it is imported with `?raw`, so the template travels inside the built program.
declare module "*.typ?raw" {
  const text: string
  export default text
}

// The package brings no types of its own.
declare module "wawoff2" {
  const wawoff2: {
    /** WOFF2 to TrueType or OpenType. */
    decompress(font: Uint8Array): Promise<Uint8Array>
  }
  export default wawoff2
}
