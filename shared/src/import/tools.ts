// The two tools the import needs from outside, described by shape: `shared` may not know Node, the DOM or a parser's types.
export interface TextPieces {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string
}

/** `TextDecoder` of any platform. */
export type ByteDecoder = new (label: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => TextPieces

export interface ParsedRows {
  data: unknown
  errors: readonly { type: string; code: string; row?: number | undefined }[]
  meta: { cursor: number }
}

/** The part of papaparse that is used: its low-level, chunk-wise `Parser`. */
export interface CsvParser {
  readonly Parser: new (config: { delimiter: string; newline: "\n"; quoteChar: string; escapeChar: string }) => {
    parse(input: string, baseIndex: number, ignoreLastRow: boolean): ParsedRows
  }
}

export interface ReadingTools {
  readonly Decoder: ByteDecoder
  readonly csv: CsvParser
}
