// Section and opened person stand in the address, so that a reload or a link shows the same.
import { useSearchParams } from "react-router"
import { planParts, type PlanPart } from "./plan-line.ts"

export function usePlanAddress() {
  const [search, setSearch] = useSearchParams()
  const show = (next: { section?: PlanPart; person?: string; answer?: boolean }) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        if (next.section !== undefined) after.set("section", next.section)
        if (next.person === undefined || next.person === "") after.delete("person")
        else after.set("person", next.person)
        if (next.answer === true) after.set("answer", "1")
        else after.delete("answer")
        return after
      },
      { replace: true },
    )
  const section = planParts.find((one) => one === search.get("section")) ?? "known"
  return {
    section,
    openId: search.get("person") ?? "",
    wantsAnswer: search.has("answer"),
    /** What the filter begins with. */
    find: search.get("find") ?? "",
    show,
  }
}
