// Text search over a folded key, the same on both engines: every word of the query begins some word of the key.
import { sql } from "kysely"
import type { Expression, ExpressionWrapper, RawBuilder, SqlBool } from "kysely"

/**
 * The form in which a key is stored: each word led by a space, so that " mu" finds the beginnings of words only.
 * @param texts already folded (see shared/src/text/fold)
 */
export function toSearchKey(texts: readonly string[]): string {
  let key = ""
  for (const words of texts) {
    for (const word of words.split(" ")) if (word !== "") key += ` ${word}`
  }
  return key
}

/**
 * Condition for a WHERE clause; true for an empty query.
 * @param key column that holds a search key
 * @param query words as folded as the key's
 */
export function matchesWords(
  key: Expression<string>,
  query: string,
): RawBuilder<SqlBool> | ExpressionWrapper<never, never, SqlBool> {
  const words = query.split(/\s+/).filter((word) => word !== "")
  const conditions = words.map((word) => sql<SqlBool>`${key} like ${`% ${escapeLike(word)}%`} escape '!'`)
  return conditions.length === 0 ? sql<SqlBool>`1 = 1` : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`
}

function escapeLike(word: string): string {
  return word.replaceAll(/[!%_]/g, (sign) => `!${sign}`)
}
