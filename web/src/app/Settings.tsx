// Language, colours, density, keys: what belongs to this screen. Invariant: a change shows at once and is kept.
import { SegmentedControl, useMantineColorScheme } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { switchWords } from "../i18n/start.ts"
import { usePreferences, type Colors, type Density, type UiLanguage } from "../ui/preferences.ts"
import { useShortcutRegister } from "../ui/shortcuts.ts"
import classes from "./Settings.module.css"

export function Settings() {
  const { t } = useTranslation("app")
  const { language, colors, density, set } = usePreferences()
  const { setColorScheme } = useMantineColorScheme()
  const chooseLanguage = async (next: UiLanguage) => {
    await switchWords(next)
    set({ language: next })
  }
  return (
    <div className={classes.settings}>
      <Choice<UiLanguage>
        label={t("language")}
        value={language}
        options={[
          ["de", "Deutsch"],
          ["en", "English"],
        ]}
        onChoose={(next) => void chooseLanguage(next)}
      />
      <Choice<Colors>
        label={t("colors.label")}
        value={colors}
        options={(["light", "dark", "auto"] as const).map((one) => [one, t(`colors.${one}`)])}
        onChoose={setColorScheme}
      />
      <Choice<Density>
        label={t("density.label")}
        value={density}
        options={(["comfortable", "compact"] as const).map((one) => [one, t(`density.${one}`)])}
        onChoose={(next) => set({ density: next })}
      />
      <button type="button" className={classes.keys} onClick={() => useShortcutRegister.getState().showOverlay(true)}>
        {t("keys")}
      </button>
    </div>
  )
}

interface ChoiceProps<Value extends string> {
  label: string
  value: Value
  options: readonly (readonly [Value, string])[]
  onChoose: (value: Value) => void
}

function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <div>
      <div className={classes.label} aria-hidden="true">
        {label}
      </div>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={label}
        value={value}
        onChange={onChoose}
        data={options.map(([one, words]) => ({ value: one, label: words }))}
      />
    </div>
  )
}
