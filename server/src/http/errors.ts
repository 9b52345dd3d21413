// Answers for what goes wrong: a Problem as problem+json, anything else is a bug: logged whole, answered without detail.
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { Problem, problemCatalogue } from "@vorab/shared/api/problem"
import type { ProblemBody } from "@vorab/shared/api/problem"

/** RFC 9457. */
export function toProblemBody(problem: Problem): ProblemBody {
  const { status, title } = problemCatalogue[problem.code]
  return {
    type: `urn:vorab:problem:${problem.code}`,
    code: problem.code,
    title,
    status,
    ...(problem.detail === undefined ? {} : { detail: problem.detail }),
    ...(problem.about === undefined ? {} : { about: problem.about }),
    ...(problem.faults === undefined ? {} : { faults: problem.faults }),
  }
}

/** From here on whatever a handler throws is answered; what is no `Problem` is also logged. */
export function answerErrors(app: FastifyInstance, log: (error: unknown, note: string) => void): void {
  app.setErrorHandler((error: FastifyError | Problem, request, reply) => {
    const problem = problemOf(error)
    if (problem !== null) return sendProblem(reply, problem)
    log(error, `${request.method} ${request.url}`)
    return reply
      .code(500)
      .type("application/problem+json")
      .send(JSON.stringify({ type: "about:blank", title: "Something went wrong inside Vorab.", status: 500 }))
  })
}

/** Answers with the problem's status and body. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const body = toProblemBody(problem)
  // A body that was refused unread would otherwise be taken for the next request.
  if (problem.code === "upload-too-large" || problem.code === "upload-cut-off") void reply.header("connection", "close")
  return reply.code(body.status).type("application/problem+json").send(JSON.stringify(body))
}

/** Fastify refuses some requests before a handler sees them; to the caller they are malformed like any other. */
function problemOf(error: FastifyError | Problem): Problem | null {
  if (error instanceof Problem) return error
  if (error.statusCode === undefined || error.statusCode < 400 || error.statusCode >= 500) return null
  return new Problem("malformed-request", error.message)
}

/** Answers an address that cannot even be read, for which there is no route and no handler. */
export function answerUnreadable(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendProblem(reply, new Problem("malformed-request", error.message))
}

/** Answers an address at which there is nothing. */
export function answerUnknown(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendProblem(reply, new Problem("not-found", `${request.method} ${request.url.split("?")[0]}`))
}
