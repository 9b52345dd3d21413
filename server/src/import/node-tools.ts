// Node's byte decoder and papaparse, handed to the pure import of `shared`.
import type { ReadingTools } from "@vorab/shared/import/tools"
import Papa from "papaparse"

export const nodeTools: ReadingTools = { Decoder: TextDecoder, csv: Papa }
