// Spoils a file in some of the ways files are spoiled, by seed: the same seed makes the same file.
import { happens, pick, pickIndex, type Random } from "../../fixtures/people/random.ts"
import { byteMutations, largest } from "./mutate-bytes.ts"
import { textMutations } from "./mutate-text.ts"
import { isZip, mutateZip } from "./mutate-zip.ts"

/** One to four mutations, one after the other; of a zip archive mostly such as leave it one, so that its inside is reached. */
export function mutate(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  let spoiled = bytes
  for (let count = 1 + pickIndex(random, 4); count > 0; count--) {
    if (isZip(spoiled) && happens(random, 0.75)) spoiled = mutateZip(spoiled, random, mutatePart)
    else spoiled = mutateBytes(spoiled, random, other)
  }
  return spoiled
}

function mutateBytes(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  const spoiled = pick(random, happens(random, 0.4) ? textMutations : byteMutations)(bytes, random, other)
  return spoiled.length > largest ? spoiled.subarray(0, largest) : spoiled
}

/** A part of an archive is spoiled as a file is. */
function mutatePart(bytes: Uint8Array, random: Random): Uint8Array {
  return isZip(bytes) ? mutateZip(bytes, random, mutatePart) : mutateBytes(bytes, random, bytes)
}
