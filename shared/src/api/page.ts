// Keyset paging: a page names the key it ends with, so rows that come or go in between shift nothing.
import { z } from "zod"

/** Query part of every paged list. `after` is the opaque `next` of the page before. */
export const pageQuery = z.object({
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
})

/** One page of `item`s; `next` is null on the last one; `total` counts all that match the filter. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable(), total: z.number().int() })
}
