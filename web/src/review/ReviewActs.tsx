// The acts of review at the foot of the page, with their keys.
import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { ActBar } from "../ui/ActBar.tsx"
import { KeyHint } from "../ui/KeyHint.tsx"
import { NextButton } from "../ui/NextButton.tsx"
import { useShortcuts, type Shortcut } from "../ui/shortcuts.ts"

interface ReviewActsProps {
  canAccept: boolean
  candidates: number
  onAccept: () => void
  onChoose: (index: number) => void
  /** "Not this one, perhaps another"; null where that says nothing more than "nobody I know". */
  onStrike: (() => void) | null
  onNobody: () => void
  onSkip: () => void
  onFind: () => void
}

export function ReviewActs({ canAccept, candidates, onAccept, onStrike, ...acts }: ReviewActsProps) {
  const { onChoose, onNobody, onSkip, onFind } = acts
  const { t } = useTranslation("review")
  const shortcuts: Shortcut[] = [
    ...(canAccept ? [{ keys: ["Enter", "y"], label: t("acts.same"), run: onAccept }] : []),
    ...(onStrike === null ? [] : [{ keys: ["d"], label: t("acts.different"), run: onStrike }]),
    { keys: ["n"], label: t("acts.nobody"), run: onNobody },
    { keys: ["s", "j"], label: t("acts.skip"), run: onSkip },
    { keys: ["f", "/"], label: t("acts.find"), run: onFind },
    ...Array.from({ length: Math.min(9, candidates) }, (_, index) => ({
      keys: [String(index + 1)],
      label: t("acts.candidate", { number: index + 1 }),
      run: () => onChoose(index),
    })),
  ]
  useShortcuts(t("title"), shortcuts)
  return (
    <ActBar>
      {canAccept && (
        <NextButton onClick={onAccept}>
          {t("acts.same")} <KeyHint keyName="Enter" />
        </NextButton>
      )}
      {onStrike !== null && (
        <Button onClick={onStrike}>
          {t("acts.different")} <KeyHint keyName="d" />
        </Button>
      )}
      <Button onClick={onNobody}>
        {t("acts.nobody")} <KeyHint keyName="n" />
      </Button>
      <Button onClick={onSkip}>
        {t("acts.skip")} <KeyHint keyName="s" />
      </Button>
      <Button onClick={onFind}>
        {t("acts.find")} <KeyHint keyName="f" />
      </Button>
    </ActBar>
  )
}
