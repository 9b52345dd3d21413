// The acts on a pair at the foot of the page, with their keys.
import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { ActBar } from "../ui/ActBar.tsx"
import { KeyHint } from "../ui/KeyHint.tsx"
import { NextButton } from "../ui/NextButton.tsx"
import { useShortcuts } from "../ui/shortcuts.ts"

interface DuplicateActsProps {
  onAnswer: (verdict: "same" | "different") => void
  onSkip: () => void
}

export function DuplicateActs({ onAnswer, onSkip }: DuplicateActsProps) {
  const { t } = useTranslation("contacts")
  const same = () => onAnswer("same")
  const different = () => onAnswer("different")
  useShortcuts(t("duplicates.title"), [
    { keys: ["Enter", "y"], label: t("duplicates.acts.same"), run: same },
    { keys: ["n"], label: t("duplicates.acts.different"), run: different },
    { keys: ["s", "j"], label: t("duplicates.acts.skip"), run: onSkip },
  ])
  return (
    <ActBar>
      <NextButton onClick={same}>
        {t("duplicates.acts.same")} <KeyHint keyName="Enter" />
      </NextButton>
      <Button onClick={different}>
        {t("duplicates.acts.different")} <KeyHint keyName="n" />
      </Button>
      <Button onClick={onSkip}>
        {t("duplicates.acts.skip")} <KeyHint keyName="s" />
      </Button>
    </ActBar>
  )
}
