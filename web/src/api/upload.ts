// Sends files with visible progress. Invariant: the promise settles exactly once, and an abort stops the transfer.
import { Problem } from "@vorab/shared/api/problem"
import { largestUpload } from "@vorab/shared/api/upload-limit"
import {
  address,
  readAnswer,
  readProblem,
  Unreachable,
  type AnyEndpoint,
  type CallOutput,
  type LooseInput,
} from "./client.ts"

interface Upload extends LooseInput {
  /** Usually one; several only where the endpoint joins them (single vCards). */
  files: readonly File[]
  /** The form's other fields. */
  fields?: Record<string, string>
  /** Called with bytes sent and bytes in all. */
  onProgress?: (sent: number, total: number) => void
  signal?: AbortSignal
}

/**
 * Uploads to an endpoint that declares `upload`. XMLHttpRequest, because fetch does not tell how far it has got.
 * Throws as `call` does. Files that are too large are refused here: the server closes the line on them, and a browser
 * that is still sending then tells of the line, not of the size.
 */
export function upload<E extends AnyEndpoint>(endpoint: E, input: Upload): Promise<CallOutput<E>> {
  const size = input.files.reduce((sum, file) => sum + file.size, 0)
  if (size > largestUpload) return Promise.reject(new Problem("upload-too-large"))
  const form = new FormData()
  // Fields go ahead of the file, so that the server knows them before it reads the stream.
  for (const [name, value] of Object.entries(input.fields ?? {})) form.append(name, value)
  for (const file of input.files) form.append("file", file, file.name)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(endpoint.method, address(endpoint, input))
    request.setRequestHeader("accept", "application/json")
    request.upload.addEventListener("progress", (event) => input.onProgress?.(event.loaded, event.total))
    request.addEventListener("load", () => {
      if (request.status >= 400) return reject(readProblem(request.status, request.responseText))
      try {
        resolve(readAnswer(endpoint, request.status, request.responseText))
      } catch (error) {
        reject(error)
      }
    })
    request.addEventListener("error", () => reject(new Unreachable()))
    input.signal?.addEventListener("abort", () => {
      request.abort()
      reject(new DOMException("Upload stopped", "AbortError"))
    })
    request.send(form)
  })
}
