// zod to JSON Schema, as OpenAPI 3.1 takes it.
import { z } from "zod"

export type JsonSchema = Record<string, unknown>

/** A zod schema as the JSON Schema of OpenAPI 3.1. @param io what a caller sends ("input") or is sent ("output") */
export function toJsonSchema(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any", reused: "inline" })
  return rest
}
