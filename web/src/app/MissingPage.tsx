// What stands at an address that leads nowhere.
import { useTranslation } from "react-i18next"
import { links } from "../paths.ts"
import { EmptyState } from "../ui/EmptyState.tsx"
import { NextLink } from "../ui/NextButton.tsx"
import { PageFrame } from "../ui/PageFrame.tsx"

export function MissingPage() {
  const { t } = useTranslation("app")
  return (
    <PageFrame title={t("missing.title")}>
      <EmptyState sentence={t("missing.sentence")}>
        <NextLink to={links.home()}>{t("missing.home")}</NextLink>
      </EmptyState>
    </PageFrame>
  )
}
