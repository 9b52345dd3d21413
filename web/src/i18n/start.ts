// Starts the words. Invariant: only the language in use is loaded, and the document says which one it is.
//
// How to add words: put the key into i18n/en/<feature>.ts and i18n/de/<feature>.ts, and read it with
//   const { t } = useTranslation("plan");  t("title");  t("people", { count })
// Plurals: `people_one`, `people_other`; numbers `{{count, number}}`; days and ranges through i18n/format.ts.
import i18next, { changeLanguage, type i18n, use as addPlugin } from "i18next"
import { initReactI18next } from "react-i18next"
import type { UiLanguage } from "../ui/preferences.ts"

const load = {
  de: () => import("./de.ts").then((words) => words.de),
  en: () => import("./en.ts").then((words) => words.en),
}

/** Loads one language and starts i18next with it. */
export async function startWords(language: UiLanguage): Promise<i18n> {
  const words = await load[language]()
  await addPlugin(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: words },
    ns: Object.keys(words),
    defaultNS: "app",
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = language
  return i18next
}

/** Changes the language of the running interface. */
export async function switchWords(language: UiLanguage): Promise<void> {
  const words = await load[language]()
  for (const [feature, bundle] of Object.entries(words)) i18next.addResourceBundle(language, feature, bundle)
  await changeLanguage(language)
  document.documentElement.lang = language
}
