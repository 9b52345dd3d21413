// What a file chooser offers. What a file really is decides its content, not its name.

const spreadsheets = [".xlsx", ".xlsm", ".xls", ".ods"] as const

/** Endings of the files that the import reads, or that it refuses with advice; many lists that end in .xls are text. */
export const acceptedEndings = [".csv", ".tsv", ".txt", ".vcf", ".vcard", ...spreadsheets, ".zip"] as const
