// One of the threads that read a large file of contacts: pieces of its text come in, columns for the matcher go out.
import { parentPort } from "node:worker_threads"
import { createMappedReader } from "@vorab/shared/import/read-people"
import { packVocabularies } from "@vorab/shared/match/parts"
import type { People } from "@vorab/shared/match/people"
import { Standardizer } from "@vorab/shared/match/standardize"
import { GrowingWords } from "@vorab/shared/match/words"
import { nodeTools } from "../import/node-tools.ts"
import type { PieceOfRows, StandardizeAnswer, StandardizeTask, StandardizeWork } from "./standardize-file.ts"

let work: StandardizeWork | null = null
const words = new GrowingWords()
const pieces: PieceOfRows[] = []
const people: People[] = []

function answer(task: StandardizeTask): StandardizeAnswer {
  if (task.kind === "end") return { kind: "part", part: { vocabularies: packVocabularies(words), people }, pieces }
  if (task.kind === "begin") {
    work = task
    return { kind: "done" }
  }
  if (!work) throw new Error("a thread was given a piece before it was told how to read")
  const standardizer = new Standardizer(words, work.order)
  const dataRows: number[] = []
  const sourceIds: string[] = []
  const piece: PieceOfRows = { number: task.number, dataRows: new Int32Array(0), sourceIds: "", faults: [] }
  const reader = createMappedReader(
    work.reading,
    nodeTools,
    (outcome, place) => {
      if (outcome.kind === "blank") return
      if (outcome.kind === "refused") {
        piece.faults.push(outcome.fault)
        return
      }
      standardizer.add(outcome.record)
      dataRows.push(place.dataRow)
      sourceIds.push(outcome.record.sourceId)
      piece.faults.push(...outcome.notes)
    },
    task.from,
  )
  reader.push(task.text)
  reader.end()
  people.push(standardizer.end())
  pieces.push({ ...piece, dataRows: Int32Array.from(dataRows), sourceIds: sourceIds.join("\n") })
  return { kind: "done" }
}

parentPort?.on("message", (task: StandardizeTask) => parentPort?.postMessage(answer(task)))
