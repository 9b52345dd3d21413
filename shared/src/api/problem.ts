// Everything we refuse a user, in one place: code, status, sentence (RFC 9457). Anything else that fails is a bug.
import { z } from "zod"

/** Code -> HTTP status and English title. The web shows its own sentence per code; `detail` adds the particulars. */
export const problemCatalogue = {
  "malformed-request": { status: 400, title: "The request is not understood." },
  "not-found": { status: 404, title: "There is nothing at this address." },
  "unknown-id": { status: 404, title: "This id is not known." },
  "wrong-host": { status: 403, title: "This server answers only to its own address." },
  "wrong-origin": { status: 403, title: "Requests from other sites are refused." },
  conflict: { status: 409, title: "This was changed or done already." },
  "import-not-ready": { status: 409, title: "This import cannot be confirmed in its present state." },
  "upload-too-large": { status: 413, title: "The file is larger than 300 MB." },
  "upload-missing": { status: 400, title: "No file was sent." },
  "upload-cut-off": { status: 400, title: "The upload ended before the file did." },
  "file-empty": { status: 422, title: "The file is empty." },
  "file-only-header": { status: 422, title: "The file has a header and no rows." },
  "file-not-text": { status: 422, title: "The file is not a list that can be read." },
  "file-too-many-columns": { status: 422, title: "The file has more columns than a list of people can have." },
  "file-unreadable": { status: 422, title: "The file cannot be read." },
  "file-old-excel": { status: 422, title: "The file is an old Excel file (.xls)." },
  "file-binary-excel": { status: 422, title: "The file is a binary Excel file (.xlsb)." },
  "file-protected": { status: 422, title: "The file is protected by a password." },
  "file-open-document": { status: 422, title: "The file is an OpenDocument spreadsheet (.ods)." },
  "file-apple-numbers": { status: 422, title: "The file is one of Numbers, Pages or Keynote." },
  "file-pdf": { status: 422, title: "The file is a PDF." },
  "file-picture": { status: 422, title: "The file is a picture." },
  "file-document": { status: 422, title: "The file is a document or a presentation." },
  "file-mail": { status: 422, title: "The file is an e-mail." },
  "file-calendar": { status: 422, title: "The file is a calendar." },
  "file-ldif": { status: 422, title: "The file is an address book in LDIF." },
  "file-json": { status: 422, title: "The file is JSON." },
  "file-web-page": { status: 422, title: "The file is a web page or XML." },
  "file-database": { status: 422, title: "The file is a database." },
  "files-not-cards": { status: 422, title: "Of several files at once one is no vCard." },
  "archive-foreign": { status: 422, title: "The file is an archive that is not unpacked here." },
  "archive-broken": { status: 422, title: "The archive is damaged." },
  "archive-part-broken": { status: 422, title: "A part of the archive is damaged." },
  "archive-without-list": { status: 422, title: "The archive holds no list." },
  "archive-with-lists": { status: 422, title: "The archive holds several lists." },
  "archive-without-connections": { status: 422, title: "The archive holds no connections." },
  "linkedin-part": { status: 422, title: "The file is only a part of a LinkedIn archive." },
  "archive-too-large": { status: 413, title: "The archive unpacks beyond measure." },
  "archive-too-many-files": { status: 422, title: "The archive holds too many files." },
  "packed-too-large": { status: 413, title: "The packed file is too large." },
  "workbook-empty": { status: 422, title: "The workbook has no visible sheet with rows." },
  "workbook-with-sheets": { status: 422, title: "The workbook has too many sheets." },
  "sheet-too-wide": { status: 422, title: "A sheet has more columns than a list of people can have." },
  "sheet-too-large": { status: 413, title: "A sheet grows beyond measure." },
  "mapping-without-name": { status: 422, title: "No column is mapped to a name." },
  "job-not-cancellable": { status: 409, title: "This work has ended already." },
  "message-already-sent": { status: 409, title: "This person has this message already." },
  "message-refused": { status: 422, title: "This message should not be sent." },
  "message-needs-reason": { status: 422, title: "This message needs a reason before it is sent." },
  "paper-unavailable": { status: 500, title: "The sheet could not be set." },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof problemCatalogue

/** The body of every refusal: `application/problem+json`. `faults` lists all that is wrong with a request at once. */
export const problemSchema = z.object({
  type: z.string().describe("urn:vorab:problem:<code>"),
  code: z.enum(Object.keys(problemCatalogue) as [ProblemCode, ...ProblemCode[]]),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  about: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .optional()
    .describe("The particulars that `detail` names, for a sentence in another language"),
  faults: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})
export type ProblemBody = z.infer<typeof problemSchema>

/** Thrown by routes and stores to refuse the user; the server's error handler turns it into a `ProblemBody`. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly detail?: string,
    readonly faults?: ProblemBody["faults"],
    readonly about?: ProblemBody["about"],
  ) {
    super(detail ?? problemCatalogue[code].title)
    this.name = "Problem"
  }
}
