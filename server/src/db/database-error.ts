// What a database refuses, the same on both engines. Recognised by code, never by message.

/** An error of SQLite that crossed from the writer's thread; pg's own errors carry `code` as well. */
export class DatabaseError extends Error {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message)
    this.name = "DatabaseError"
  }
}

const uniqueViolations = new Set(["SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_UNIQUE", "23505"])

/** True if a row with the same key is there already. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string" && uniqueViolations.has(error.code)
}
