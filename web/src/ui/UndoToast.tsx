// Shows the offer to take the last act back. Invariant: stays while it is pointed at or focused, and says itself to screen readers.
import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { KeyHint } from "./KeyHint.tsx"
import { useShortcuts } from "./shortcuts.ts"
import { useUndo } from "./undo-toast.ts"
import classes from "./UndoToast.module.css"

const stayMilliseconds = 12_000

export function UndoToast() {
  const { t } = useTranslation("ui")
  const { offer, serial, close, take } = useUndo()
  const [held, setHeld] = useState(false)
  const canUndo = offer?.undo !== undefined
  useShortcuts(t("keys.everywhere"), [{ keys: ["u"], label: t("undo"), run: take }], canUndo)

  useEffect(() => {
    if (offer === null || held) return undefined
    const timer = setTimeout(close, stayMilliseconds)
    return () => clearTimeout(timer)
  }, [offer, held, close])

  return (
    <output className={classes.place} aria-live="polite" data-no-print>
      {offer !== null && (
        <div
          key={serial}
          className={classes.toast}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span className={classes.message}>{offer.message}</span>
          {canUndo && (
            <button type="button" className={classes.undo} onClick={take}>
              {t("undo")} <KeyHint keyName="u" />
            </button>
          )}
          <button type="button" className={classes.close} onClick={close} aria-label={t("close")}>
            ×
          </button>
        </div>
      )}
    </output>
  )
}
