// An endpoint is declared once, as data: the server serves it, the web calls it, OpenAPI publishes it.
import { z } from "zod"

export type Method = "GET" | "POST" | "PUT" | "DELETE"

/** How the answer travels: JSON by default, or a stream the caller reads by itself. */
export type Answer = "json" | "file" | "events"

export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  readonly method: Method
  /** Route with `:name` placeholders, always below `/api`. */
  readonly path: `/api/${string}`
  /** One sentence in English, shown in the API page. */
  readonly summary: string
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly response: Response
  /** 200, 201 for something made, 202 for work that goes on as a job, 204 for nothing to say. */
  readonly status: 200 | 201 | 202 | 204
  readonly answer: Answer
  /** Of a file that is answered. */
  readonly mediaType: string
  /** The body is a multipart upload with one part `file`; `body` then describes the form's other fields. */
  readonly upload: boolean
}

const none = z.object({})
type None = typeof none

interface Declaration<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> {
  method: Method
  path: `/api/${string}`
  summary: string
  params?: P
  query?: Q
  body?: B
  response: R
  status?: 200 | 201 | 202 | 204
  answer?: Answer
  mediaType?: string
  upload?: boolean
}

/**
 * Declares an endpoint. What is left out is an empty object (params, query, body), status 200, a JSON answer.
 * The result is plain data: no side effects, safe to import on both sides.
 */
export function endpoint<
  R extends z.ZodType,
  P extends z.ZodType = None,
  Q extends z.ZodType = None,
  B extends z.ZodType = None,
>(declaration: Declaration<P, Q, B, R>): Endpoint<P, Q, B, R> {
  const { params, query, body, status, answer, mediaType, upload, ...rest } = declaration
  return {
    ...rest,
    params: params ?? (none as unknown as P),
    query: query ?? (none as unknown as Q),
    body: body ?? (none as unknown as B),
    status: status ?? 200,
    answer: answer ?? "json",
    mediaType: mediaType ?? "application/octet-stream",
    upload: upload ?? false,
  }
}
