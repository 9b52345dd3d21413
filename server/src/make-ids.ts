// Ids for a thread that makes many: UUIDv7 in rising order, with randomness drawn in large pieces (one piece an id costs more than
// the row it names).
import { randomFillSync } from "node:crypto"
import { v7 } from "uuid"

const idsPerPool = 256
const idLength = 16

/** @returns a maker of UUIDv7; each is greater than the one before, also within a millisecond */
export function makeIdMaker(): () => string {
  const pool = new Uint8Array(idsPerPool * idLength)
  let used = idsPerPool
  let lastTime = 0
  let counter = 0
  return () => {
    if (used === idsPerPool) {
      randomFillSync(pool)
      used = 0
    }
    const random = pool.subarray(used * idLength, (used + 1) * idLength)
    used++
    // The clock may be set back: then the counter goes on from the latest time.
    const now = Math.max(Date.now(), lastTime)
    counter = now === lastTime ? counter + 1 : ((random[0] ?? 0) << 8) | (random[1] ?? 0)
    lastTime = now
    return v7({ random, msecs: now, seq: counter })
  }
}
