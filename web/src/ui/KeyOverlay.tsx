// All keys that work right now, on `?`. Invariant: shows what is registered, nothing from memory; the switch for single keys is here.
import { Modal, Switch } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { KeyHint } from "./KeyHint.tsx"
import { usePreferences } from "./preferences.ts"
import { useShortcutRegister } from "./shortcuts.ts"
import classes from "./KeyOverlay.module.css"

export function KeyOverlay() {
  const { t } = useTranslation("ui")
  const { layers, overlayOpen, showOverlay } = useShortcutRegister()
  const { singleKeys, set } = usePreferences()
  const groups = [...new Set(layers.map((layer) => layer.group))].reverse()
  return (
    <Modal
      opened={overlayOpen}
      onClose={() => showOverlay(false)}
      title={t("keys.title")}
      closeButtonProps={{ "aria-label": t("close") }}
      size="lg"
    >
      <Switch
        checked={singleKeys}
        onChange={(event) => set({ singleKeys: event.currentTarget.checked })}
        label={t("keys.single")}
        description={t("keys.singleHint")}
      />
      <div className={classes.groups}>
        {groups.map((group) => (
          <section key={group}>
            <h3 className={classes.heading}>{group}</h3>
            <dl className={classes.list}>
              {layers
                .filter((layer) => layer.group === group)
                .flatMap((layer) => layer.shortcuts())
                .map((shortcut) => (
                  <div key={shortcut.keys.join(" ")} className={classes.row}>
                    <dt>
                      {shortcut.keys.map((key) => (
                        <KeyHint key={key} keyName={key} />
                      ))}
                      <span className={classes.spoken}>{shortcut.keys.join(", ")}</span>
                    </dt>
                    <dd>{shortcut.label}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
