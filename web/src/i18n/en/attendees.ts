// Words of the attendee list.
export const attendees = {
  title: "Attendees",
  count_one: "One person.",
  count_other: "{{count, number}} people, as the organiser's list has them.",
  search: "Search name, organization, role",
  filter: "Whom to show",
  standing: { all: "Everyone", known: "Known", toReview: "To review", new: "New", me: "You" },
  status: { cancelled: "cancelled", unconfirmed: "not confirmed" },
  noConsent: "does not want to be named",
  lookUp: "Somebody you know?",
  none: "Nobody fits.",
  empty: "The organiser's list will stand here.",
  emptyHint: "Any CSV file will do, as it was sent; vCards too.",
  since: {
    sentence: "The newest list ({{name}}, {{day}}): {{changes}}.",
    show: "Show who",
    hide: "Hide",
  },
  toImport: "Import the list",
}
