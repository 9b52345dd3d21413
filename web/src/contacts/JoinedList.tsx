// Pairs that Vorab joined without asking, the least certain first. Invariant: each says why, and can be taken apart.
import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { duplicateEndpoints } from "@vorab/shared/contacts/api"
import type { DuplicatePair } from "@vorab/shared/contacts/duplicate"
import { useReadPages } from "../api/use-read.ts"
import { useSourceNames } from "../people/name-source.ts"
import { Waterfall } from "../people/Waterfall.tsx"
import { LoadingLines } from "../ui/LoadingLines.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { offerUndo } from "../ui/undo-toast.ts"
import { useDecisions } from "./use-decisions.ts"
import { keyOfPair } from "./use-duplicates.ts"
import classes from "./DuplicatesPage.module.css"

export function JoinedList() {
  const { t } = useTranslation("contacts")
  const pages = useReadPages(duplicateEndpoints.joined, { query: {} })
  const { decide, takeBack, failure } = useDecisions()
  if (pages.isPending) return <LoadingLines lines={3} />
  const pairs = pages.data?.pages.flatMap(({ items }) => items) ?? []
  const takeApart = (pair: DuplicatePair) => {
    const decision = decide({ verdict: "different", personId: pair.personId, otherId: pair.otherId })
    offerUndo({
      message: t("duplicates.done.different", { name: pair.person.name, other: pair.other.name }),
      undo: async () => takeBack(await decision),
    })
  }
  return (
    <section className={classes.list} aria-label={t("duplicates.joined", { count: pairs.length })}>
      <ProblemNotice error={pages.error ?? failure} />
      <p className={classes.quiet}>{t(pairs.length === 0 ? "duplicates.joinedNone" : "duplicates.joinedHint")}</p>
      <ul>
        {pairs.map((pair) => (
          <JoinedLine key={keyOfPair(pair)} pair={pair} onTakeApart={() => takeApart(pair)} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
          {t("duplicates.more")}
        </Button>
      )}
    </section>
  )
}

function JoinedLine({ pair, onTakeApart }: { pair: DuplicatePair; onTakeApart: () => void }) {
  const { t } = useTranslation("contacts")
  return (
    <li className={classes.line}>
      <span className={classes.names}>
        <PartName part={pair.person} />
        <span aria-hidden="true">=</span>
        <PartName part={pair.other} />
      </span>
      <Button size="compact-sm" onClick={onTakeApart}>
        {t("duplicates.takeApart")}
      </Button>
      <details className={classes.why}>
        <summary>{t("duplicates.why")}</summary>
        <Waterfall {...pair} hasHeading={false} />
      </details>
    </li>
  )
}

function PartName({ part }: { part: DuplicatePair["person"] }) {
  const nameSource = useSourceNames()
  return (
    <>
      <span className={classes.name}>{part.name}</span>
      <span className={classes.quiet}>
        {[part.record.organization, ...part.sources.map(nameSource)].filter(Boolean).join(" · ")}
      </span>
    </>
  )
}
