// What is looked for in the address book. Invariant: it stands in the address, so that going back finds the list as it was.
import { useSearchParams } from "react-router"
import { circle, tier, type Circle, type Tier } from "@vorab/shared/contacts/tier"

export interface ContactFilter {
  query: string
  /** "" = all, "none" = not sorted yet. */
  tier: Tier | "none"
  circle: Circle
}

/** The filter as the address has it, and a way to change parts of it. */
export function useContactFilter(): [ContactFilter, (change: Partial<ContactFilter>) => void] {
  const [params, setParams] = useSearchParams()
  const wantedTier = params.get("tier") ?? ""
  const wantedCircle = circle.safeParse(params.get("circle") ?? "")
  const parsedTier = tier.safeParse(wantedTier)
  const filter: ContactFilter = {
    query: params.get("query") ?? "",
    tier: wantedTier === "none" ? "none" : parsedTier.success ? parsedTier.data : "",
    circle: wantedCircle.success ? wantedCircle.data : "",
  }
  const change = (part: Partial<ContactFilter>) => {
    const next = Object.entries({ ...filter, ...part }).filter(([, value]) => value !== "")
    setParams(next, { replace: true, preventScrollReset: true })
  }
  return [filter, change]
}
