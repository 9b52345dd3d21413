// What stands where a page could not be drawn or loaded. Invariant: the rest of the house stays usable.
import { useRouteError } from "react-router"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"

export function BrokenPage() {
  return (
    <div style={{ padding: 40 }}>
      <ProblemNotice error={useRouteError()} onRetry={() => window.location.reload()} />
    </div>
  )
}
