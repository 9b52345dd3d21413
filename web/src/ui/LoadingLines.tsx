// Grey lines where text will be. Invariant: they keep the place, so that nothing jumps; screen readers hear that it loads.
import { Skeleton, VisuallyHidden } from "@mantine/core"
import { useTranslation } from "react-i18next"

export function LoadingLines({ lines = 6 }: { lines?: number }) {
  const { t } = useTranslation("ui")
  return (
    <output style={{ display: "block" }}>
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} height={14} mb={18} width={`${[92, 74, 83, 61][index % 4]}%`} />
      ))}
    </output>
  )
}
