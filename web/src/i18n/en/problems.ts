// Every refusal of shared/src/api/problem.ts in the user's words: what is wrong, then what to do.
import type { ProblemCode } from "@vorab/shared/api/problem"

export const problems = {
  "malformed-request": "The server could not read this request. Reload the page and try once more.",
  "not-found": "There is nothing at this address.",
  "unknown-id": "This is no longer here. It may have been removed in another window.",
  "wrong-host": "Vorab answers only at its own address on this computer.",
  "wrong-origin": "Requests from other sites are refused.",
  conflict: "This was changed or done already. Reload to see how it stands.",
  "import-not-ready": "This import cannot be confirmed as it stands. Reload to see how far it is.",
  "upload-too-large": "The file is larger than 300 MB. Split it, or leave out columns that are not about people.",
  "upload-missing": "No file arrived. Choose it once more.",
  "upload-cut-off": "The upload ended before the file did. Try once more.",
  "file-empty": "The file is empty. Export it again and check that it is larger than 0 bytes.",
  "file-only-header": "The file has a header and no rows. Perhaps a filter was on when it was exported.",
  "file-not-text":
    "This is not a list that can be read. CSV, Excel (.xlsx) and vCard files can; save anything else as CSV first.",
  "file-too-many-columns":
    "The file has more columns than a list of people can have. Perhaps the delimiter is another one.",
  "file-unreadable": "The file cannot be read. Save it as CSV (UTF-8) and try once more.",
  "mapping-without-name": "No column is mapped to a name. Say which column holds the names.",
  "job-not-cancellable": "This work has ended already.",
  "message-already-sent": "This person has this message already.",
  "message-refused": "This message should not be sent.",
  "paper-unavailable": "The sheet could not be set. The page itself can still be printed.",
  unreachable: "Vorab does not answer. Is it still running on this computer?",
  unexpected: "Something went wrong inside Vorab. What was saved is safe; reload the page.",
  retry: "Try again",
} satisfies Partial<Record<ProblemCode, string>> & Record<string, string>
