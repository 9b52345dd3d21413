// What moved since the goals changed, in one quiet sentence, until it is put away.
import { useTranslation } from "react-i18next"
import type { Move, Moves } from "@vorab/shared/plan/moves"
import { formatList } from "../i18n/format.ts"
import classes from "./Moves.module.css"

export function MovesNotice({ moves, onDismiss }: { moves: Moves; onDismiss: () => void }) {
  const { t, i18n } = useTranslation("plan")
  const parts = [
    moves.up > 0 ? t("moves.up", { count: moves.up }) : "",
    moves.down > 0 ? t("moves.down", { count: moves.down }) : "",
    moves.fresh > 0 ? t("moves.fresh", { count: moves.fresh }) : "",
    moves.gone > 0 ? t("moves.gone", { count: moves.gone }) : "",
  ].filter((part) => part !== "")
  return (
    <output className={classes.notice}>
      <span>
        {parts.length === 0 ? t("moves.none") : t("moves.sentence", { list: formatList(parts, i18n.language) })}
      </span>
      <button type="button" className={classes.dismiss} onClick={onDismiss}>
        {t("moves.dismiss")}
      </button>
    </output>
  )
}

export function MoveMark({ move }: { move: Move }) {
  const { t } = useTranslation("plan")
  if (move.kind === "new") return <span className={classes.mark}>{t("moves.isNew")}</span>
  const words = t(move.kind === "up" ? "moves.isUp" : "moves.isDown", { count: move.by })
  return (
    <span className={classes.mark} data-kind={move.kind} aria-label={words} title={words}>
      {move.kind === "up" ? "↑" : "↓"} {move.by}
    </span>
  )
}
