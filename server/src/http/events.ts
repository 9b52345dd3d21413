// Server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html
import type { FastifyReply } from "fastify"

/** Comment lines keep proxies and browsers from closing a quiet stream. */
const heartbeatEvery = 15_000

export interface Events {
  readonly name: string
  readonly first: IteratorResult<unknown>
  readonly values: AsyncIterator<unknown>
  readonly parse: (value: unknown) => unknown
}

/** Writes every value as one event until there are no more; the iterator is told when the caller goes away. */
export async function streamEvents(reply: FastifyReply, events: Events): Promise<FastifyReply> {
  const { raw } = reply.hijack()
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value)
  raw.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store" })
  const heartbeat = setInterval(() => raw.write(":\n\n"), heartbeatEvery)
  try {
    for (let next = events.first; next.done !== true && !raw.destroyed; next = await events.values.next()) {
      raw.write(`event: ${events.name}\ndata: ${JSON.stringify(events.parse(next.value))}\n\n`)
    }
  } finally {
    clearInterval(heartbeat)
    await events.values.return?.()
    raw.end()
  }
  return reply
}
