// Every address of the interface, once. Invariant: no other file spells a path.

/** Route patterns for the router, and builders for links: `links.plan(id)` fills `patterns.plan`. */
export const patterns = {
  home: "/",
  profile: "/profile",
  newConference: "/conferences/new",
  conference: "/conferences/:conferenceId",
  goals: "/conferences/:conferenceId/goals",
  import: "/conferences/:conferenceId/import",
  importBatch: "/conferences/:conferenceId/import/:batchId",
  attendees: "/conferences/:conferenceId/attendees",
  review: "/conferences/:conferenceId/review",
  plan: "/conferences/:conferenceId/plan",
  organizationMap: "/conferences/:conferenceId/organizations",
  talkList: "/conferences/:conferenceId/talk-list",
  outreach: "/conferences/:conferenceId/outreach",
  contacts: "/contacts",
  contactsImport: "/contacts/import",
  contactsImportBatch: "/contacts/import/:batchId",
  duplicates: "/contacts/duplicates",
  contact: "/contacts/:personId",
} as const

const fill = (pattern: string, values: Record<string, string>) =>
  pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ""))

const ofConference = (pattern: string) => (conferenceId: string) => fill(pattern, { conferenceId })

export const links = {
  home: () => patterns.home,
  profile: () => patterns.profile,
  newConference: () => patterns.newConference,
  conference: ofConference(patterns.conference),
  goals: ofConference(patterns.goals),
  import: ofConference(patterns.import),
  importBatch: (conferenceId: string, batchId: string) => fill(patterns.importBatch, { conferenceId, batchId }),
  attendees: ofConference(patterns.attendees),
  review: ofConference(patterns.review),
  plan: ofConference(patterns.plan),
  /** Where what somebody answered to "who else is coming?" is entered. */
  answer: (conferenceId: string, personId: string) =>
    `${fill(patterns.plan, { conferenceId })}?section=colleagues&person=${encodeURIComponent(personId)}&answer=1`,
  organizationMap: ofConference(patterns.organizationMap),
  talkList: ofConference(patterns.talkList),
  outreach: ofConference(patterns.outreach),
  contacts: () => patterns.contacts,
  contactsImport: () => patterns.contactsImport,
  contactsImportBatch: (batchId: string) => fill(patterns.contactsImportBatch, { batchId }),
  duplicates: () => patterns.duplicates,
  contact: (personId: string) => fill(patterns.contact, { personId }),
}
