// Which matcher can read a fitted model: one with the same kind of model and the same table of levels. Invariant: whoever changes
// either makes every model fitted before a stranger, without having to remember this file.
import { createHash } from "node:crypto"
import { fieldTables } from "@vorab/shared/match/levels"
import type { FittedModel } from "@vorab/shared/match/model"

const version: FittedModel["version"] = 1

const levels = fieldTables.map(({ field, levels }) => [field, ...levels.map(({ name }) => name)])

/** Column `match_model.engine`. */
export const engine = `${version}-${createHash("sha256").update(JSON.stringify(levels)).digest("hex").slice(0, 12)}`
