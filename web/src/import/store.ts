// The import wizard up to the moment the server knows the file; from then on the server's batch is the truth.
// Invariant: a union, so that no step carries what belongs to another; files wait in order and none is forgotten.
import { create } from "zustand"
import { importEndpoints } from "@vorab/shared/import/api"
import { upload } from "../api/upload.ts"
import { civilDay } from "../i18n/format.ts"
import { groupFiles, type FileGroup } from "./file-groups.ts"
import type { ImportTarget } from "./target.ts"

type Step =
  | { kind: "choose" }
  | { kind: "uploading"; name: string; sent: number; total: number }
  | { kind: "refused"; name: string; error: unknown }

interface Wizard {
  step: Step
  /** Groups of files whose turn comes later. */
  waiting: readonly FileGroup[]
  /** Uploads the first group; answers the batch's id, or "" if it was refused or there was none. */
  begin: (files: readonly File[], target: ImportTarget) => Promise<string>
  /** Uploads the next waiting group. */
  goOn: (target: ImportTarget) => Promise<string>
  /** Breaks off what is being sent; the next group goes on. */
  stop: () => void
  reset: () => void
}

let sending = new AbortController()

export const useImportWizard = create<Wizard>()((set, get) => ({
  step: { kind: "choose" },
  waiting: [],
  begin: (files, target) => {
    set({ waiting: [...get().waiting, ...groupFiles(files)] })
    return get().step.kind === "uploading" ? Promise.resolve("") : get().goOn(target)
  },
  goOn: async (target) => {
    const [group, ...waiting] = get().waiting
    if (group === undefined) {
      set({ step: { kind: "choose" } })
      return ""
    }
    const { name, files } = group
    sending = new AbortController()
    const { signal } = sending
    set({ waiting, step: { kind: "uploading", name, sent: 0, total: 0 } })
    try {
      const { batch } = await upload(importEndpoints.upload, {
        query: { kind: target.kind, conferenceId: target.conferenceId, writtenOn: dayOf(files) },
        files,
        signal,
        onProgress: (sent, total) => set({ step: { kind: "uploading", name, sent, total } }),
      })
      set({ step: { kind: "choose" } })
      return batch.id
    } catch (error) {
      if (signal.aborted) return get().goOn(target)
      set({ step: { kind: "refused", name, error } })
      return ""
    }
  },
  stop: () => sending.abort(),
  reset: () => set({ step: { kind: "choose" }, waiting: [] }),
}))

/** When the newest of them was last changed, as a civil day: for a list as downloaded, the day it was written. */
function dayOf(files: readonly File[]): string {
  return civilDay(new Date(Math.max(...files.map(({ lastModified }) => lastModified))))
}
