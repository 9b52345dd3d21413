// Weights in points, as the waterfall shows them.
import { useTranslation } from "react-i18next"

/** 4 -> "4.0" (en), "4,0" (de). */
export function usePoints(): (bits: number) => string {
  const { i18n } = useTranslation()
  const number = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return (bits) => number.format(bits)
}
