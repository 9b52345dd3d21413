// How much one upload may hold. Said once, so that the browser refuses what the server would.

/** Bytes of all files of one upload together. */
export const largestUpload = 300 * 1024 * 1024
