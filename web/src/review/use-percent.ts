// Shares in words of percent. Invariant: only what is certain is called 100 %, and only what is impossible 0 %.
import { useTranslation } from "react-i18next"

/** Formats a share: 0.742 -> "74 %", 0.9951 -> "99.5 %", 0.99999 -> "99.9 %". */
export function formatShare(share: number, language: string): string {
  const near = Math.min(share, 1 - share) < 0.02
  const digits = near && share !== 0 && share !== 1 ? 1 : 0
  const shown = share > 0 && share < 1 ? Math.min(0.999, Math.max(0.001, share)) : share
  return new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: digits }).format(shown)
}

export function usePercent(): (share: number) => string {
  const { i18n } = useTranslation()
  return (share) => formatShare(share, i18n.language)
}
