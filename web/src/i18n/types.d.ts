// Makes every key of t() known to the compiler.
import type { en } from "./en.ts"

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "app"
    resources: typeof en
  }
}
