// All German words, one file a feature. Invariant: en.ts has the same files with the same keys (i18n.test.ts, and the compiler).
import { app } from "./de/app.ts"
import { attendees } from "./de/attendees.ts"
import { conferences } from "./de/conferences.ts"
import { contacts } from "./de/contacts.ts"
import { days } from "./de/days.ts"
import { home } from "./de/home.ts"
import { importWords } from "./de/import.ts"
import { match } from "./de/match.ts"
import { organizations } from "./de/organizations.ts"
import { outreach } from "./de/outreach.ts"
import { paper } from "./de/paper.ts"
import { people } from "./de/people.ts"
import { plan } from "./de/plan.ts"
import { problems } from "./de/problems.ts"
import { review } from "./de/review.ts"
import { ui } from "./de/ui.ts"
import type { en } from "./en.ts"

export const de: typeof en = {
  app,
  attendees,
  conferences,
  contacts,
  days,
  home,
  import: importWords,
  match,
  organizations,
  outreach,
  paper,
  people,
  plan,
  problems,
  review,
  ui,
}
