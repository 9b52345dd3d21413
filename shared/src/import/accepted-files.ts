// What a file chooser offers. What a file really is decides its content, not its name.

/** Endings of the files that the import reads, or that it refuses with advice. */
export const acceptedEndings = [".csv", ".tsv", ".txt", ".vcf", ".vcard", ".xlsx", ".zip"] as const
