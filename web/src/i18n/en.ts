// All English words, one file a feature. Invariant: de.ts has the same files with the same keys (i18n.test.ts, and the compiler).
import { app } from "./en/app.ts"
import { attendees } from "./en/attendees.ts"
import { conferences } from "./en/conferences.ts"
import { contacts } from "./en/contacts.ts"
import { days } from "./en/days.ts"
import { home } from "./en/home.ts"
import { importWords } from "./en/import.ts"
import { match } from "./en/match.ts"
import { organizations } from "./en/organizations.ts"
import { outreach } from "./en/outreach.ts"
import { paper } from "./en/paper.ts"
import { people } from "./en/people.ts"
import { plan } from "./en/plan.ts"
import { problems } from "./en/problems.ts"
import { review } from "./en/review.ts"
import { ui } from "./en/ui.ts"

export const en = {
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
