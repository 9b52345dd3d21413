// The pages, one chunk each. Invariant: only here (and in the shell) do features meet; a page is loaded when it is first asked for.
import type { ComponentType } from "react"
import type { RouteObject } from "react-router"
import { patterns } from "../paths.ts"
import { MissingPage } from "./MissingPage.tsx"
import { BrokenPage } from "./BrokenPage.tsx"
import { Shell } from "./Shell.tsx"

/** A page's module, loaded late, as the router wants it. */
function page(path: string, load: () => Promise<ComponentType>): RouteObject {
  return { path, lazy: { Component: load } }
}

/** Until the first page has arrived there is only paper. */
function EmptyPaper() {
  return null
}

export const routes: RouteObject[] = [
  {
    Component: Shell,
    HydrateFallback: EmptyPaper,
    ErrorBoundary: BrokenPage,
    children: [
      {
        ErrorBoundary: BrokenPage,
        children: [
          page(patterns.home, () => import("../home/HomePage.tsx").then((m) => m.HomePage)),
          page(patterns.profile, () => import("../conferences/ProfilePage.tsx").then((m) => m.ProfilePage)),
          page(patterns.newConference, () => import("../conferences/ConferencePage.tsx").then((m) => m.ConferencePage)),
          page(patterns.conference, () => import("../conferences/ConferencePage.tsx").then((m) => m.ConferencePage)),
          page(patterns.goals, () => import("../conferences/GoalsPage.tsx").then((m) => m.GoalsPage)),
          page(patterns.import, () => import("../import/ImportPage.tsx").then((m) => m.ImportPage)),
          page(patterns.importBatch, () => import("../import/BatchPage.tsx").then((m) => m.BatchPage)),
          page(patterns.contactsImport, () => import("../import/ImportPage.tsx").then((m) => m.ImportPage)),
          page(patterns.contactsImportBatch, () => import("../import/BatchPage.tsx").then((m) => m.BatchPage)),
          page(patterns.attendees, () => import("../attendees/AttendeesPage.tsx").then((m) => m.AttendeesPage)),
          page(patterns.review, () => import("../review/ReviewPage.tsx").then((m) => m.ReviewPage)),
          page(patterns.contacts, () => import("../contacts/ContactsPage.tsx").then((m) => m.ContactsPage)),
          page(patterns.duplicates, () => import("../contacts/DuplicatesPage.tsx").then((m) => m.DuplicatesPage)),
          page(patterns.contact, () => import("../contacts/ContactPage.tsx").then((m) => m.ContactPage)),
          page(patterns.plan, () => import("../plan/PlanPage.tsx").then((m) => m.PlanPage)),
          page(patterns.organizationMap, () =>
            import("../plan/OrganizationMapPage.tsx").then((m) => m.OrganizationMapPage),
          ),
          page(patterns.talkList, () => import("../plan/PaperPage.tsx").then((m) => m.PaperPage)),
          page(patterns.outreach, () => import("../outreach/OutreachPage.tsx").then((m) => m.OutreachPage)),
          { path: "*", Component: MissingPage },
        ],
      },
    ],
  },
]
