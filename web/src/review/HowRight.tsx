// How right the matches have been by the user's own answers, and a better mark for links where these bear one out. Invariant:
// nothing changes without a click, and every click can be taken back.
import { Button } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { jobEndpoints } from "@vorab/shared/api/job"
import { matchEndpoints } from "@vorab/shared/match/api"
import { probabilityOf } from "@vorab/shared/match/classify"
import { reviewEndpoints, type Hindsight } from "@vorab/shared/review/api"
import { newId } from "../api/new-id.ts"
import { useJob } from "../api/use-jobs.ts"
import { useRead } from "../api/use-read.ts"
import { useWrite } from "../api/use-write.ts"
import { LoadingLines } from "../ui/LoadingLines.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { offerUndo } from "../ui/undo-toast.ts"
import { Fold } from "./Fold.tsx"
import { toPair } from "./to-pair.ts"
import { usePercent } from "./use-percent.ts"
import { usePoints } from "./use-points.ts"
import classes from "./ReviewFoot.module.css"

export function HowRight({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation("match")
  return (
    <Fold title={t("hindsight.title")}>
      <Answers conferenceId={conferenceId} />
    </Fold>
  )
}

function Answers({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation("match")
  const percent = usePercent()
  const { data, error } = useRead(reviewEndpoints.hindsight, { params: { conferenceId } })
  if (data === undefined) return error === null ? <LoadingLines lines={3} /> : <ProblemNotice error={error} />
  const { right, of, low, high } = data.links
  const shares = { share: percent(right / Math.max(1, of)), low: percent(low), high: percent(high) }
  return (
    <>
      {data.judged === 0 ? (
        <p>{t("hindsight.none")}</p>
      ) : (
        <>
          <p className={classes.quiet}>{t("hindsight.answers", { count: data.answers })}</p>
          <p>{of === 0 ? t("hindsight.noLinks") : t("hindsight.links", { right, of, ...shares })}</p>
          <Bands bands={data.bands} />
        </>
      )}
      {data.unchecked !== null && (
        <p>
          {t("hindsight.check")} <Link to={toPair(conferenceId, data.unchecked)}>{data.unchecked.name}</Link>
        </p>
      )}
      <Cut hindsight={data} />
    </>
  )
}

function Bands({ bands }: { bands: Hindsight["bands"] }) {
  const { t } = useTranslation("match")
  const percent = usePercent()
  const name = (from: number | null, to: number | null) => {
    if (to === null) return t("hindsight.bandAbove", { low: percent(probabilityOf(from ?? 0)) })
    if (from === null) return t("hindsight.bandBelow", { high: percent(probabilityOf(to)) })
    return t("hindsight.band", { low: percent(probabilityOf(from)), high: percent(probabilityOf(to)) })
  }
  return (
    <table className={classes.bands}>
      <thead>
        <tr>
          <th scope="col">{t("hindsight.thought")}</th>
          <th scope="col">{t("hindsight.said")}</th>
        </tr>
      </thead>
      <tbody>
        {bands.map(({ from, to, right, of }) => (
          <tr key={from}>
            <th scope="row">{name(from, to)}</th>
            <td>{t("hindsight.share", { right, of })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cut({ hindsight }: { hindsight: Hindsight }) {
  const { t } = useTranslation("match")
  const points = usePoints()
  const { cut, productCut, offer } = hindsight
  const { set, isBusy, error } = useCut(cut, productCut)
  const [isKept, setIsKept] = useState(false)
  return (
    <>
      <p>
        {t("hindsight.cut", { points: points(cut) })}{" "}
        {cut !== productCut && t("hindsight.ownCut", { points: points(productCut) })}
      </p>
      {offer === null && cut === productCut && <p className={classes.quiet}>{t("hindsight.noOffer")}</p>}
      {offer !== null && !isKept && <Offer offer={offer} cut={cut} />}
      {isKept && <p className={classes.quiet}>{t("hindsight.kept", { points: points(cut) })}</p>}
      <div className={classes.acts}>
        {offer !== null && !isKept && (
          <>
            <Button size="compact-sm" loading={isBusy} onClick={() => set(offer.cut)}>
              {t("hindsight.use")}
            </Button>
            <Button size="compact-sm" onClick={() => setIsKept(true)}>
              {t("hindsight.keep", { points: points(cut) })}
            </Button>
          </>
        )}
        {cut !== productCut && (
          <Button size="compact-sm" loading={isBusy} onClick={() => set(null)}>
            {t("hindsight.back", { points: points(productCut) })}
          </Button>
        )}
      </div>
      <ProblemNotice error={error} />
    </>
  )
}

function Offer({ offer, cut }: { offer: NonNullable<Hindsight["offer"]>; cut: number }) {
  const { t } = useTranslation("match")
  const percent = usePercent()
  const points = usePoints()
  const { right, of, low, high } = offer.seen
  const words = { points: points(offer.cut), right, of, low: percent(low), high: percent(high) }
  const links = t(offer.links < 0 ? "hindsight.linksFewer" : "hindsight.linksMore", { count: Math.abs(offer.links) })
  const review = t(offer.toReview > 0 ? "hindsight.reviewMore" : "hindsight.reviewFewer", {
    count: Math.abs(offer.toReview),
  })
  return (
    <div className={classes.offer}>
      <p>{t(offer.cut < cut ? "hindsight.lower" : "hindsight.higher", words)}</p>
      <p>{t("hindsight.effect", { links, review })}</p>
    </div>
  )
}

/** Sets the mark from which pairs are linked; the lists are matched anew with it. `set(null)` goes back to the product's. */
function useCut(cut: number, productCut: number) {
  const { t } = useTranslation("match")
  const points = usePoints()
  const [jobId, setJobId] = useState("")
  const job = useJob(jobId)
  const write = useWrite(matchEndpoints.setCut, {
    changes: [jobEndpoints.list, matchEndpoints.cut, matchEndpoints.summary],
    onDone: ({ jobs }) => setJobId(jobs[0]?.id ?? ""),
  })
  const put = (wanted: number | null) => write.mutateAsync({ params: { cutId: newId() }, body: { cut: wanted } })
  const set = (wanted: number | null) => {
    const before = cut === productCut ? null : cut
    put(wanted).then(
      () =>
        offerUndo({ message: t("hindsight.done", { points: points(wanted ?? productCut) }), undo: () => put(before) }),
      () => {},
    )
  }
  const isBusy = write.isPending || (job !== undefined && (job.state === "queued" || job.state === "running"))
  return { set, isBusy, error: write.error }
}
