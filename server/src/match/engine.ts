// Which matcher can read a fitted model: one with the same version of models, the same table of levels and the same counted values.
// Invariant: whoever changes one of them makes every model fitted before a stranger, without having to remember this file.
import { createHash } from "node:crypto"
import { fieldTables } from "@vorab/shared/match/levels"
import { countedValues, type FittedModel } from "@vorab/shared/match/model"

const version: FittedModel["version"] = 4

const levels = fieldTables.map(({ field, levels }) => [field, ...levels.map(({ name }) => name)])

/** Column `match_model.engine`. */
export const engine = `${version}-${createHash("sha256")
  .update(JSON.stringify([levels, countedValues]))
  .digest("hex")
  .slice(0, 12)}`
